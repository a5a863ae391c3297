package org.changqing.etl.clean;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads an instant: ISO 8601 with {@code T} or a blank, with or without an offset (without:
 * Shanghai), a plain day (its midnight in Shanghai), or epoch milliseconds of 12 or 13 digits.
 */
public final class InstantText {

  private static final Pattern ISO =
      Pattern.compile(
          "(\\d{4}-\\d{2}-\\d{2})[T ](\\d{2}):(\\d{2})(?::(\\d{2})(?:\\.(\\d{1,9}))?)?"
              + "(Z|[+-]\\d{2}(?::?\\d{2})?)?");
  private static final Pattern EPOCH_MILLIS = Pattern.compile("\\d{12,13}");

  private InstantText() {}

  /** The instant that a plain text (see {@link Characters}) means, or empty. */
  public static Optional<Instant> parse(String text) {
    return withTime(text)
        .or(() -> DayText.plainDay(text).map(day -> day.atStartOfDay(DayText.ZONE).toInstant()));
  }

  static Optional<Instant> withTime(String text) {
    if (EPOCH_MILLIS.matcher(text).matches()) {
      return Optional.of(Instant.ofEpochMilli(Long.parseLong(text)));
    }
    Matcher iso = ISO.matcher(text);
    try {
      return iso.matches() ? Optional.of(instant(iso)) : Optional.empty();
    } catch (DateTimeException notInTheCalendar) {
      return Optional.empty();
    }
  }

  private static Instant instant(Matcher iso) {
    LocalDateTime local =
        LocalDate.parse(iso.group(1))
            .atTime(
                number(iso.group(2)),
                number(iso.group(3)),
                number(iso.group(4)),
                nanos(iso.group(5)));
    String offset = iso.group(6);
    if (offset == null) {
      return local.atZone(DayText.ZONE).toInstant();
    }
    return local.toInstant(ZoneOffset.of(offset));
  }

  private static int number(String digits) {
    return digits == null ? 0 : Integer.parseInt(digits);
  }

  private static int nanos(String fraction) {
    return fraction == null ? 0 : Integer.parseInt((fraction + "00000000").substring(0, 9));
  }
}
