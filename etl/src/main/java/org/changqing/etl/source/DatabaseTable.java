package org.changqing.etl.source;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.changqing.etl.contract.Table;

/**
 * A contract table as it stands in a database.
 *
 * @param name the table's or view's own name, as positions call it
 * @param from the same, quoted and with its schema
 * @param columns the contract's columns that it has: contract name → quoted name
 * @param texts the same → an expression that gives the column's text
 */
record DatabaseTable(
    TableMapping mapping,
    String name,
    String from,
    Map<String, String> columns,
    Map<String, String> texts) {

  static final int MOST_PARTS = 32;

  private static final long ROWS_A_PART = 100_000;

  /** Asks the database for one column of texts. */
  interface Ask {
    List<String> texts(String query) throws SQLException;
  }

  String countQuery() {
    return "select count(*) from " + from;
  }

  /**
   * Queries that together give every row once.
   *
   * @param rows how many the table has
   * @param most how many queries at the most
   */
  List<String> queries(Dialect dialect, long rows, int most, Ask database) throws SQLException {
    Table table = mapping.table();
    List<String> cells =
        table.columnNames().stream().map(column -> texts.getOrDefault(column, "null")).toList();
    String all = "select %s from %s".formatted(String.join(", ", cells), from);
    int parts = (int) Math.max(1, Math.min(most, rows / ROWS_A_PART));
    String key = columns.get(table.key().name());
    if (parts == 1 || key == null) {
      return List.of(all);
    }
    List<String> queries = new ArrayList<>();
    for (String condition : dialect.parts(this, key, rows, parts, database)) {
      queries.add(all + " where " + condition);
    }
    return queries;
  }
}
