package org.changqing.sql;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a query reads, as the server itself resolves it: its query tree names every table and, for
 * every column, the table that it comes from.
 */
final class QueryReads {
  private static final Pattern TABLE =
      Pattern.compile("^\\s*TABLE id: (\\d+),.* table_name: ([\\w.]+)");
  private static final Pattern COLUMN =
      Pattern.compile("^\\s*COLUMN id: \\d+, column_name: (\\w+),.* source_id: (\\d+)");

  private final Engine engine;

  QueryReads(Engine engine) {
    this.engine = engine;
  }

  /** Columns by table ({@code database.table}); a table that is only counted has none. */
  SortedMap<String, SortedSet<String>> of(Statement query) {
    Map<String, String> tables = new HashMap<>();
    List<Matcher> columns = new ArrayList<>();
    for (String line : tree(query)) {
      Matcher table = TABLE.matcher(line);
      Matcher column = COLUMN.matcher(line);
      if (table.find()) {
        tables.put(table.group(1), table.group(2));
      } else if (column.find()) {
        columns.add(column);
      }
    }
    SortedMap<String, SortedSet<String>> reads = new TreeMap<>();
    tables.values().forEach(table -> reads.put(table, new TreeSet<>()));
    for (Matcher column : columns) {
      String table = tables.get(column.group(2));
      if (table != null) { // else it is a subquery's, whose own columns stand further down
        reads.get(table).add(column.group(1));
      }
    }
    reads.keySet().removeIf(table -> table.startsWith("system."));
    return reads;
  }

  private List<String> tree(Statement query) {
    Statement explain =
        new Statement(
            query.file(),
            "explain query tree " + query.text(),
            query.database(),
            query.parameters());
    return engine.rows(explain).stream().map(row -> row.get("explain").asText()).toList();
  }
}
