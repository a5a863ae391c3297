package org.changqing.sql;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Makes the tree's databases, tables and views. May run any number of times: tables stay, views are
 * replaced.
 *
 * <p>{@code core} shows the publish in force, or the one that a query chooses, and {@code
 * candidate} the one being built: the same texts, so that a metric's query means the same in both.
 */
final class Installation {
  private static final List<String> DATABASES =
      List.of("ops", "store", "core", "candidate", "mart", "restricted");

  /** The operator may read all rows of store, and sees in mart what care sees. */
  private static final String OF_AUDIENCE =
      "\n  and audience in ('all', if(hasAny(enabledRoles(), ['care', 'operator']), 'care', 'others'))";

  private final SqlTree tree;
  private final Engine engine;
  private final Deployment deployment;

  Installation(SqlTree tree, Engine engine, Deployment deployment) {
    this.tree = tree;
    this.engine = engine;
    this.deployment = deployment;
  }

  void run() {
    DATABASES.forEach(name -> execute("install/database.sql", "default", Map.of("database", name)));
    for (String folder : List.of("ops", "core", "restricted", "mart")) {
      for (String table : tree.folders(folder, "table.sql")) {
        execute(folder + "/" + table + "/table.sql", "default", Map.of());
      }
    }
    addColumns();
    new Comments(engine, deployment).follow(tree);
    derived("ops", "ops");
    published("core", "core", "chosen_publish");
    published("core", "candidate", "candidate_publish");
    published("restricted", "restricted", "chosen_publish");
    for (String table : MartTables.names(tree)) {
      TableFile file = TableFile.read(tree, "mart", table);
      Map<String, String> names = new HashMap<>(file.names());
      names.put("and_of_audience", file.columns().containsKey("audience") ? OF_AUDIENCE : "");
      execute("install/reader_view.sql", "mart", names);
    }
    published("mart", "candidate", "candidate_publish");
    derived("core", "core");
    derived("core", "candidate");
    derived("mart", "mart");
  }

  /** A home of an earlier version has its tables already, maybe without the newest columns. */
  private void addColumns() {
    Set<String> present =
        engine.rows(Statement.of(tree, "install/columns.sql")).stream()
            .map(row -> row.get("name").asText())
            .collect(Collectors.toSet());
    for (String folder : List.of("core", "restricted", "mart")) {
      for (String table : tree.folders(folder, "table.sql")) {
        String missing =
            TableFile.read(tree, folder, table).columns().entrySet().stream()
                .filter(column -> !present.contains(table + "." + column.getKey()))
                .map(column -> "add column " + column.getKey() + " " + column.getValue())
                .collect(Collectors.joining(", "));
        if (!missing.isEmpty()) {
          execute("install/add_columns.sql", "store", Map.of("table", table, "columns", missing));
        }
      }
    }
  }

  private void published(String folder, String database, String publish) {
    for (String table : tree.folders(folder, "table.sql")) {
      Map<String, String> names = new HashMap<>(TableFile.read(tree, folder, table).names());
      names.put("database", database);
      names.put("publish", publish);
      execute("install/published_view.sql", database, names);
    }
  }

  /** Makes the views of a folder in a database, each after those that its text mentions. */
  void derived(String folder, String database) {
    Map<String, String> texts = new LinkedHashMap<>();
    tree.folders(folder, "view.sql")
        .forEach(view -> texts.put(view, tree.text(folder + "/" + view + "/view.sql")));
    ReadOrder.stages(texts).stream()
        .flatMap(List::stream)
        .forEach(view -> execute(folder + "/" + view + "/view.sql", database, Map.of()));
  }

  private void execute(String file, String database, Map<String, String> names) {
    Map<String, String> all = new HashMap<>(deployment.names());
    all.putAll(names);
    engine.execute(Statement.of(tree, file).with(all).in(database));
  }
}
