package org.changqing.etl.fact;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;

/** The periods that are published: from the first period to the one that contains as_of. */
final class Calendar {

  /** A kind of period and its months. */
  enum Kind {
    MONTH(1),
    QUARTER(3),
    HALF_YEAR(6),
    YEAR(12);

    private final int months;

    Kind(int months) {
      this.months = months;
    }

    private YearMonth start(YearMonth month) {
      return month.minusMonths((month.getMonthValue() - 1) % months);
    }
  }

  /**
   * One period.
   *
   * @param end its last day
   * @param lastDay its last day, or as_of if that is earlier
   * @param isDue whether it begins in or after the first period
   */
  record Period(
      Kind kind,
      LocalDate start,
      LocalDate end,
      LocalDate lastDay,
      boolean isOpen,
      boolean isDue) {}

  private Calendar() {}

  static List<Period> periods(YearMonth first, LocalDate asOf) {
    List<Period> periods = new ArrayList<>();
    for (Kind kind : Kind.values()) {
      YearMonth last = kind.start(YearMonth.from(asOf));
      for (YearMonth at = kind.start(first); !at.isAfter(last); at = at.plusMonths(kind.months)) {
        LocalDate end = at.plusMonths(kind.months - 1L).atEndOfMonth();
        boolean open = end.isAfter(asOf);
        periods.add(
            new Period(kind, at.atDay(1), end, open ? asOf : end, open, !at.isBefore(first)));
      }
    }
    return periods;
  }
}
