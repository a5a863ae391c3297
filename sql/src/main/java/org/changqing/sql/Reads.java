package org.changqing.sql;

import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.function.UnaryOperator;

/**
 * A table that something is made from, as the catalogue shows it.
 *
 * @param anchor where the page explains it; empty = nowhere
 * @param columns their names, or what stands for none
 */
record Reads(String table, String anchor, String columns) {

  static List<Reads> of(
      Map<String, SortedSet<String>> tables, UnaryOperator<String> anchors, String none) {
    return tables.entrySet().stream()
        .map(
            table ->
                new Reads(
                    table.getKey(),
                    anchors.apply(table.getKey()),
                    table.getValue().isEmpty() ? none : String.join(", ", table.getValue())))
        .toList();
  }
}
