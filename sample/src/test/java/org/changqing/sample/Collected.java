package org.changqing.sample;

import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Keeps the last version of every record in memory. */
final class Collected implements RecordSink {
  private final Map<Table, Map<String, List<String>>> tables = new EnumMap<>(Table.class);
  private long versions;

  static Collected of(SampleData sample) {
    Collected collected = new Collected();
    sample.writeHistory(collected);
    return collected;
  }

  @Override
  public void write(Table table, List<String> values) {
    versions++;
    tables.computeIfAbsent(table, key -> new LinkedHashMap<>()).put(values.get(0), values);
  }

  Map<Table, Map<String, List<String>>> tables() {
    return tables;
  }

  long versions() {
    return versions;
  }

  /** The rows that are not withdrawn. */
  Stream<List<String>> rows(Table table) {
    return tables.getOrDefault(table, Map.of()).values().stream()
        .filter(row -> row.get(row.size() - 1).equals("false"));
  }

  boolean knows(Table table, String key) {
    return tables.getOrDefault(table, Map.of()).containsKey(key);
  }

  static String value(Table table, List<String> row, String column) {
    return row.get(table.columns().indexOf(column));
  }
}
