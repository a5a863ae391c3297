package org.changqing.sql;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The comments of all tables, views and columns, as the server shows them to whoever describes a
 * table. One that lacks a language is an error that names it.
 */
final class Documentation {
  /** Databases whose tables are explained; core stands for store and candidate, which share it. */
  static final List<String> DATABASES = List.of("mart", "core", "restricted", "ops");

  private static final String SQL =
      """
      select
        tables.database as database, tables.name as table, tables.comment as table_comment,
        columns.name as column, columns.type as type, columns.comment as comment
      from system.tables as tables
      inner join system.columns as columns
        on columns.database = tables.database and columns.table = tables.name
      where tables.database in ('mart', 'core', 'restricted', 'ops', 'store', 'candidate')
      order by tables.database, tables.name, columns.position
      """;

  private Documentation() {}

  static List<TableDescription> read(Engine engine) {
    Map<String, TableDescription> tables = new LinkedHashMap<>();
    for (JsonNode row : engine.rows(new Statement("documentation", SQL, "default", Map.of()))) {
      TableDescription table =
          new TableDescription(
              row.get("database").asText(),
              row.get("table").asText(),
              Words.read(
                  "table " + row.get("database").asText() + "." + row.get("table").asText(),
                  row.get("table_comment").asText()),
              new ArrayList<>());
      String column = table.fullName() + "." + row.get("column").asText();
      tables
          .computeIfAbsent(table.fullName(), name -> table)
          .columns()
          .add(
              new TableDescription.Column(
                  row.get("column").asText(),
                  row.get("type").asText(),
                  Words.read("column " + column, row.get("comment").asText())));
    }
    return List.copyOf(tables.values());
  }
}
