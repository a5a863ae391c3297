package org.changqing.sql;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The partitions of {@code store}: which are complete, and how one becomes so. A partition counts
 * as loaded only when it stands in {@code ops.partition}, which is written last; what a killed load
 * left behind is dropped before the next try.
 */
final class Partitions {
  private final SqlTree tree;
  private final Engine engine;
  private final Deployment deployment;

  Partitions(SqlTree tree, Engine engine, Deployment deployment) {
    this.tree = tree;
    this.engine = engine;
    this.deployment = deployment;
  }

  Set<ManifestEntry> loaded() {
    Set<ManifestEntry> loaded = new HashSet<>();
    engine
        .rows(Statement.of(tree, "publish/loaded.sql"))
        .forEach(row -> loaded.add(ManifestEntry.of(row)));
    return loaded;
  }

  /** Loads a partition unless it is loaded; the insert must fill exactly the partition. */
  void ensure(ManifestEntry entry, Runnable insert) {
    if (loaded().contains(entry)) {
      return;
    }
    drop(entry);
    insert.run();
    JsonNode count = engine.rows(on("publish/count_partition.sql", entry)).get(0);
    if (count.get("rows").asLong() != entry.rows()) {
      throw new IllegalStateException(
          "Partition "
              + entry
              + " has "
              + count.get("rows")
              + " rows after its load; run the load again");
    }
    engine.insert("ops.partition", List.of(row(entry)));
  }

  static Map<String, Object> row(ManifestEntry entry) {
    Map<String, Object> row = new LinkedHashMap<>();
    row.put("table_name", entry.table());
    row.put("period", entry.period().toString());
    row.put("version", entry.version());
    row.put("rows", entry.rows());
    return row;
  }

  /** Rows of a table with the columns that say which partition they belong to. */
  static List<Map<String, Object>> rows(ManifestEntry entry, List<Map<String, Object>> rows) {
    return rows.stream()
        .map(
            row -> {
              Map<String, Object> whole = new LinkedHashMap<>(row);
              whole.put("period", entry.period().toString());
              whole.put("version", entry.version());
              return whole;
            })
        .toList();
  }

  /** Drops what stands of a partition, if anything. */
  void drop(ManifestEntry entry) {
    engine.execute(on("publish/drop_partition.sql", entry));
  }

  private Statement on(String file, ManifestEntry entry) {
    return Statement.of(tree, file)
        .with(names(entry.table()))
        .bind("period", entry.period().toString())
        .bind("version", entry.version().toString());
  }

  private Map<String, String> names(String table) {
    Map<String, String> names = new LinkedHashMap<>(deployment.names());
    names.put("table", "store." + table);
    return names;
  }
}
