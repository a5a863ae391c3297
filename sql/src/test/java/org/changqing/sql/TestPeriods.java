package org.changqing.sql;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The rows of the table period for a first period and an as-of day. */
final class TestPeriods {
  private TestPeriods() {}

  static List<Map<String, Object>> between(LocalDate first, LocalDate asOf) {
    List<Map<String, Object>> periods = new ArrayList<>();
    Map<String, Integer> months =
        new LinkedHashMap<>(Map.of("month", 1, "quarter", 3, "half_year", 6, "year", 12));
    months.forEach(
        (kind, length) -> {
          LocalDate start = first.withMonth((first.getMonthValue() - 1) / length * length + 1);
          for (; !start.isAfter(asOf); start = start.plusMonths(length)) {
            LocalDate end = start.plusMonths(length).minusDays(1);
            Map<String, Object> period = new LinkedHashMap<>();
            period.put("period_kind", kind);
            period.put("period_start", start.toString());
            period.put("period_end", end.toString());
            period.put("last_day", (end.isAfter(asOf) ? asOf : end).toString());
            period.put("is_open", end.isAfter(asOf));
            period.put("is_due", !start.isBefore(first));
            periods.add(period);
          }
        });
    return periods;
  }
}
