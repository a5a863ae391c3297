package org.changqing.sql;

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
}
