package org.changqing.sql;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * The texts that give the rows behind a metric in a publish, and how they differ from an earlier
 * publish's.
 */
final class RowsBehind {
  /** Two publishes, each with its last day that counts. */
  record Ends(long since, Optional<String> sinceAsOf, long publish, Optional<String> publishAsOf) {}

  /** Tables whose rows follow from others' records. */
  private static final Map<String, List<String>> MADE_FROM =
      Map.of(
          "attendance", List.of("activity", "exemption_interval", "office_interval"),
          "recorded_record", List.of("activity", "care_visit", "talk"));

  /** Records that decide where a person or branch is, for every metric. */
  private static final List<String> PLACES =
      List.of("branch", "branch_version", "identity", "member_interval", "person", "residence");

  private static final String NEVER = "1900-01-01";
  private static final String NO_EVIDENCE =
      "select '' as table_name, '' as key, '' as subject, toUInt64(0) as person_key, "
          + "'' as branch_id, toDate32('1900-01-01') as day, '' as content, toInt8(0) as side "
          + "where false";

  private final SqlTree tree;
  private final PublishedTables tables;
  private final Manifests manifests;

  RowsBehind(SqlTree tree, PublishedTables tables, Manifests manifests) {
    this.tree = tree;
    this.tables = tables;
    this.manifests = manifests;
  }

  /** The tables whose records a row's subject names. */
  static List<String> subjectTables(Metric metric) {
    return switch (metric.subject()) {
      case "attendance", "activity" -> List.of("attendance", "activity");
      default -> List.of(metric.subject());
    };
  }

  /** Whether a row is what somebody did on a day, and no record of its own. */
  static boolean isOfADay(Metric metric) {
    return List.of("study_hours", "platform_use").contains(metric.subject());
  }

  /** The rows that differ, with reasons. */
  String changes(Metric metric, Ends ends, String condition, String andDistrict) {
    return Statement.of(tree, "explain/changes.sql")
        .with(
            Map.of(
                "earlier", of(metric, ends.since(), condition),
                "later", of(metric, ends.publish(), condition),
                "earlier_as_of", ends.sinceAsOf().orElse(NEVER),
                "later_as_of", ends.publishAsOf().orElse(NEVER),
                "evidence", evidence(metric, ends),
                "and_district", andDistrict))
        .text();
  }

  /**
   * The rows behind a metric in a publish.
   *
   * @param condition the file that says which of them
   */
  String of(Metric metric, long publish, String condition) {
    String query = tree.text("metrics/" + metric.id() + "/query.sql");
    String where = tree.text(condition);
    return Statement.of(tree, "explain/behind.sql")
        .with(
            Map.of(
                "tables", tables.of(manifests.of(publish), query, where),
                "query", query,
                "condition", where))
        .text();
  }

  /** Every record that bears on a metric, of the partitions in which two publishes differ. */
  private String evidence(Metric metric, Ends ends) {
    Set<ManifestEntry> earlier = new HashSet<>(manifests.of(ends.since()));
    Set<ManifestEntry> later = new HashSet<>(manifests.of(ends.publish()));
    earlier.removeAll(manifests.of(ends.publish()));
    later.removeAll(manifests.of(ends.since()));
    Set<String> differing = new HashSet<>();
    earlier.forEach(entry -> differing.add(entry.table()));
    later.forEach(entry -> differing.add(entry.table()));
    List<String> records = new ArrayList<>();
    for (String name : bearingOn(metric)) {
      String text = tree.text("explain/evidence/" + name + ".sql");
      if (!Collections.disjoint(tables.read(text), differing)) {
        records.add(side(name, text, earlier, -1));
        records.add(side(name, text, later, 1));
      }
    }
    return records.isEmpty() ? NO_EVIDENCE : String.join("\nunion all\n", records);
  }

  private Set<String> bearingOn(Metric metric) {
    Set<String> names = new TreeSet<>(PLACES);
    for (String table : tables.read(tree.text("metrics/" + metric.id() + "/query.sql"))) {
      names.add(table);
      names.addAll(MADE_FROM.getOrDefault(table, List.of()));
    }
    names.removeIf(name -> !tree.has("explain/evidence/" + name + ".sql"));
    return names;
  }

  private String side(String name, String text, Set<ManifestEntry> partitions, int side) {
    return """
        select '%s' as table_name, key, subject, person_key, branch_id, day, content, toInt8(%d) as side from (
        with
        %s
        %s
        )"""
        .formatted(name, side, tables.of(partitions, text), text);
  }
}
