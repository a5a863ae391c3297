package org.changqing.etl.fact;

import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * Where rows come from: columns of the contract, each {@code table.column}.
 *
 * @param columns by the rows' own columns, what the value is made of
 * @param rows what decides which rows there are
 */
public record Origin(Map<String, Set<String>> columns, Set<String> rows) {

  /** Everything that a value in the column depends on. */
  Set<String> of(String column) {
    Set<String> all = new TreeSet<>(rows);
    all.addAll(columns.getOrDefault(column, new TreeSet<>()));
    return all;
  }

  /** Everything. */
  Set<String> all() {
    Set<String> all = new TreeSet<>(rows);
    columns.values().forEach(all::addAll);
    return all;
  }
}
