package org.changqing.sql;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;

/** The tables of the database {@code candidate}, for as long as one candidate is measured. */
final class CandidateViews {
  private final SqlTree tree;
  private final Engine engine;
  private final Deployment deployment;
  private final PublishedTables tables;

  CandidateViews(SqlTree tree, Engine engine, Deployment deployment) {
    this.tree = tree;
    this.engine = engine;
    this.deployment = deployment;
    this.tables = new PublishedTables(tree);
  }

  /** Lets every table of {@code core} show those of the partitions that are its own. */
  void showCore(Collection<ManifestEntry> partitions) {
    tree.folders("core", "table.sql").forEach(table -> show("core", table, partitions));
  }

  /** Lets a table show those of the partitions that are its own. */
  void show(String folder, String table, Collection<ManifestEntry> partitions) {
    Map<String, String> names = new HashMap<>(deployment.names());
    names.putAll(TableFile.read(tree, folder, table).names());
    names.put("rows", tables.table(folder, table, partitions));
    engine.execute(Statement.of(tree, "install/candidate_view.sql").with(names));
  }
}
