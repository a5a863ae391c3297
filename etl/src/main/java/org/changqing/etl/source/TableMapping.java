package org.changqing.etl.source;

import java.io.Serializable;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.changqing.etl.clean.Characters;
import org.changqing.etl.contract.Column;
import org.changqing.etl.contract.Kind;
import org.changqing.etl.contract.Table;

/**
 * How a source's own table becomes one of the contract's.
 *
 * @param from the source's own tables, or files without their endings
 * @param sheets of workbooks; empty = the first
 * @param columns contract name → the source's own, where they differ
 * @param constants contract name → what every row has
 * @param codes contract name → the source's own code → the contract's
 */
record TableMapping(
    Table table,
    List<String> from,
    List<String> sheets,
    Map<String, String> columns,
    Map<String, String> constants,
    Map<String, Map<String, String>> codes)
    implements Serializable {

  /** Of a table that the source calls and keeps as the contract does. */
  static TableMapping none(Table table) {
    return new TableMapping(table, List.of(table.name()), List.of(), Map.of(), Map.of(), Map.of());
  }

  /** What the source calls a column. */
  String own(String column) {
    return columns.getOrDefault(column, column);
  }

  /** What the source calls the key's column, as names in headers are compared. */
  String ownKey() {
    return Header.plain(own(table.key().name()));
  }

  /** The contract columns' names in the source, as names in headers are compared. */
  List<String> ownNames() {
    return table.columnNames().stream().map(this::own).map(Header::plain).toList();
  }

  /** What the column of that own name holds, if any column is made of it. */
  Optional<Kind> kind(String ownName) {
    return table.columns().stream()
        .filter(column -> Header.plain(own(column.name())).equals(ownName))
        .map(Column::kind)
        .findFirst();
  }

  /** The contract's text for the source's own; null for none. */
  String text(String column, String own) {
    if (constants.containsKey(column)) {
      return constants.get(column);
    }
    Map<String, String> translated = codes.get(column);
    return translated == null ? own : translated.getOrDefault(Characters.plain(own), own);
  }
}
