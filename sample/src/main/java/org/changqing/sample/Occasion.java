package org.changqing.sample;

import java.math.BigDecimal;

/**
 * What a meeting is for.
 *
 * @param letter distinguishes the meetings of one branch and month
 * @param group 0 = not of a group
 * @param creditHours 0 = none
 * @param vote "" = none
 */
record Occasion(
    String kind, String letter, String title, int group, BigDecimal creditHours, String vote) {

  static Occasion of(String kind, String letter, String title) {
    return new Occasion(kind, letter, title, 0, BigDecimal.ZERO, "");
  }

  Occasion earning(String hours) {
    return new Occasion(kind, letter, title, group, new BigDecimal(hours), vote);
  }

  Occasion ofGroup(int number) {
    return new Occasion(kind, letter, title, number, creditHours, vote);
  }

  Occasion voting(String rule) {
    return new Occasion(kind, letter, title, group, creditHours, rule);
  }

  boolean earns() {
    return creditHours.signum() > 0;
  }
}
