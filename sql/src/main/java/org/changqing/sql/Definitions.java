package org.changqing.sql;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Names how a metric is measured by a hash over its query, the views behind it and the roll-up, so
 * that two publishes can be asked whether they mean the same. Comments and layout do not count.
 */
final class Definitions {
  private static final String PREFIX = "definition/";
  private static final Pattern COMMENT = Pattern.compile("(?m)--.*$");
  private static final Pattern BLANKS = Pattern.compile("\\s+");

  private final SqlTree tree;
  private final PublishedTables tables;

  Definitions(SqlTree tree) {
    this.tree = tree;
    this.tables = new PublishedTables(tree);
  }

  /** Entries of a manifest, one a metric. No tables of these names exist. */
  List<ManifestEntry> entries() {
    List<ManifestEntry> entries = new ArrayList<>();
    for (Metric metric : new MetricCatalogue(tree).metrics()) {
      entries.add(
          new ManifestEntry(
              table(metric.id()), ManifestEntry.WHOLE, ContentHash.of(parts(metric)), 0));
    }
    return entries;
  }

  static String table(String metric) {
    return PREFIX + metric;
  }

  private List<Object> parts(Metric metric) {
    String query = tree.text("metrics/" + metric.id() + "/query.sql");
    List<Object> parts = new ArrayList<>();
    parts.add(bare(query));
    parts.add(bare(tables.of(List.of(), query)));
    parts.add(bare(tree.text("measure/cells.sql")));
    parts.add(bare(tree.text("measure/" + metric.time() + "_" + metric.count() + ".sql")));
    parts.add(
        List.of(metric.ratio(), metric.notReported(), metric.nothingDue(), metric.windowMonths()));
    parts.add(metric.optionalTables());
    parts.add(metric.periods());
    return parts;
  }

  private static String bare(String sql) {
    return BLANKS.matcher(COMMENT.matcher(sql).replaceAll("")).replaceAll(" ").strip();
  }
}
