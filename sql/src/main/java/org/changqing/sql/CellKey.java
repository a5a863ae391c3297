package org.changqing.sql;

import java.time.LocalDate;

/**
 * Names one published cell.
 *
 * @param metric id of the metric
 * @param scopeKind branch, district or bureau
 * @param scopeId branch, district, or {@code all}
 * @param periodKind month, quarter, half_year or year
 * @param periodStart first day of the period
 */
public record CellKey(
    String metric, String scopeKind, String scopeId, String periodKind, LocalDate periodStart) {

  Statement bound(Statement statement) {
    return statement
        .bind("metric_id", metric)
        .bind("scope_kind", scopeKind)
        .bind("scope_id", scopeId)
        .bind("period_kind", periodKind)
        .bind("period_start", periodStart.toString());
  }
}
