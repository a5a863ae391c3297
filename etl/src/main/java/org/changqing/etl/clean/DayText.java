package org.changqing.etl.clean;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads a calendar day: numeric and Chinese forms, or an instant, which means its day in Shanghai.
 */
public final class DayText {

  private static final Pattern SEPARATED =
      Pattern.compile("(\\d{4})([-/.])(\\d{1,2})\\2(\\d{1,2})");
  private static final Pattern COMPACT = Pattern.compile("(\\d{4})(\\d{2})(\\d{2})");
  private static final Pattern CHINESE = Pattern.compile("(\\d{4})年(\\d{1,2})月(\\d{1,2})日");
  private static final Pattern NUMERALS =
      Pattern.compile("([〇○零一二三四五六七八九]{4})年([一二三四五六七八九十]{1,3})月([一二三四五六七八九十]{1,3})日");
  private static final String DIGITS = "〇一二三四五六七八九";

  private DayText() {}

  /**
   * The day that a plain text (see {@link Characters}) means, or empty when it can't be read
   * safely.
   */
  public static Optional<LocalDate> parse(String text) {
    return plainDay(text).or(() -> InstantText.withTime(text).map(ShanghaiDay::of));
  }

  static Optional<LocalDate> plainDay(String text) {
    Matcher separated = SEPARATED.matcher(text);
    if (separated.matches()) {
      return day(separated.group(1), separated.group(3), separated.group(4));
    }
    for (Pattern pattern : new Pattern[] {COMPACT, CHINESE}) {
      Matcher matcher = pattern.matcher(text);
      if (matcher.matches()) {
        return day(matcher.group(1), matcher.group(2), matcher.group(3));
      }
    }
    Matcher numerals = NUMERALS.matcher(text);
    return numerals.matches()
        ? day(
            year(numerals.group(1)),
            upToNinetyNine(numerals.group(2)),
            upToNinetyNine(numerals.group(3)))
        : Optional.empty();
  }

  private static Optional<LocalDate> day(String year, String month, String day) {
    return day(Integer.parseInt(year), Integer.parseInt(month), Integer.parseInt(day));
  }

  private static Optional<LocalDate> day(int year, int month, int day) {
    try {
      return Optional.of(LocalDate.of(year, month, day));
    } catch (DateTimeException notInTheCalendar) {
      return Optional.empty();
    }
  }

  private static int year(String numerals) {
    String digits = numerals.replace('○', '〇').replace('零', '〇');
    return digits.chars().reduce(0, (value, digit) -> value * 10 + DIGITS.indexOf(digit));
  }

  /** 七 is 7, 十 10, 十二 12, 二十 20, 三十一 31; anything else is 0, which no month or day is. */
  private static int upToNinetyNine(String numerals) {
    int ten = numerals.indexOf('十');
    if (ten < 0) {
      return numerals.length() == 1 ? DIGITS.indexOf(numerals) : 0;
    }
    if (ten > 1 || numerals.length() - ten > 2) {
      return 0;
    }
    int tens = ten == 0 ? 1 : DIGITS.indexOf(numerals.charAt(0));
    int ones = ten == numerals.length() - 1 ? 0 : DIGITS.indexOf(numerals.charAt(ten + 1));
    return tens < 0 || ones < 0 ? 0 : tens * 10 + ones;
  }
}
