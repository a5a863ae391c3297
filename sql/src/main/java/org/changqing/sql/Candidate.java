package org.changqing.sql;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
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

  /**
   * Computes every cell and what mart shows of them, and loads the partitions that are new. Does
   * nothing once it is published.
   */
  public void measure() {
    if (isPublished()) {
      return;
    }
    Set<ManifestEntry> manifest = new Publishes(tree, engine).manifest(publish);
    Set<ManifestEntry> given = given(manifest);
    if (!manifest.equals(given)) {
      drop("ops.manifest");
      insert(given);
    }
    CandidateViews views = new CandidateViews(tree, engine, deployment);
    views.showCore(given);
    List<ManifestEntry> measured = new Measurement(tree, engine, deployment).run();
    Measurement.TABLES.forEach(table -> views.show("core", table, measured));
    new MartTables(tree, engine, deployment)
        .load(
            (table, partitions) -> {
              views.show("mart", table, partitions);
              measured.addAll(partitions);
            });
    insert(measured);
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
    if (!isPublished()) {
      new Publishes(tree, engine).pointTo(publish, runId, "publish");
    }
  }

  private boolean isPublished() {
    return new Publishes(tree, engine).all().stream().anyMatch(done -> done.number() == publish);
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

  private Set<ManifestEntry> given(Set<ManifestEntry> manifest) {
    Set<String> own = new HashSet<>(MartTables.names(tree));
    own.addAll(Measurement.TABLES);
    return manifest.stream()
        .filter(entry -> !own.contains(entry.table()))
        .collect(Collectors.toSet());
  }
}
