package org.changqing.sql;

import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Puts a metric into words. */
final class MetricCards {
  private final SqlTree tree;
  private final Labels labels;
  private final Anchors anchors;

  MetricCards(SqlTree tree, Labels labels, Anchors anchors) {
    this.tree = tree;
    this.labels = labels;
    this.anchors = anchors;
  }

  MetricCard card(Metric metric, MetricLineage lineage) {
    return new MetricCard(
        metric.id(),
        Anchors.metric(metric.id()),
        text(metric.name()),
        metric
            .name()
            .in(labels.language().equals(Locale.CHINESE) ? Locale.ENGLISH : Locale.CHINESE),
        text(metric.description()),
        text(metric.numerator()),
        metric.denominator().map(this::text).orElse(""),
        metric.ratio(),
        metric.sensitive(),
        labels.of("unit_" + metric.unit()),
        labels.of("direction_" + metric.direction()),
        target(metric),
        metric.targetSource().map(this::text).orElse(""),
        labels.joined(
            metric.periods().stream().map(period -> labels.of("period_" + period)).toList()),
        labels.of("rollup_" + metric.time() + "_" + metric.count()),
        labels.of(metric.sensitive() ? "readers_sensitive" : "readers_all"),
        statuses(metric),
        Reads.of(lineage.reads(), anchors::table, ""),
        Reads.of(lineage.stored(), table -> anchors.table("core." + table), ""),
        Reads.of(lineage.sources(), anchors::source, ""),
        tree.text("metrics/" + metric.id() + "/query.sql"));
  }

  private String target(Metric metric) {
    if (metric.target() == null) {
      return labels.of("no_target");
    }
    String pattern = metric.ratio() ? "0.##%" : "0.##";
    DecimalFormat format =
        new DecimalFormat(pattern, DecimalFormatSymbols.getInstance(Locale.ROOT));
    String sign = metric.direction().equals("down") ? "≤ " : "≥ ";
    return (isUtmost(metric) ? "" : sign) + format.format(metric.target());
  }

  /** All of a ratio, or none at all: nothing lies beyond. */
  private static boolean isUtmost(Metric metric) {
    return metric.direction().equals("down")
        ? metric.target() == 0
        : metric.ratio() && metric.target() == 1;
  }

  private List<String> statuses(Metric metric) {
    List<String> statuses = new ArrayList<>(List.of(labels.of("status_ok")));
    if (metric.notReported()) {
      statuses.add(labels.of("status_not_reported"));
    }
    if (metric.ratio()) {
      boolean noBase = metric.nothingDue().equals("no_base");
      statuses.add(labels.of(noBase ? "status_no_base" : "status_nothing_due"));
    }
    if (!metric.optionalTables().isEmpty()) {
      statuses.add(labels.of("status_no_table") + labels.joined(metric.optionalTables()));
    }
    if (metric.windowMonths() > 0) {
      statuses.add(labels.of("status_too_early"));
    }
    if (metric.sensitive()) {
      statuses.add(labels.of("status_suppressed"));
    }
    return statuses;
  }

  private String text(Words words) {
    return words.in(labels.language());
  }
}
