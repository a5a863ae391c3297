package org.changqing.sql;

import java.util.Set;

/** Where things stand in the catalogue's page; empty for what it does not explain. */
record Anchors(Set<String> tables, Set<String> sources) {

  static String metric(String id) {
    return "metric-" + id;
  }

  String table(String name) {
    return tables.contains(name) ? "table-" + name : "";
  }

  String source(String name) {
    return sources.contains(name) ? "source-" + name : "";
  }
}
