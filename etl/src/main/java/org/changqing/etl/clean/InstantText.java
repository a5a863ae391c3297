package org.changqing.etl.clean;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads an instant: ISO 8601 (with or without separators) with {@code T} or a blank, with or
 * without an offset (without: Shanghai), a plain day (its midnight in Shanghai), or epoch
 * milliseconds of 12 or 13 digits.
 */
public final class InstantText {

  private static final int YEAR_DIGITS = 4;
  private static final String FRACTION = "(?:[.,](\\d{1,9}))?";
  private static final String OFFSET = "(Z|[+-]\\d{2}(?::?\\d{2})?)?";
  private static final Pattern EXTENDED =
      Pattern.compile(
          "(\\d{4})-(\\d{2})-(\\d{2})[T ](\\d{2}):(\\d{2})(?::(\\d{2})" + FRACTION + ")?" + OFFSET);
  private static final Pattern BASIC =
      Pattern.compile(
          "(\\d{4})(\\d{2})(\\d{2})[T ](\\d{2})(\\d{2})(?:(\\d{2})" + FRACTION + ")?" + OFFSET);
  private static final Pattern EPOCH_MILLIS = Pattern.compile("\\d{12,13}");

  private InstantText() {}

  /** The instant that a plain text (see {@link Characters}) means, or empty. */
  public static Optional<Instant> parse(String text) {
    return withTime(text).or(() -> DayText.plainDay(text).map(ShanghaiDay::midnight));
  }

  static Optional<Instant> withTime(String text) {
    if (EPOCH_MILLIS.matcher(text).matches()) {
      return Optional.of(Instant.ofEpochMilli(Long.parseLong(text)));
    }
    Matcher iso = (text.indexOf('-') == YEAR_DIGITS ? EXTENDED : BASIC).matcher(text);
    return iso.matches() ? instant(iso) : Optional.empty();
  }

  private static Optional<Instant> instant(Matcher iso) {
    try {
      LocalDateTime clock =
          LocalDateTime.of(
              number(iso.group(1)),
              number(iso.group(2)),
              number(iso.group(3)),
              number(iso.group(4)),
              number(iso.group(5)),
              number(iso.group(6)),
              nanos(iso.group(7)));
      String offset = iso.group(8);
      return Optional.of(
          offset == null ? ShanghaiDay.instant(clock) : clock.toInstant(ZoneOffset.of(offset)));
    } catch (DateTimeException notInTheCalendar) {
      return Optional.empty();
    }
  }

  private static int number(String digits) {
    return digits == null ? 0 : Integer.parseInt(digits);
  }

  private static int nanos(String fraction) {
    return fraction == null ? 0 : Integer.parseInt((fraction + "00000000").substring(0, 9));
  }
}
