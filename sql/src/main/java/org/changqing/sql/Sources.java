package org.changqing.sql;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * What the layer that fills {@code store} tells the catalogue: the source's tables, what each fact
 * is made of, and the rules by which rows are set aside.
 *
 * @param facts by the table of store
 */
public record Sources(List<Table> tables, Map<String, Fact> facts, List<Rule> rules) {

  /**
   * A table of the source.
   *
   * @param isRequired a source must have it
   */
  public record Table(String name, Words words, boolean isRequired, List<Column> columns) {}

  /**
   * A column of the source.
   *
   * @param kind what it holds: text, code, day, …
   * @param isSensitive its values are masked wherever records are listed
   */
  public record Column(
      String name, Words words, String kind, boolean isRequired, boolean isSensitive) {}

  /**
   * What a table of store is made of: columns of the source, each {@code table.column}.
   *
   * @param columns by the fact's own columns, what the value is made of
   * @param rows what decides which rows there are
   */
  public record Fact(Map<String, ? extends Set<String>> columns, Set<String> rows) {

    /** Everything behind some columns. */
    SortedSet<String> of(Set<String> own) {
      SortedSet<String> all = new TreeSet<>(rows);
      columns.forEach(
          (column, made) -> {
            if (own.contains(column)) {
              all.addAll(made);
            }
          });
      return all;
    }
  }

  /**
   * A rule of the quarantine.
   *
   * @param meaning why a row is set aside
   * @param remedy what to do about it
   */
  public record Rule(String name, Words meaning, Words remedy) {}
}
