package org.changqing.reference;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The readings of a date and of an instant. */
final class DayReader {

  private static final Pattern SEPARATED =
      Pattern.compile("(\\d{4})([-/.])(\\d{1,2})\\2(\\d{1,2})");
  private static final Pattern COMPACT = Pattern.compile("(\\d{4})(\\d{2})(\\d{2})");
  private static final Pattern NAMED = Pattern.compile("(\\d{4})年(\\d{1,2})月(\\d{1,2})日");
  private static final Pattern CHINESE =
      Pattern.compile("([〇○零一二三四五六七八九]{4})年([一二三四五六七八九十]{1,2})月([一二三四五六七八九十]{1,3})日");
  private static final String CHINESE_DIGITS = "零一二三四五六七八九";
  private static final Pattern TIMESTAMP =
      Pattern.compile(
          "(\\d{4})(-?)(\\d{2})\\2(\\d{2})[T ](\\d{2})(:?)(\\d{2})(?:\\6(\\d{2})(?:[.,](\\d{1,9}))?)?"
              + "(Z|[+-]\\d{2}(?::?\\d{2})?)?");
  private static final Pattern EPOCH_MILLISECONDS = Pattern.compile("\\d{12,13}");

  private DayReader() {}

  /** A date in any of its forms, or the Shanghai day of an instant. */
  static LocalDate day(String text) throws UnreadableValueException {
    try {
      LocalDate plain = plainDay(text);
      return plain == null ? Shanghai.dayOf(timestamp(text)) : plain;
    } catch (DateTimeException e) {
      throw new UnreadableValueException(text);
    }
  }

  /** An instant, or the Shanghai midnight of a plain date. */
  static Instant instant(String text) throws UnreadableValueException {
    try {
      LocalDate plain = plainDay(text);
      return plain == null ? timestamp(text) : Shanghai.midnight(plain);
    } catch (DateTimeException e) {
      throw new UnreadableValueException(text);
    }
  }

  /** Null when the text is not in one of the date forms. */
  private static LocalDate plainDay(String text) throws UnreadableValueException {
    Matcher separated = SEPARATED.matcher(text);
    if (separated.matches()) {
      return day(separated.group(1), separated.group(3), separated.group(4));
    }
    Matcher compact = COMPACT.matcher(text);
    if (compact.matches()) {
      return day(compact.group(1), compact.group(2), compact.group(3));
    }
    Matcher named = NAMED.matcher(text);
    if (named.matches()) {
      return day(named.group(1), named.group(2), named.group(3));
    }
    Matcher chinese = CHINESE.matcher(text);
    if (chinese.matches()) {
      return LocalDate.of(
          chineseYear(chinese.group(1)),
          chineseNumber(chinese.group(2)),
          chineseNumber(chinese.group(3)));
    }
    return null;
  }

  private static LocalDate day(String year, String month, String day) {
    return LocalDate.of(Integer.parseInt(year), Integer.parseInt(month), Integer.parseInt(day));
  }

  private static int chineseYear(String digits) {
    String text = digits.replace('〇', '零').replace('○', '零');
    int year = 0;
    for (int i = 0; i < text.length(); i++) {
      year = year * 10 + CHINESE_DIGITS.indexOf(text.charAt(i));
    }
    return year;
  }

  /** 一 to 九十九 as one counts: 七, 十, 十二, 二十, 三十一. */
  private static int chineseNumber(String text) throws UnreadableValueException {
    int ten = text.indexOf('十');
    if (ten < 0 && text.length() == 1) {
      return CHINESE_DIGITS.indexOf(text);
    }
    String before = ten < 0 ? text : text.substring(0, ten);
    String after = text.substring(ten + 1);
    boolean isCounted =
        ten >= 0 && before.length() <= 1 && after.length() <= 1 && after.indexOf('十') < 0;
    if (!isCounted) {
      throw new UnreadableValueException(text);
    }
    int tens = before.isEmpty() ? 1 : CHINESE_DIGITS.indexOf(before);
    int ones = after.isEmpty() ? 0 : CHINESE_DIGITS.indexOf(after);
    return tens * 10 + ones;
  }

  private static Instant timestamp(String text) throws UnreadableValueException {
    if (EPOCH_MILLISECONDS.matcher(text).matches()) {
      return Instant.ofEpochMilli(Long.parseLong(text));
    }
    Matcher matcher = TIMESTAMP.matcher(text);
    if (!matcher.matches() || matcher.group(2).isEmpty() != matcher.group(6).isEmpty()) {
      throw new UnreadableValueException(text);
    }
    LocalDateTime local =
        day(matcher.group(1), matcher.group(3), matcher.group(4))
            .atTime(
                Integer.parseInt(matcher.group(5)),
                Integer.parseInt(matcher.group(7)),
                matcher.group(8) == null ? 0 : Integer.parseInt(matcher.group(8)),
                nanoseconds(matcher.group(9)));
    String offset = matcher.group(10);
    return offset == null ? Shanghai.instant(local) : local.toInstant(ZoneOffset.of(offset));
  }

  private static int nanoseconds(String fraction) {
    return fraction == null ? 0 : Integer.parseInt((fraction + "0".repeat(8)).substring(0, 9));
  }
}
