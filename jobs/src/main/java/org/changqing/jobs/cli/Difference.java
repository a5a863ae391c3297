package org.changqing.jobs.cli;

import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.changqing.jobs.Language;
import org.changqing.jobs.Words;
import org.changqing.jobs.warehouse.Query;
import org.changqing.sql.Explainer;
import org.changqing.sql.PeriodLength;
import org.changqing.sql.Statement;
import org.changqing.sql.Warehouse;

/** Prints what {@code diff} has to say: how many numbers differ, of which metrics, and why. */
final class Difference {
  /** What was asked for. An empty metric is all of them, an empty format text for people. */
  record Request(
      long earlier, long later, String metric, long limit, Language language, String format) {}

  /** The cells of one metric that differ, and how many rows behind it changed for which reason. */
  private record Changed(
      String id, String name, List<Map<String, String>> cells, Map<String, Long> reasons) {

    long crossed() {
      return cells.stream().filter(cell -> cell.get("is_target_crossed").equals("true")).count();
    }

    long inOneOnly() {
      return cells.stream().filter(cell -> !cell.get("only_in").isEmpty()).count();
    }
  }

  private final Explainer explainer;
  private final Query query;
  private final Request request;
  private final Words words;
  private final PrintStream out;

  Difference(
      Warehouse warehouse, Explainer explainer, Query query, Request request, OutputStream output) {
    this.explainer = explainer;
    this.query = query;
    this.request = request;
    this.words = Words.in(request.language());
    this.out = new PrintStream(output, true, StandardCharsets.UTF_8);
    PublishArgument publishes = new PublishArgument(warehouse.publishes());
    publishes.require(request.later());
    publishes.requireBefore(request.earlier(), request.later());
    if (!request.metric().isEmpty()) {
      new CellArguments(explainer, request.later()).metric(request.metric());
    }
  }

  void print() {
    Statement statement =
        explainer.cellsChanged(request.later(), request.earlier(), request.metric());
    if (!request.format().isEmpty()) {
      Printer.copy(query.stream(statement, request.format()), out);
      return;
    }
    List<Map<String, String>> cells = explainer.texts(statement);
    if (cells.isEmpty()) {
      out.println(words.of("diff.none", request.earlier(), request.later()));
      return;
    }
    List<Changed> metrics =
        changed(cells).stream()
            .sorted(
                Comparator.comparingLong(Changed::crossed)
                    .thenComparingInt(metric -> metric.cells().size())
                    .reversed())
            .toList();
    long inOneOnly = metrics.stream().mapToLong(Changed::inOneOnly).sum();
    out.println(
        words.of(
            "diff.header",
            request.earlier(),
            explainer.asOf(request.earlier()).orElse("—"),
            request.later(),
            explainer.asOf(request.later()).orElse("—"),
            cells.size() - inOneOnly,
            inOneOnly));
    out.println();
    out.println(words.of("diff.metrics"));
    printMetrics(metrics);
    out.println();
    out.println(
        cells.size() > request.limit()
            ? words.of("diff.cells.first", cells.size(), request.limit())
            : words.of("diff.cells", cells.size()));
    Statement shown =
        statement.select(String.join(", ", cellColumns()), "limit " + request.limit());
    Printer.copy(query.stream(shown, Query.TABLE), out);
  }

  /** Each metric takes a query over both publishes' records: whoever waits sees how far it is. */
  private List<Changed> changed(List<Map<String, String>> cells) {
    Collection<List<Map<String, String>>> metrics =
        cells.stream()
            .collect(
                Collectors.groupingBy(
                    cell -> cell.get("metric_id"), LinkedHashMap::new, Collectors.toList()))
            .values();
    List<Changed> changed = new ArrayList<>();
    for (List<Map<String, String>> metric : metrics) {
      if (Boolean.getBoolean("changqing.terminal")) {
        System.err.printf("\r%d / %d", changed.size() + 1, metrics.size());
        System.err.print(changed.size() + 1 == metrics.size() ? "\r          \r" : "");
      }
      changed.add(changedMetric(metric));
    }
    return changed;
  }

