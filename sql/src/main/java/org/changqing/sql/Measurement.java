package org.changqing.sql;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Computes every cell of the candidate and loads those years whose content is new. May run twice:
 * the same records give the same partitions.
 */
final class Measurement {
  private static final Logger LOG = LoggerFactory.getLogger(Measurement.class);
  private static final String TABLE = "metric_value";

  /** The tables that measuring fills. */
  static final Set<String> TABLES = Set.of(TABLE, SuppressedCells.TABLE);

  private final SqlTree tree;
  private final Engine engine;
  private final Deployment deployment;

  Measurement(SqlTree tree, Engine engine, Deployment deployment) {
    this.tree = tree;
    this.engine = engine;
    this.deployment = deployment;
  }

  /**
   * Measures in the database {@code candidate}; returns the partitions of {@code
   * store.metric_value} and {@code store.suppressed_cell}.
   */
  List<ManifestEntry> run() {
    Map<String, String> names = new LinkedHashMap<>(deployment.names());
    names.put("table", "ops.measured");
    engine.execute(Statement.of(tree, "publish/truncate.sql").with(names));
    SideBySide.forEach(new MetricCatalogue(tree).metrics(), this::measure);
    List<ManifestEntry> entries = load();
    SuppressedCells suppressed = new SuppressedCells(tree, engine, deployment);
    for (ManifestEntry year : List.copyOf(entries)) {
      suppressed.load(year.period()).ifPresent(entries::add);
    }
    return entries;
  }

  /** The statement that puts one metric's cells into {@code ops.measured}. */
  static Statement statement(SqlTree tree, Metric metric, String database) {
    return Statement.of(tree, "measure/cells.sql")
        .with(
            Map.of(
                "query", tree.text("metrics/" + metric.id() + "/query.sql"),
                "count", tree.text("measure/" + metric.time() + "_" + metric.count() + ".sql")))
        .in(database)
        .bind("metric_id", metric.id())
        .bind("optional_tables", metric.optionalTables())
        .bind("window_months", metric.windowMonths())
        .bind("periods", metric.periods())
        .bind("is_ratio", metric.ratio())
        .bind("is_sensitive", metric.sensitive())
        .bind("is_reported", metric.notReported())
        .bind("status_of_nothing", metric.nothingDue());
  }

  private void measure(Metric metric) {
    long started = System.nanoTime();
    engine.execute(statement(tree, metric, "candidate"));
    LOG.debug("Measured {} in {} ms", metric.id(), (System.nanoTime() - started) / 1_000_000);
  }

  private List<ManifestEntry> load() {
    Partitions partitions = new Partitions(tree, engine, deployment);
    List<ManifestEntry> entries = new ArrayList<>();
    for (JsonNode row : engine.rows(Statement.of(tree, "publish/measured_partitions.sql"))) {
      ManifestEntry entry = ManifestEntry.of(TABLE, row);
      partitions.ensure(
          entry,
          () ->
              engine.execute(
                  Statement.of(tree, "publish/load_measured.sql")
                      .bind("period", entry.period().toString())
                      .bind("version", entry.version().toString())));
      entries.add(entry);
    }
    return entries;
  }
}
