package org.changqing.reference;

import java.util.List;

/** One table of the contract; its first column is the key. */
record Table(String name, boolean isRequired, List<Column> columns) {

  String keyColumn() {
    return columns.get(0).name();
  }

  boolean has(String column) {
    return columns.stream().anyMatch(each -> each.name().equals(column));
  }

  int indexOf(String column) {
    for (int i = 0; i < columns.size(); i++) {
      if (columns.get(i).name().equals(column)) {
        return i;
      }
    }
    throw new IllegalArgumentException("Table " + name + " has no column " + column);
  }
}
