package org.changqing.sql;

import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;

/** A table or view as the server knows it; comments in both languages. */
record TableDescription(String database, String name, Words words, List<Column> columns) {

  String fullName() {
    return database + "." + name;
  }

  SortedSet<String> names() {
    SortedSet<String> names = new TreeSet<>();
    columns.forEach(column -> names.add(column.name()));
    return names;
  }

  /** One of its columns. */
  record Column(String name, String type, Words words) {}
}
