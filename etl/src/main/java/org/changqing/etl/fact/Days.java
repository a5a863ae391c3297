package org.changqing.etl.fact;

import java.time.LocalDate;

/** Days as whole numbers since 1970, as rules and queries count them. */
final class Days {

  /** The end of intervals that are still open. */
  static final int OPEN = (int) LocalDate.of(2299, 12, 31).toEpochDay();

  /** The first day that the warehouse's Date32 can hold. */
  static final int FIRST = (int) LocalDate.of(1900, 1, 1).toEpochDay();

  private Days() {}

  static int of(LocalDate day) {
    return (int) day.toEpochDay();
  }
}
