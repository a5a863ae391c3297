package org.changqing.sql;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Follows queries through the views down to the tables of {@code store} and, by the etl's own
 * account, to the source's. Asks the server; nothing is declared twice. Not thread-safe.
 */
final class Lineage {
  private static final String CANDIDATE = "candidate";

  private final SqlTree tree;
  private final QueryReads reads;
  private final Sources sources;
  private final Map<String, String> definitions = new HashMap<>();
  private final Map<String, SortedMap<String, SortedSet<String>>> known = new HashMap<>();

  Lineage(SqlTree tree, Engine engine, Sources sources) {
    this.tree = tree;
    this.reads = new QueryReads(engine);
    this.sources = sources;
    engine
        .rows(
            new Statement(
                "views",
                "select concat(database, '.', name) as view, as_select from system.tables where engine = 'View'",
                "default",
                Map.of()))
        .forEach(row -> definitions.put(row.get("view").asText(), row.get("as_select").asText()));
  }

  /**
   * What a metric goes back to.
   *
   * @throws IllegalStateException if its query reaches no record of the source
   */
  MetricLineage behind(Metric metric) {
    String file = "metrics/" + metric.id() + "/query.sql";
    SortedMap<String, SortedSet<String>> direct = reads.of(Statement.of(tree, file).in("core"));
    SortedMap<String, SortedSet<String>> stored = stored(direct);
    SortedMap<String, SortedSet<String>> records = sources(stored);
    if (records.isEmpty()) {
      throw new IllegalStateException(
          "The lineage of metric %s can't be derived: %s reaches no record of the source"
              .formatted(metric.id(), file));
    }
    return new MetricLineage(direct, stored, records);
  }

  /** The tables and views that a view or a table of mart is made of, with the columns read. */
  SortedMap<String, SortedSet<String>> readsOfDerived(String name) {
    String file = name.replace('.', '/') + "/query.sql";
    if (!tree.has(file)) {
      return reads.of(new Statement("view " + name, definitions.get(name), "default", Map.of()));
    }
    SortedMap<String, SortedSet<String>> published = new TreeMap<>();
    reads
        .of(Statement.of(tree, file).in(CANDIDATE))
        .forEach((table, columns) -> published.put(published(table), columns));
    return published;
  }

  /** The name under which readers know a table of the candidate. */
  private String published(String table) {
    String name = table.substring(CANDIDATE.length() + 1);
    return (tree.has("mart/" + name + "/table.sql") ? "mart." : "core.") + name;
  }

  boolean isDerived(String table) {
    return definitions.containsKey(table) && !isPublished(table);
  }

  /** Whether a table of store is made of the source's records. */
  boolean isFact(String table) {
    return sources.facts().containsKey(table);
  }

  /** Columns of {@code store} behind columns of tables and views. */
  private SortedMap<String, SortedSet<String>> stored(Map<String, SortedSet<String>> columns) {
    SortedMap<String, SortedSet<String>> stored = new TreeMap<>();
    columns.forEach((table, names) -> add(stored, stored(table, names)));
    return stored;
  }

  /**
   * Columns of the source behind stored columns, by table.
   *
   * @throws IllegalStateException if the etl does not say what a table is made of
   */
  SortedMap<String, SortedSet<String>> sources(Map<String, SortedSet<String>> stored) {
    SortedMap<String, SortedSet<String>> found = new TreeMap<>();
    stored.forEach(
        (table, columns) -> {
          Sources.Fact fact = sources.facts().get(table);
          if (fact == null) {
            throw new IllegalStateException(
                "The lineage of table %s can't be derived: no fact of that name is made"
                    .formatted(table));
          }
          fact.of(columns)
              .forEach(
                  column -> {
                    String[] parts = column.split("\\.", 2);
                    found.computeIfAbsent(parts[0], name -> new TreeSet<>()).add(parts[1]);
                  });
        });
    return found;
  }

  private SortedMap<String, SortedSet<String>> stored(String table, SortedSet<String> columns) {
    if (isPublished(table)) {
      return new TreeMap<>(Map.of(table.substring(table.indexOf('.') + 1), columns));
    }
    String definition = definitions.get(table);
    if (definition == null) {
      return new TreeMap<>(); // a table of ops: which publish, not which records
    }
    String key = table + columns;
    if (!known.containsKey(key)) {
      known.put(key, stored(reads.of(outputs(table, definition, columns))));
    }
    return known.get(key);
  }

  /** Only some columns of a view: the server leaves out what the others would need. */
  private static Statement outputs(String view, String definition, Set<String> columns) {
    String selected = columns.isEmpty() ? "1" : String.join(", ", columns);
    return new Statement(
        "view " + view, "select %s from (%s)".formatted(selected, definition), "default", Map.of());
  }

  private boolean isPublished(String table) {
    String[] parts = table.split("\\.", 2);
    return Set.of("core", "restricted", "store").contains(parts[0])
        && tree.has((parts[0].equals("store") ? "core" : parts[0]) + "/" + parts[1] + "/table.sql");
  }

  private static void add(
      Map<String, SortedSet<String>> to, Map<String, SortedSet<String>> columns) {
    columns.forEach(
        (table, names) -> to.computeIfAbsent(table, name -> new TreeSet<>()).addAll(names));
  }
}
