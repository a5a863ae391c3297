package org.changqing.etl.source;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/**
 * Cuts a table by its key, in the database's own order: keys that it takes for equal fall into the
 * same part and stay two rows.
 */
final class KeyRanges {

  private KeyRanges() {}

  /** Conditions of which each row meets exactly one. */
  static List<String> of(
      DatabaseTable table, String key, long rows, int parts, DatabaseTable.Ask database)
      throws SQLException {
    String firsts =
        ("select distinct cast(k as char) from"
                + " (select %s as k, row_number() over (order by %s) as n from %s) as keys_in_order"
                + " where mod(n, %d) = 0 and k is not null order by 1")
            .formatted(key, key, table.from(), Math.max(1, rows / parts));
    List<String> conditions = new ArrayList<>();
    String below = "%s is null or %s < ";
    String from = "";
    for (String first : database.texts(firsts)) {
      String bound = literal(first);
      conditions.add(
          from.isEmpty()
              ? "(" + below.formatted(key, key) + bound + ")"
              : "%s >= %s and %s < %s".formatted(key, from, key, bound));
      from = bound;
    }
    conditions.add(from.isEmpty() ? "1 = 1" : "%s >= %s".formatted(key, from));
    return conditions;
  }

  private static String literal(String text) {
    return "'" + text.replace("\\", "\\\\").replace("'", "''") + "'";
  }
}
