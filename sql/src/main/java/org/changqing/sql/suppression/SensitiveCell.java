package org.changqing.sql.suppression;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.changqing.sql.PeriodLength;

/**
 * One measured cell of a sensitive metric.
 *
 * @param metric which metric, and how its cells hang together
 * @param periodKind month, quarter, half_year or year; or, of a state, a part that it is told in
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

  /**
   * Parts that a state is told in besides, and what they add up to: the metric's own figure of the
   * day (empty), or another part.
   */
  private static final Map<String, String> STATE_PARTS =
      Map.of("overdue", "", "never", "", "inside_unvisited", "inside");

  private static final Map<String, String> LONGER =
      Map.of("month", "quarter", "quarter", "half_year", "half_year", "year");

  /** Where it is counted. */
  String place() {
    return scopeKind + " " + scopeId;
  }

  /** Cells of one family at one time, whatever their scope. */
  String time() {
    boolean isDay = metric.isState() && PeriodLength.isKnown(periodKind);
    return isDay ? lastDay.toString() : periodKind + " " + periodStart;
  }

  /**
   * The time whose figure this one is a part of; nothing for what adds up to nothing. Of events the
   * months are a part of the quarter, of a state's figure the parts that it is told in.
   */
  Optional<String> whole() {
    if (metric.isState()) {
      return Optional.ofNullable(STATE_PARTS.get(periodKind))
          .map(kind -> kind.isEmpty() ? lastDay.toString() : kind + " " + periodStart);
    }
    return Optional.ofNullable(LONGER.get(periodKind))
        .map(kind -> kind + " " + PeriodLength.start(kind, periodStart));
  }
}
