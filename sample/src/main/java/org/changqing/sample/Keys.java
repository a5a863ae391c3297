package org.changqing.sample;

import java.time.YearMonth;

/** How record keys are written. */
final class Keys {
  private Keys() {}

  /** A month in four digits: 2006 for June 2020. */
  static String month(YearMonth month) {
    return padded(month.getYear() % 100 * 100 + month.getMonthValue(), 4);
  }

  static String padded(int number, int digits) {
    String text = Integer.toString(number);
    return "0".repeat(Math.max(0, digits - text.length())) + text;
  }
}
