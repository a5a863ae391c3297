package org.changqing.reference;

import java.time.LocalDate;

/** Half-open days: {@code from} is in, {@code to} is the first day outside. */
record Interval(LocalDate from, LocalDate to) {

  /** The interval of a row with {@code valid_from} and {@code valid_to}. */
  static Interval of(Row row) {
    return new Interval(row.day("valid_from"), row.dayOrForever("valid_to"));
  }

  boolean contains(LocalDate day) {
    return !day.isBefore(from) && day.isBefore(to);
  }

  boolean isEmpty() {
    return !from.isBefore(to);
  }

  /** What is left of it before that day. */
  Interval before(LocalDate end) {
    return end.isBefore(to) ? new Interval(from, end) : this;
  }
}
