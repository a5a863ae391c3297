package org.changqing.sql;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Forgets old publishes and drops the partitions that no kept publish consists of. Must not run
 * beside a load. May run twice: a partition is struck off the list of loaded ones before it is
 * dropped, so that a half-done pruning never leaves an entry without its rows.
 */
final class Pruning {
  private final SqlTree tree;
  private final Engine engine;
  private final Deployment deployment;

  Pruning(SqlTree tree, Engine engine, Deployment deployment) {
    this.tree = tree;
    this.engine = engine;
    this.deployment = deployment;
  }

  /** Keeps the newest publishes and the one in force. */
  void run(int keep) {
    List<Publish> publishes = new Publishes(tree, engine).all();
    publishes.stream()
        .skip(keep)
        .filter(publish -> !publish.isCurrent())
        .forEach(
            publish ->
                List.of("ops.manifest", "ops.check_result")
                    .forEach(table -> drop(table, publish.number())));
    Set<ManifestEntry> unwanted =
        engine.rows(Statement.of(tree, "publish/unwanted.sql")).stream()
            .map(ManifestEntry::of)
            .collect(Collectors.toSet());
    unwanted.stream().map(ManifestEntry::table).distinct().forEach(this::strikeOff);
    Partitions partitions = new Partitions(tree, engine, deployment);
    unwanted.forEach(partitions::drop);
  }

  /** Keeps what is reported of these runs and of the publishes that are kept. */
  void runs(Set<String> kept) {
    Set<String> needed = new HashSet<>(kept);
    new Publishes(tree, engine).all().forEach(publish -> needed.add(publish.runId()));
    for (JsonNode row : engine.rows(Statement.of(tree, "publish/runs.sql"))) {
      String run = row.get("run_id").asText();
      if (!needed.contains(run)) {
        List.of("ops.ledger", "ops.quarantine", "ops.cleaned")
            .forEach(
                table ->
                    engine.execute(statement("publish/drop_run.sql", table).bind("run_id", run)));
      }
    }
  }

  private void drop(String table, long publish) {
    engine.execute(statement("publish/drop_publish.sql", table).bind("publish", publish));
  }

  private void strikeOff(String table) {
    engine.execute(statement("publish/truncate.sql", "ops.partition_kept"));
    engine.execute(Statement.of(tree, "publish/keep_loaded.sql").bind("table_name", table));
    engine.execute(statement("publish/replace_loaded.sql", "").bind("table_name", table));
  }

  private Statement statement(String file, String table) {
    Map<String, String> names = new LinkedHashMap<>(deployment.names());
    names.put("table", table);
    return Statement.of(tree, file).with(names);
  }
}
