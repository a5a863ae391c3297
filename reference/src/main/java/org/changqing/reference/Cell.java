package org.changqing.reference;

import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * One published figure: a metric for one period and one scope.
 *
 * @param metricId id of the catalogue
 * @param periodKind month, quarter, half_year or year
 * @param periodStart first day of the calendar period
 * @param scopeKind branch, district or bureau
 * @param scopeId branch id, district code or {@code all}
 * @param numerator with two decimals
 * @param denominator with two decimals; null for a plain count
 * @param value numerator / denominator, or the numerator of a plain count; null unless the status
 *     is ok
 * @param status ok, not_reported, not_applicable or no_base
 * @param isOpen whether the period ends after the as-of date
 */
public record Cell(
    String metricId,
    String periodKind,
    LocalDate periodStart,
    String scopeKind,
    String scopeId,
    BigDecimal numerator,
    BigDecimal denominator,
    Double value,
    String status,
    boolean isOpen) {

  /**
   * What the cell is about; unique within a set of cells and the order in which they are listed.
   */
  public String key() {
    return String.join(",", metricId, periodKind, periodStart.toString(), scopeKind, scopeId);
  }
}
