package org.changqing.etl.source;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.changqing.etl.contract.Column;
import org.changqing.etl.contract.Table;

/**
 * A contract table as it stands in a database.
 *
 * @param name the table's or view's name, quoted and with its schema
 * @param columns the contract's columns that it has: contract name → quoted name
 * @param pages pages of a plain PostgreSQL table, 0 for anything else
 */
record DatabaseTable(Table table, String name, Map<String, String> columns, long pages) {

  private static final long ROWS_A_PART = 100_000;
  private static final long MOST_PARTS = 32;

  String countQuery() {
    return "select count(*) from " + name;
  }

  /** Queries that together give every row once; more than one only in PostgreSQL. */
  List<String> queries(long rows, boolean isPostgres) {
    List<String> cells = new ArrayList<>();
    for (Column column : table.columns()) {
      String own = columns.get(column.name());
      String cast = isPostgres ? own + "::text" : own;
      cells.add(own == null ? "null" : cast);
    }
    String all = "select %s from %s".formatted(String.join(", ", cells), name);
    long parts = Math.max(1, Math.min(MOST_PARTS, rows / ROWS_A_PART));
    if (!isPostgres || parts == 1) {
      return List.of(all);
    }
    List<String> queries = new ArrayList<>();
    for (long part = 0; part < parts; part++) {
      queries.add(all + " where " + (pages > 0 ? pageRange(part, parts) : hashPart(part, parts)));
    }
    return queries;
  }

  private String pageRange(long part, long parts) {
    String from = "ctid >= '(%d,0)'".formatted(part * pages / parts);
    return part == parts - 1
        ? from
        : from + " and ctid < '(%d,0)'".formatted((part + 1) * pages / parts);
  }

  /** A view is read once for each part, so that no one connection carries all of it. */
  private String hashPart(long part, long parts) {
    return "mod(abs(hashtext(%s::text)::bigint), %d) = %d"
        .formatted(columns.get(table.key().name()), parts, part);
  }
}
