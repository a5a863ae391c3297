package org.changqing.reference;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** One table of the contract; its first column is the key. */
record Table(
    String name, boolean isRequired, List<Column> columns, Map<String, Integer> positions) {

  static Table of(String name, boolean isRequired, List<Column> columns) {
    Map<String, Integer> positions = new HashMap<>();
    for (int i = 0; i < columns.size(); i++) {
      positions.put(columns.get(i).name(), i);
    }
    return new Table(name, isRequired, List.copyOf(columns), Map.copyOf(positions));
  }

  String keyColumn() {
    return columns.get(0).name();
  }

  boolean has(String column) {
    return positions.containsKey(column);
  }

  int indexOf(String column) {
    Integer position = positions.get(column);
    if (position == null) {
      throw new IllegalArgumentException("Table " + name + " has no column " + column);
    }
    return position;
  }
}
