package org.changqing.sample;

import java.time.LocalDate;

/**
 * A Party branch and its habits.
 *
 * @param number runs through all bureaux of the sample
 * @param place 1 to 19 within its bureau
 * @param size members it has when the sample begins, and strives for
 * @param groups Party groups, 0 = none
 * @param attendance share of expected members who usually come
 * @param care how reliably it visits, 0 to 1
 * @param dissolvedOn {@link LocalDate#MAX} = never
 */
record Branch(
    int number,
    int place,
    boolean retired,
    int size,
    int groups,
    double attendance,
    double care,
    LocalDate foundedOn,
    LocalDate dissolvedOn) {

  String id() {
    return (number < 10 ? "b0" : "b") + number;
  }

  boolean exists(LocalDate day) {
    return !day.isBefore(foundedOn) && day.isBefore(dissolvedOn);
  }

  /** The share of due meetings that it holds and reports. */
  double regularity() {
    return 0.86 + 0.14 * Math.min(1, care + 0.03);
  }

  /** The share of its records that are entered more than ten days late. */
  double lateness() {
    return 0.015 + 0.09 * (1 - care);
  }
}
