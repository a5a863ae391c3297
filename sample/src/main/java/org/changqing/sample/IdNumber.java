package org.changqing.sample;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;

/**
 * Synthetic resident identity numbers (GB 11643): prefix 110100, which names no district, and a
 * right check digit.
 */
final class IdNumber {
  private static final int[] WEIGHTS = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
  private static final String CHECKS = "10X98765432";

  private IdNumber() {}

  /**
   * @param serial any number; its last digit but one and two are used
   * @param sex GB/T 2261.1: 1 = male (odd serial), 2 = female
   */
  static String of(LocalDate born, int serial, int sex) {
    int order = serial % 500 * 2 + (sex == 1 ? 1 : 0);
    String body = "110100" + DateTimeFormatter.BASIC_ISO_DATE.format(born) + Keys.padded(order, 3);
    return body + checkDigit(body);
  }

  /** The 15-digit form of before 1999: no century, no check digit. */
  static String old(String idNumber) {
    return idNumber.substring(0, 6) + idNumber.substring(8, 17);
  }

  static char checkDigit(String body) {
    int sum = 0;
    for (int i = 0; i < WEIGHTS.length; i++) {
      sum += WEIGHTS[i] * (body.charAt(i) - '0');
    }
    return CHECKS.charAt(sum % 11);
  }
}
