package org.changqing.jobs.report;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.changqing.jobs.CommandFailure;
import org.changqing.jobs.Period;
import org.changqing.jobs.warehouse.Query;
import org.changqing.sql.MetricDefinitions;

/**
 * Reads the numbers of a period with a reader's own rights: what the warehouse hides from the
 * reader is not in them. Reads only.
 */
public final class ReportReader {
  private static final int TRIES = 3;
  private static final List<String> SCOPES = List.of("bureau", "district", "branch");

  private static final String HEAD =
      """
      select publish, as_of, published_text, hasAny(enabledRoles(), ['care', 'operator']) as is_exact
      from mart.data_status
      """;
  private static final String SPANS =
      """
      select period_kind, period_start, period_end, is_open, period_zh, period_en
      from mart.periods
      order by period_kind, period_start
      """;
  private static final String FIGURES =
      """
      select
        cell.metric_id as metric_id, cell.scope_kind as scope_kind, cell.scope_id as scope_id,
        cell.scope_name as scope_name, cell.district_code as district_code, cell.district_name as district_name,
        cell.numerator as numerator, cell.denominator as denominator, cell.value as value,
        cell.status as status, cell.target as target, cell.previous_value as previous_value,
        if(tile.change_zh = '', null, cell.change) as change, -- what is counted up begins anew in some periods
        tile.standing as standing, tile.shown_zh as shown_zh, tile.shown_en as shown_en
      from mart.metric_cells as cell
      inner join mart.metric_tiles as tile
        on tile.metric_id = cell.metric_id and tile.scope_kind = cell.scope_kind and tile.scope_id = cell.scope_id
      where cell.period_kind = {kind:String} and cell.period_start = {start:Date32}
        and tile.period_zh = {label:String}
        and startsWith(tile.measured_zh, {label:String})
      """;
  private static final String METRICS =
      """
      select metric_id, name_zh, name_en, description_zh, description_en, unit, direction, target,
        target_source, suppressed_below
      from core.metric
      where has(periods, {kind:String})
      """;
  private static final String CHANGES =
      """
      select changed_on, branch_name, district_name, change_zh, change_en
      from mart.branch_changes
      where changed_on >= {start:Date32} and changed_on <= {end:Date32}
      order by changed_on, branch_name
      """;

  private final Query query;
  private final String viewer;
  private final List<String> order = MetricDefinitions.packaged().byArea();

  /**
   * Reads as somebody.
   *
   * @param viewer who that is, in words
   */
  public ReportReader(Query query, String viewer) {
    this.query = query;
    this.viewer = viewer;
  }

  /** The publish that readers see. */
  Report.Head head() {
    return query.read(Report.Head.class, HEAD, Map.of()).stream()
        .findFirst()
        .orElseThrow(
            () -> CommandFailure.failed("There is no publish yet; 'changqing nightly' makes one"));
  }

  /** The periods of the publish. */
  List<Report.Span> spans() {
    return query.read(Report.Span.class, SPANS, Map.of());
  }

  /** The numbers of a period; a publish meanwhile makes it read again. */
  Report read(Period period) {
    for (int tries = 0; tries < TRIES; tries++) {
      Report report = readOnce(period);
      if (report.head().equals(head())) {
        return report;
      }
    }
    throw CommandFailure.failed("The numbers change while they are read; repeat");
  }

  private Report readOnce(Period period) {
    Report.Head head = head();
    List<Report.Span> spans = spans();
    period.requireAmong(spans.stream().map(Report.Span::period).toList(), head.publish());
    Report.Span span =
        spans.stream().filter(known -> known.period().equals(period)).findFirst().orElseThrow();
    Map<String, String> values =
        Map.of(
            "kind", span.periodKind(),
            "start", span.periodStart(),
            "end", span.periodEnd(),
            "label", span.periodZh());
    return new Report(
        head,
        span,
        viewer,
        query.read(MetricWords.class, METRICS, values).stream()
            .sorted(Comparator.comparingInt(metric -> rank(metric.metricId())))
            .toList(),
        query.read(Figure.class, FIGURES, values).stream()
            .sorted(
                Comparator.comparingInt((Figure figure) -> SCOPES.indexOf(figure.scopeKind()))
                    .thenComparing(Figure::districtCode)
                    .thenComparing(Figure::scopeId)
                    .thenComparingInt(figure -> rank(figure.metricId())))
            .toList(),
        query.read(BranchChange.class, CHANGES, values));
  }

  /** A metric that this software does not know any more comes last. */
  private int rank(String metric) {
    int rank = order.indexOf(metric);
    return rank < 0 ? order.size() : rank;
  }

  /**
   * The periods of the papers of a night: the latest whole month, and a half-year and year that
   * ended with it.
   */
  public List<Period> justEnded() {
    List<Report.Span> whole = spans().stream().filter(span -> !span.isOpen()).toList();
    return whole.stream()
        .filter(span -> span.periodKind().equals("month"))
        .max(Comparator.comparing(span -> LocalDate.parse(span.periodEnd())))
        .map(
            month ->
                whole.stream()
                    .filter(span -> span.periodEnd().equals(month.periodEnd()))
                    .filter(span -> !span.periodKind().equals("quarter"))
                    .map(Report.Span::period)
                    .toList())
        .orElse(List.of());
  }
}
