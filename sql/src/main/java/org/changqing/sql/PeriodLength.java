package org.changqing.sql;

import java.time.LocalDate;
import java.util.Map;

/** How long the kinds of period are. */
public final class PeriodLength {
  private static final Map<String, Integer> MONTHS =
      Map.of("month", 1, "quarter", 3, "half_year", 6, "year", 12);

  private PeriodLength() {}

  /** In months; of {@code month}, {@code quarter}, {@code half_year} or {@code year}. */
  public static int months(String periodKind) {
    return MONTHS.get(periodKind);
  }

  /** Whether it is one of these. */
  public static boolean isKnown(String periodKind) {
    return MONTHS.containsKey(periodKind);
  }

  /** The first day of the period of a kind that a day lies in. */
  public static LocalDate start(String periodKind, LocalDate day) {
    int length = months(periodKind);
    return day.withDayOfMonth(1).withMonth((day.getMonthValue() - 1) / length * length + 1);
  }
}
