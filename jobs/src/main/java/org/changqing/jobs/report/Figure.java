package org.changqing.jobs.report;

import java.math.BigDecimal;

/**
 * One published number as a reader sees it.
 *
 * @param value null unless the status is ok
 * @param standing met, near, missed, pending, plain (no target) or missing (no value)
 * @param shownZh value or status in Chinese words
 */
record Figure(
    String metricId,
    String scopeKind,
    String scopeId,
    String scopeName,
    String districtCode,
    String districtName,
    BigDecimal numerator,
    BigDecimal denominator,
    Double value,
    String status,
    Double target,
    Double previousValue,
    Double change,
    String standing,
    String shownZh,
    String shownEn) {

  boolean isOk() {
    return status.equals("ok");
  }

  /** What names the branch, district or bureau that it is of. */
  Scope scope() {
    return new Scope(scopeKind, scopeId, scopeName, districtName);
  }

  /** A branch, a district or the bureau. */
  record Scope(String kind, String id, String name, String district) {}
}
