package org.changqing.sql;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The warehouse on one ClickHouse server: create it, build a {@link Candidate} from loaded
 * partitions, list publishes, roll back, prune, explain a cell. Thread-safe; one candidate at a
 * time.
 */
public final class Warehouse implements AutoCloseable {
  /** The usual size below which sensitive counts are hidden. */
  public static final int SUPPRESSED_BELOW = 5;

  private final SqlTree tree;
  private final Engine engine;
  private final Deployment deployment;
  private final int suppressedBelow;

  private Warehouse(SqlTree tree, Engine engine, Deployment deployment, int suppressedBelow) {
    this.tree = tree;
    this.engine = engine;
    this.deployment = deployment;
    this.suppressedBelow = suppressedBelow;
  }

  /** Connects; nothing is made yet. Sensitive counts below {@link #SUPPRESSED_BELOW} are hidden. */
  public static Warehouse open(SqlTree tree, Endpoint endpoint, Deployment deployment) {
    return open(tree, endpoint, deployment, SUPPRESSED_BELOW);
  }

  /**
   * Connects; nothing is made yet.
   *
   * @param suppressedBelow the smallest count of a sensitive metric that is shown to everybody
   */
  public static Warehouse open(
      SqlTree tree, Endpoint endpoint, Deployment deployment, int suppressedBelow) {
    return new Warehouse(tree, new Engine(endpoint), deployment, suppressedBelow);
  }

  /** Makes the databases, tables and views. May run any number of times. */
  public void create() {
    new Installation(tree, engine, deployment).run();
  }

  /** Those of the partitions that must still be loaded into {@code store}. */
  public List<ManifestEntry> missing(Collection<ManifestEntry> entries) {
    Set<ManifestEntry> loaded = partitions().loaded();
    return entries.stream().filter(entry -> !loaded.contains(entry)).toList();
  }

  /**
   * Loads one partition: drops what an earlier try left, runs the insert, counts, and only then
   * notes it as loaded. Does nothing when it is loaded.
   *
   * @throws IllegalStateException if the insert did not bring exactly the rows of the entry
   */
  public void load(ManifestEntry entry, Runnable insert) {
    partitions().ensure(entry, insert);
  }

  /**
   * Begins the candidate of a run from loaded partitions. A run that has begun before begins again
   * under the same number; what other stopped runs left is forgotten. A run that has published gets
   * its publish back, and every step does nothing.
   */
  public Candidate begin(String runId, Collection<ManifestEntry> entries) {
    List<ManifestEntry> missing = missing(entries);
    if (!missing.isEmpty()) {
      throw new IllegalStateException("Load these partitions first: " + missing);
    }
    Optional<JsonNode> earlier = earlier(runId);
    if (earlier.isPresent() && earlier.get().get("is_published").asInt() == 1) {
      return candidate(earlier.get().get("publish").asLong(), runId);
    }
    engine
        .rows(Statement.of(tree, "publish/unpublished.sql"))
        .forEach(row -> candidate(row.get("publish").asLong(), runId).discard());
    long next =
        engine.rows(Statement.of(tree, "publish/next_publish.sql")).get(0).get("publish").asLong();
    Candidate candidate = candidate(next, runId);
    Set<ManifestEntry> all = new LinkedHashSet<>(entries);
    all.add(loadedCatalogue());
    all.add(fingerprint());
    all.addAll(new Definitions(tree).entries());
    candidate.insert(all);
    return candidate;
  }

  /** The candidate or publish that a run has begun. */
  public Candidate candidate(String runId) {
    JsonNode earlier =
        earlier(runId)
            .orElseThrow(
                () -> new IllegalStateException("Run " + runId + " has not begun a candidate"));
    return candidate(earlier.get("publish").asLong(), runId);
  }

  /** The publishes that are kept, the newest first. */
  public List<Publish> publishes() {
    return new Publishes(tree, engine).all();
  }

  /** Shows readers an earlier (or again a later) publish from now on. */
  public void rollBack(long publish) {
    new Publishes(tree, engine).rollBack(publish);
  }

  /**
   * Forgets all but the newest publishes and the one in force, and what only the forgotten ones
   * consist of.
   */
  public void prune(int keep) {
    new Pruning(tree, engine, deployment).run(keep);
  }

  /** Forgets ledger and quarantine of all runs but these and those of the publishes kept. */
  public void keepRuns(Collection<String> runs) {
    new Pruning(tree, engine, deployment).runs(Set.copyOf(runs));
  }

  /** Opens cells, as a reader may see them. Close it before this. */
  public Explainer explainer(Endpoint asReader) {
    return new Explainer(tree, engine, new Engine(asReader));
  }

  /**
   * The catalogue of what is here; the databases must have been made.
   *
   * @throws RuntimeException if something lacks its words or its lineage; the message names it
   */
  public Catalogue catalogue(Sources sources) {
    return new Catalogue(tree, engine, sources);
  }

  private Optional<JsonNode> earlier(String runId) {
    return engine
        .rows(Statement.of(tree, "publish/publish_of_run.sql").bind("run_id", runId))
        .stream()
        .findFirst();
  }

  /**
   * The catalogue of metrics is data too: a publish keeps the names and targets that it was made
   * with.
   */
  private ManifestEntry loadedCatalogue() {
    List<Map<String, Object>> rows = new MetricCatalogue(tree).rows(suppressedBelow);
    ManifestEntry entry =
        new ManifestEntry("metric", ManifestEntry.WHOLE, ContentHash.of(rows), rows.size());
    partitions().ensure(entry, () -> engine.insert("store.metric", Partitions.rows(entry, rows)));
    return entry;
  }

  /**
   * Stands for the SQL that measured: a new text is a reason to measure again. No table of this
   * name exists.
   */
  private ManifestEntry fingerprint() {
    return new ManifestEntry(
        "sql_tree",
        ManifestEntry.WHOLE,
        ContentHash.of(tree.files().entrySet()),
        tree.files().size());
  }

  private Candidate candidate(long publish, String runId) {
    return new Candidate(tree, engine, deployment, publish, runId);
  }

  private Partitions partitions() {
    return new Partitions(tree, engine, deployment);
  }

  @Override
  public void close() {
    engine.close();
  }
}
