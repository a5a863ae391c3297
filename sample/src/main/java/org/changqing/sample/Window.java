package org.changqing.sample;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.YearMonth;

/**
 * The days of {@code updated_at} that are let out: after the first (excluded) up to the last
 * (included).
 */
record Window(LocalDate after, LocalDate upTo) {
  /**
   * No record is entered or corrected for the last time later than so many days after the end of
   * its month.
   */
  private static final int LONGEST_DELAY_DAYS = 200;

  static Window upTo(LocalDate last) {
    return new Window(LocalDate.MIN, last);
  }

  boolean isKnown(LocalDateTime updatedAt) {
    return !updatedAt.toLocalDate().isAfter(upTo);
  }

  boolean isNew(LocalDateTime updatedAt) {
    return updatedAt.toLocalDate().isAfter(after);
  }

  /** Whether facts of this month can still change inside the window. */
  boolean reaches(YearMonth month) {
    return after.equals(LocalDate.MIN)
        || !month.atEndOfMonth().plusDays(LONGEST_DELAY_DAYS).isBefore(after);
  }
}
