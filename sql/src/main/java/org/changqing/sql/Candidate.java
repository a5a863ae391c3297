package org.changqing.sql;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A publish that is being built: begin, {@link #measure}, {@link #check}, {@link #publish}. Readers
 * never see it before the last step, which is one insert. Every step may be repeated, in this
 * process or in a later one, with the same result.
 */
public final class Candidate {
  private final SqlTree tree;
  private final Engine engine;
  private final Deployment deployment;
  private final long publish;
  private final String runId;

  Candidate(SqlTree tree, Engine engine, Deployment deployment, long publish, String runId) {
    this.tree = tree;
    this.engine = engine;
    this.deployment = deployment;
    this.publish = publish;
    this.runId = runId;
  }

  /** The number that it has once published. */
  public long number() {
    return publish;
  }

  /**
   * Whether records and SQL are those of the publish in force, so that measuring could only give
   * the same cells. Needs no measuring.
   */
  public boolean isUnchanged() {
    Publishes publishes = new Publishes(tree, engine);
    return publishes
        .current()
        .map(
            current ->
                given(publishes.manifest(current)).equals(given(publishes.manifest(publish))))
        .orElse(false);
  }

  /** Computes every cell and loads the years whose cells are new. */
  public void measure() {
    List<ManifestEntry> measured = new Measurement(tree, engine, deployment).run();
    Set<ManifestEntry> manifest = new Publishes(tree, engine).manifest(publish);
    Set<ManifestEntry> wanted = given(manifest);
    wanted.addAll(measured);
    if (manifest.equals(wanted)) {
      return;
    }
    if (wanted.containsAll(manifest)) {
      insert(measured);
    } else {
      drop("ops.manifest");
      insert(wanted);
    }
  }

  /**
   * Runs every check and records the results. A result that {@link CheckResult#stops} forbids to
   * publish.
   */
  public List<CheckResult> check() {
    List<CheckResult> results = new Checks(tree, engine).run(publish, runId);
    drop("ops.check_result");
    engine.insert(
        "ops.check_result", results.stream().map(result -> Checks.row(publish, result)).toList());
    return results;
  }

  /** Makes it the publish that readers see. */
  public void publish() {
    Publishes publishes = new Publishes(tree, engine);
    if (publishes.all().stream().noneMatch(done -> done.number() == publish)) {
      publishes.pointTo(publish, runId, "publish");
    }
  }

  /** Gives it up: what it loaded stays for the next candidate, or for pruning. */
  public void discard() {
    drop("ops.manifest");
  }

  void insert(Collection<ManifestEntry> entries) {
    List<Map<String, Object>> rows = new ArrayList<>();
    for (ManifestEntry entry : entries) {
      Map<String, Object> row = new LinkedHashMap<>(Map.of("publish", publish, "run_id", runId));
      row.putAll(Partitions.row(entry));
      rows.add(row);
    }
    engine.insert("ops.manifest", rows);
  }

  private void drop(String table) {
    Map<String, String> names = new LinkedHashMap<>(deployment.names());
    names.put("table", table);
    engine.execute(
        Statement.of(tree, "publish/drop_publish.sql").with(names).bind("publish", publish));
  }

  private static Set<ManifestEntry> given(Set<ManifestEntry> manifest) {
    return manifest.stream()
        .filter(entry -> !Measurement.TABLES.contains(entry.table()))
        .collect(Collectors.toSet());
  }
}
