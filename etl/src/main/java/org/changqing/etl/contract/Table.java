package org.changqing.etl.contract;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;

/**
 * One table of the operational contract. Its key is its first column.
 *
 * @param required whether a source must have it
 */
public record Table(String name, boolean required, List<Column> columns) implements Serializable {

  /** The column that says when a record changed last; every table has it. */
  public static final String UPDATED_AT = "updated_at";

  static Table required(String name, Column... own) {
    return of(name, true, own);
  }

  static Table optional(String name, Column... own) {
    return of(name, false, own);
  }

  private static Table of(String name, boolean required, Column... own) {
    List<Column> columns = new ArrayList<>(List.of(own));
    columns.set(0, columns.get(0).needed());
    columns.add(Column.instant(UPDATED_AT).needed());
    columns.add(Column.bool("deleted").neededOr("false"));
    return new Table(name, required, List.copyOf(columns));
  }

  /** The key column. */
  public Column key() {
    return columns.get(0);
  }

  /** The columns' names, in order. */
  public List<String> columnNames() {
    return columns.stream().map(Column::name).toList();
  }

  /** The columns that must hold a key that another table knows (C14). */
  public List<Column> references() {
    return columns.stream().filter(column -> !column.refersTo().isEmpty()).toList();
  }
}
