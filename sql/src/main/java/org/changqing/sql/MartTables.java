package org.changqing.sql;

import java.math.BigInteger;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Works out the tables of {@code mart} from the measured candidate, so that readers find rows and
 * nobody waits for a join. Loads the partitions whose content is new; may run twice.
 */
final class MartTables {
  private static final Logger LOG = LoggerFactory.getLogger(MartTables.class);
  private static final BigInteger STAGED = BigInteger.ZERO;

  private final SqlTree tree;
  private final Engine engine;
  private final Partitions partitions;

  MartTables(SqlTree tree, Engine engine, Deployment deployment) {
    this.tree = tree;
    this.engine = engine;
    this.partitions = new Partitions(tree, engine, deployment);
  }

  static List<String> names(SqlTree tree) {
    return tree.folders("mart", "table.sql");
  }

  /**
   * Fills them in stages, each table after those that it reads.
   *
   * @param filled told each table and its partitions before the next stage, which reads it
   */
  void load(BiConsumer<String, List<ManifestEntry>> filled) {
    Map<String, String> queries = new LinkedHashMap<>();
    tree.folders("mart", "query.sql")
        .forEach(table -> queries.put(table, tree.text("mart/" + table + "/query.sql").strip()));
    for (List<String> stage : ReadOrder.stages(queries)) {
      List<List<ManifestEntry>> loaded =
          SideBySide.map(stage, table -> load(table, queries.get(table)));
      for (int i = 0; i < stage.size(); i++) {
        filled.accept(stage.get(i), loaded.get(i));
      }
    }
  }

  private List<ManifestEntry> load(String table, String query) {
    long started = System.nanoTime();
    Map<String, String> names =
        Map.of(
            "table", table,
            "names", TableFile.read(tree, "mart", table).names().get("names"),
            "query", query);
    staged(table, names).forEach(left -> partitions.drop(staging(left)));
    engine.execute(Statement.of(tree, "measure/mart_rows.sql").with(names).in("candidate"));
    List<ManifestEntry> entries = staged(table, names);
    for (ManifestEntry entry : entries) {
      partitions.ensure(
          entry,
          () ->
              engine.execute(
                  Statement.of(tree, "measure/load_mart.sql")
                      .with(names)
                      .bind("period", entry.period().toString())
                      .bind("version", entry.version().toString())));
      partitions.drop(staging(entry));
    }
    LOG.debug("Filled mart.{} in {} ms", table, (System.nanoTime() - started) / 1_000_000);
    return entries;
  }

  /** The partitions that the staged rows make. */
  private List<ManifestEntry> staged(String table, Map<String, String> names) {
    Statement statement = Statement.of(tree, "measure/mart_partitions.sql").with(names);
    return engine.rows(statement).stream().map(row -> ManifestEntry.of(table, row)).toList();
  }

  private static ManifestEntry staging(ManifestEntry entry) {
    return new ManifestEntry(entry.table(), entry.period(), STAGED, entry.rows());
  }
}