  private Changed changedMetric(List<Map<String, String>> cells) {
    Map<String, String> first = cells.get(0);
    String id = first.get("metric_id");
    // A longer period differs where its months do; a metric without months has quarters at least.
    int months = cells.stream().mapToInt(Difference::months).min().orElseThrow();
    List<Map<String, String>> shortest =
        cells.stream().filter(cell -> months(cell) == months).toList();
    LocalDate from =
        shortest.stream().map(Difference::start).min(Comparator.naturalOrder()).orElseThrow();
    LocalDate to =
        shortest.stream()
            .map(cell -> start(cell).plusMonths(months(cell)).minusDays(1))
            .max(Comparator.naturalOrder())
            .orElseThrow();
    Map<String, Long> reasons = new TreeMap<>();
    if (explainer
        .sameDefinition(request.later(), request.earlier(), id)
        .equals(Optional.of(false))) {
      reasons.put("new_definition", (long) cells.size());
    }
    explainer
        .reasons(request.later(), request.earlier(), id, from.toString(), to.toString())
        .forEach(
            row -> reasons.merge(row.get("reason"), Long.parseLong(row.get("rows")), Long::sum));
    if (reasons.isEmpty()) {
      reasons.putAll(withoutRecords(cells));
    }
    return new Changed(id, words.pick(first.get("name_zh"), first.get("name_en")), cells, reasons);
  }

  /** Cells may come and go, or be reported or due, without a record behind them that changed. */
  private static Map<String, Long> withoutRecords(List<Map<String, String>> cells) {
    return cells.stream()
        .collect(
            Collectors.groupingBy(
                cell -> cell.get("only_in").isEmpty() ? "status" : "scope", Collectors.counting()));
  }

  private void printMetrics(List<Changed> metrics) {
    Map<String, Function<Changed, String>> columns = new LinkedHashMap<>();
    columns.put("metric", metric -> metric.name() + " " + metric.id());
    columns.put("cells", metric -> Long.toString(metric.cells().size() - metric.inOneOnly()));
    columns.put("only_in", metric -> Long.toString(metric.inOneOnly()));
    columns.put("target_crossed", metric -> Long.toString(metric.crossed()));
    columns.put("reason", metric -> words.reasons(metric.reasons()));
    List<String> shown = new ArrayList<>();
    List<String> given = new ArrayList<>();
    Map<String, Object> values = new LinkedHashMap<>();
    columns.forEach(
        (name, text) -> {
          shown.add("row.%d as `%s`".formatted(shown.size() + 1, words.of("column." + name)));
          given.add("{%s:Array(String)}".formatted(name));
          values.put(name, metrics.stream().map(text).toList());
        });
    String sql =
        "select %s from (select arrayJoin(arrayZip(%s)) as row)"
            .formatted(String.join(", ", shown), String.join(", ", given));
    Printer.copy(
        query.stream(new Statement("metrics that differ", sql, "default", values), Query.TABLE),
        out);
  }

  /** Period and scope are written as explain takes them. */
  private List<String> cellColumns() {
    List<String> columns = new ArrayList<>();
    columns.add(
        "concat(%s, ' ', metric_id) as `%s`"
            .formatted("name_" + request.language(), words.of("column.metric")));
    columns.add(
        """
        concat(period_kind, ':', multiIf(
          period_kind = 'month', formatDateTime(period_start, '%%Y-%%m'),
          period_kind = 'quarter', concat(toString(toYear(period_start)), '-Q', toString(toQuarter(period_start))),
          period_kind = 'half_year', concat(toString(toYear(period_start)), if(toMonth(period_start) = 1, '-H1', '-H2')),
          toString(toYear(period_start)))) as `%s`"""
            .formatted(words.of("column.period")));
    columns.add(
        "concat(scope_kind, ':', scope_id, ' ', scope_name) as `%s`"
            .formatted(words.of("column.scope")));
    columns.add(figure("earlier"));
    columns.add(figure("later"));
    return columns;
  }

  private String figure(String side) {
    return """
        multiIf(
          %1$s_status = '', '',
          %1$s_status != 'ok', %1$s_status,
          %1$s_denominator is null, toString(%1$s_numerator),
          concat(toString(round(%1$s_value * 100, 2)), ' %% = ', toString(%1$s_numerator), ' ÷ ', toString(%1$s_denominator))
        ) as `%2$s`"""
        .formatted(side, words.of("column." + side));
  }

  private static int months(Map<String, String> cell) {
    return PeriodLength.months(cell.get("period_kind"));
  }

  private static LocalDate start(Map<String, String> cell) {
    return LocalDate.parse(cell.get("period_start"));
  }
}
