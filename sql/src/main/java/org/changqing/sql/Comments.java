package org.changqing.sql;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Tables that an older version made stay; this gives them the comments of the tree. Changes nothing
 * where they agree.
 */
final class Comments {
  private static final Pattern TABLE = Pattern.compile("create table if not exists (\\w+\\.\\w+)");
  private static final Pattern COLUMN = Pattern.compile("(?m)^  (\\w+) .* comment '(.*)',?$");
  private static final Pattern OF_TABLE = Pattern.compile("(?m)^comment '(.*)'$");
  private static final String FOUND =
      """
      select concat(database, '.', table) as table, name, comment from system.columns
      where database in ('store', 'ops')
      union all
      select concat(database, '.', name), '', comment from system.tables
      where database in ('store', 'ops')
      """;

  private final Engine engine;
  private final Deployment deployment;

  Comments(Engine engine, Deployment deployment) {
    this.engine = engine;
    this.deployment = deployment;
  }

  void follow(SqlTree tree) {
    Map<String, String> found = new HashMap<>();
    for (JsonNode row : engine.rows(new Statement("comments", FOUND, "default", Map.of()))) {
      found.put(
          row.get("table").asText() + " " + row.get("name").asText(), row.get("comment").asText());
    }
    for (String folder : List.of("ops", "core", "restricted", "mart")) {
      for (String name : tree.folders(folder, "table.sql")) {
        follow(folder + "/" + name + "/table.sql", tree, found);
      }
    }
  }

  private void follow(String file, SqlTree tree, Map<String, String> found) {
    String text = tree.text(file);
    Matcher table = TABLE.matcher(text);
    if (!table.find()) {
      throw new IllegalArgumentException("File " + file + " creates no table if it is not there");
    }
    Map<String, String> changes = new LinkedHashMap<>();
    Matcher column = COLUMN.matcher(text);
    while (column.find()) {
      changes.put(column.group(1), column.group(2));
    }
    Matcher ofTable = OF_TABLE.matcher(text);
    if (ofTable.find()) {
      changes.put("", ofTable.group(1));
    }
    changes
        .entrySet()
        .removeIf(
            change ->
                change
                    .getValue()
                    .replace("''", "'")
                    .equals(found.get(table.group(1) + " " + change.getKey())));
    changes.forEach((name, comment) -> change(file, table.group(1), name, comment));
  }

  private void change(String file, String table, String column, String comment) {
    String what = column.isEmpty() ? "modify comment" : "comment column " + column;
    String text =
        "alter table %s %s %s '%s'"
            .formatted(table, deployment.names().get("on_cluster"), what, comment);
    engine.execute(new Statement(file, text, "default", Map.of()));
  }
}
