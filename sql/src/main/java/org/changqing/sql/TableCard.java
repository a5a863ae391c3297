package org.changqing.sql;

import java.util.List;

/** A table or view as the catalogue shows it, in one language. */
record TableCard(
    String name,
    String anchor,
    String description,
    List<String> badges,
    List<Column> columns,
    List<Reads> reads,
    List<Link> metrics) {

  boolean hasReads() {
    return !reads.isEmpty();
  }

  boolean hasMetrics() {
    return !metrics.isEmpty();
  }

  /** One of its columns. */
  record Column(String name, String type, String meaning, List<String> badges) {}

  /** A link within the page. */
  record Link(String name, String anchor) {}

  /** Tables under one heading. */
  record Section(String anchor, String title, String lead, List<TableCard> tables) {}
}
