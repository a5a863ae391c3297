package org.changqing.etl.source;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** Cuts a table of PostgreSQL by its pages; a view, which has none, by its key's hash. */
final class PageRanges {

  private PageRanges() {}

  /** Conditions of which each row meets exactly one. */
  static List<String> of(DatabaseTable table, String key, int parts, DatabaseTable.Ask database)
      throws SQLException {
    String size =
        ("select coalesce(max(pg_relation_size(oid) / current_setting('block_size')::int), 0)"
                + " from pg_class where relkind = 'r' and oid = '%s'::regclass")
            .formatted(table.from().replace("'", "''"));
    long pages = Long.parseLong(database.texts(size).get(0));
    List<String> conditions = new ArrayList<>();
    for (int part = 0; part < parts; part++) {
      conditions.add(pages > 0 ? range(pages, part, parts) : hash(key, part, parts));
    }
    return conditions;
  }

  private static String range(long pages, int part, int parts) {
    String from = "ctid >= '(%d,0)'".formatted(part * pages / parts);
    return part == parts - 1
        ? from
        : from + " and ctid < '(%d,0)'".formatted((part + 1) * pages / parts);
  }

  /** A view is read once for each part, so that no one connection carries all of it. */
  private static String hash(String key, int part, int parts) {
    return "mod(abs(coalesce(hashtext(%s::text), 0)::bigint), %d) = %d".formatted(key, parts, part);
  }
}
