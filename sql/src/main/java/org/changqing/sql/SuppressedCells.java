package org.changqing.sql;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.changqing.sql.suppression.SensitiveCell;
import org.changqing.sql.suppression.Suppression;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Finds the cells of the measured ones that only care and operator may see, and loads them into
 * {@code store.suppressed_cell}. May run twice: the same cells give the same partition.
 */
final class SuppressedCells {
  static final String TABLE = "suppressed_cell";
  private static final Logger LOG = LoggerFactory.getLogger(SuppressedCells.class);

  /** What views count on the as-of day beside the metrics, or as parts of them. */
  private static final List<SensitiveCell.Metric> PARTS =
      List.of(
          new SensitiveCell.Metric("unvisited_90d", "unvisited_90d", true, false, false),
          new SensitiveCell.Metric("hospital_queue", "hospital_queue", true, false, false));

  private final SqlTree tree;
  private final Engine engine;
  private final Deployment deployment;
  private final Map<String, SensitiveCell.Metric> metrics;

  SuppressedCells(SqlTree tree, Engine engine, Deployment deployment) {
    this.tree = tree;
    this.engine = engine;
    this.deployment = deployment;
    this.metrics =
        new MetricCatalogue(tree)
            .metrics().stream()
                .filter(Metric::sensitive)
                .map(SuppressedCells::metric)
                .collect(Collectors.toMap(SensitiveCell.Metric::id, Function.identity()));
    PARTS.forEach(part -> metrics.putIfAbsent(part.id(), part));
  }

  /** Loads one year, named by its first day; nothing when no cell of it is hidden. */
  Optional<ManifestEntry> load(LocalDate year) {
    long started = System.nanoTime();
    List<Map<String, Object>> hidden = hidden(year);
    LOG.debug(
        "Hid {} sensitive cells of {} in {} ms",
        hidden.size(),
        year.getYear(),
        (System.nanoTime() - started) / 1_000_000);
    if (hidden.isEmpty()) {
      return Optional.empty();
    }
    ManifestEntry entry = new ManifestEntry(TABLE, year, ContentHash.of(hidden), hidden.size());
    new Partitions(tree, engine, deployment).ensure(entry, () -> insert(entry, hidden));
    return Optional.of(entry);
  }

  /** The cells come ordered by family, so that those of one are in memory at a time. */
  private List<Map<String, Object>> hidden(LocalDate year) {
    List<SensitiveCell> hidden = new ArrayList<>();
    List<SensitiveCell> family = new ArrayList<>();
    AtomicInteger size = new AtomicInteger();
    engine.each(
        sensitiveCells(year),
        row -> {
          SensitiveCell cell = cell(row);
          if (!family.isEmpty()
              && !family.get(0).metric().family().equals(cell.metric().family())) {
            hidden.addAll(Suppression.hidden(family, size.get()));
            family.clear();
          }
          size.set(row.get("suppressed_below").asInt());
          family.add(cell);
        });
    hidden.addAll(Suppression.hidden(family, size.get()));
    return hidden.stream()
        .map(SuppressedCells::row)
        .sorted(Comparator.comparing(Object::toString))
        .toList();
  }

  private Statement sensitiveCells(LocalDate year) {
    List<SensitiveCell.Metric> ordered =
        metrics.values().stream().sorted(Comparator.comparing(SensitiveCell.Metric::id)).toList();
    return Statement.of(tree, "measure/sensitive_cells.sql")
        .in("candidate")
        .bind("year", year.toString())
        .bind("metrics", ordered.stream().map(SensitiveCell.Metric::id).toList())
        .bind("families", ordered.stream().map(SensitiveCell.Metric::family).toList())
        .bind(
            "states",
            ordered.stream()
                .filter(SensitiveCell.Metric::isState)
                .map(SensitiveCell.Metric::id)
                .toList());
  }

  private static SensitiveCell.Metric metric(Metric metric) {
    return new SensitiveCell.Metric(
        metric.id(),
        metric.hiddenWith(),
        metric.time().equals("state"),
        metric.ratio(),
        metric.publicBase());
  }

  private SensitiveCell cell(JsonNode row) {
    List<String> districts = new ArrayList<>();
    row.get("districts").forEach(district -> districts.add(district.asText()));
    return new SensitiveCell(
        metrics.get(row.get("metric_id").asText()),
        row.get("period_kind").asText(),
        LocalDate.parse(row.get("period_start").asText()),
        LocalDate.parse(row.get("last_day").asText()),
        row.get("scope_kind").asText(),
        row.get("scope_id").asText(),
        districts,
        row.get("numerator").asLong(),
        row.get("denominator").asLong());
  }

  private static Map<String, Object> row(SensitiveCell cell) {
    Map<String, Object> row = new LinkedHashMap<>();
    row.put("metric_id", cell.metric().id());
    row.put("period_kind", cell.periodKind());
    row.put("period_start", cell.periodStart().toString());
    row.put("scope_kind", cell.scopeKind());
    row.put("scope_id", cell.scopeId());
    return row;
  }

  private void insert(ManifestEntry entry, List<Map<String, Object>> rows) {
    engine.insert("store." + TABLE, Partitions.rows(entry, rows));
  }
}
