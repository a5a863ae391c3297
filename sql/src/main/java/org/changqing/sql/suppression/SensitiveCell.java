package org.changqing.sql.suppression;

import java.time.LocalDate;
import java.util.List;

/**
 * One measured cell of a sensitive metric.
 *
 * @param metric which metric, and how its cells hang together
 * @param periodKind month, quarter, half_year or year
 * @param periodStart first day of the period
 * @param lastDay last day that counts
 * @param scopeKind branch, district or bureau
 * @param scopeId branch, district, or all
 * @param districts where a branch sat: on the last day (of a state), or on any day of the period
 *     (of events)
 * @param numerator the count
 * @param denominator what it is a part of; 0 for a plain count
 */
public record SensitiveCell(
    Metric metric,
    String periodKind,
    LocalDate periodStart,
    LocalDate lastDay,
    String scopeKind,
    String scopeId,
    List<String> districts,
    long numerator,
    long denominator) {

  public SensitiveCell {
    districts = List.copyOf(districts);
  }

  /**
   * What of a metric matters here.
   *
   * @param id the metric
   * @param family metrics that count parts of the same persons or records are of one family: they
   *     are hidden together
   * @param isState taken on a day, so that a month, quarter and year that end on it show the same
   *     figure; else events add up over time
   * @param isRatio has a denominator
   * @param hasPublicBase the denominator is no secret, being published elsewhere
   */
  public record Metric(
      String id, String family, boolean isState, boolean isRatio, boolean hasPublicBase) {}

  /** Cells that show the same persons or records; they are hidden together. */
  String subject() {
    return String.join(" ", metric.family(), time(), scopeKind, scopeId);
  }

  /** Cells of one family at one time, whatever their scope. */
  String time() {
    return metric.isState() ? lastDay.toString() : periodKind + " " + periodStart;
  }
}
