package org.changqing.sql;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The publishes: which is in force, what each consists of. Publishing and rolling back are one
 * insert each.
 */
final class Publishes {
  private final SqlTree tree;
  private final Engine engine;

  Publishes(SqlTree tree, Engine engine) {
    this.tree = tree;
    this.engine = engine;
  }

  List<Publish> all() {
    return engine.rows(Statement.of(tree, "publish/publishes.sql")).stream()
        .map(
            row ->
                new Publish(
                    row.get("publish").asLong(),
                    row.get("published_at").asText(),
                    row.get("run_id").asText(),
                    row.get("is_current").asInt() == 1))
        .toList();
  }

  Optional<Long> current() {
    List<JsonNode> rows = engine.rows(Statement.of(tree, "publish/current.sql"));
    return rows.stream().findFirst().map(row -> row.get("publish").asLong());
  }

  Set<ManifestEntry> manifest(long publish) {
    Set<ManifestEntry> entries = new HashSet<>();
    engine
        .rows(Statement.of(tree, "publish/manifest.sql").bind("publish", publish))
        .forEach(row -> entries.add(ManifestEntry.of(row)));
    return entries;
  }

  void pointTo(long publish, String runId, String act) {
    engine.execute(
        Statement.of(tree, "publish/point.sql")
            .bind("publish", publish)
            .bind("run_id", runId)
            .bind("act", act));
  }

  void rollBack(long publish) {
    List<Long> kept = all().stream().map(Publish::number).toList();
    if (!kept.contains(publish)) {
      throw new IllegalArgumentException("Publish " + publish + " is not kept; kept are " + kept);
    }
    if (!current().equals(Optional.of(publish))) {
      pointTo(publish, "", "rollback");
    }
  }
}
