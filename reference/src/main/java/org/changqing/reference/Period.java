package org.changqing.reference;

import java.time.LocalDate;
import java.util.Locale;

/** One calendar period. */
record Period(Kind kind, LocalDate start) {

  enum Kind {
    MONTH(1),
    QUARTER(3),
    HALF_YEAR(6),
    YEAR(12);

    private final int months;

    Kind(int months) {
      this.months = months;
    }

    String label() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /** The period of that kind that contains the day. */
  static Period of(Kind kind, LocalDate day) {
    int firstMonth = (day.getMonthValue() - 1) / kind.months * kind.months + 1;
    return new Period(kind, LocalDate.of(day.getYear(), firstMonth, 1));
  }

  LocalDate end() {
    return start.plusMonths(kind.months).minusDays(1);
  }

  boolean contains(LocalDate day) {
    return !day.isBefore(start) && !day.isAfter(end());
  }

  Period next() {
    return new Period(kind, start.plusMonths(kind.months));
  }
}
