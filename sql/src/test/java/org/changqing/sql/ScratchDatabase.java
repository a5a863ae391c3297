package org.changqing.sql;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * The core tables as plain empty tables with the same derived views, filled by hand for one case at
 * a time.
 */
final class ScratchDatabase {
  private static final YAMLMapper YAML = new YAMLMapper();
  private static final String NAME = "scratch";

  private final SqlTree tree;
  private final Engine engine;
  private final Set<String> filled = new TreeSet<>();

  ScratchDatabase(SqlTree tree, Engine engine) {
    this.tree = tree;
    this.engine = engine;
    execute("create database if not exists scratch");
    for (String table : tree.folders("core", "table.sql")) {
      execute(
          "create or replace table scratch.%s engine = Memory empty as select %s from store.%s"
              .formatted(table, String.join(", ", columns(table)), table));
    }
    new Installation(tree, engine, Deployment.single()).derived("core", NAME);
  }

  /** Replaces the content of all tables by what a given.yaml says. */
  void fill(Path given) throws IOException {
    filled.forEach(table -> execute("truncate table scratch." + table));
    filled.clear();
    Map<String, JsonNode> tables = YAML.readValue(given.toFile(), new TypeReference<>() {});
    LocalDate asOf = LocalDate.parse(tables.remove("as_of").asText());
    LocalDate first = LocalDate.parse(tables.remove("first_period").asText());
    insert(
        "run_context", List.of(Map.of("as_of", asOf.toString(), "first_period", first.toString())));
    insert("period", TestPeriods.between(first, asOf));
    List<Map<String, Object>> sources = new ArrayList<>();
    JsonNode missing = tables.remove("missing_tables");
    if (missing != null) {
      missing.forEach(
          name -> sources.add(Map.of("table_name", name.asText(), "is_present", false)));
    }
    insert("source_table", sources);
    for (Map.Entry<String, JsonNode> table : tables.entrySet()) {
      List<Map<String, Object>> rows =
          YAML.convertValue(table.getValue(), new TypeReference<>() {});
      insert(table.getKey(), rows);
    }
  }

  /** The cells of a metric, as lines of an expect.yaml. */
  List<String> cells(Metric metric) {
    execute("truncate table ops.measured");
    engine.execute(Measurement.statement(tree, metric, NAME));
    return engine
        .rows(
            new Statement(
                "cells",
                """
                select concat(period_kind, ' ', toString(period_start), ' ', scope_kind, ' ', scope_id, ': ',
                  toString(numerator), if(denominator is null, '', concat('/', toString(denominator))), ' ', status) as cell
                from ops.measured
                order by cell
                """,
                NAME,
                Map.of()))
        .stream()
        .map(row -> row.get("cell").asText())
        .toList();
  }

  List<JsonNode> rows(String sql) {
    return engine.rows(new Statement(sql, sql, NAME, Map.of()));
  }

  private void insert(String table, List<Map<String, Object>> rows) {
    Set<String> columns = columns(table);
    List<Map<String, Object>> filledIn = new ArrayList<>();
    for (Map<String, Object> row : rows) {
      if (!columns.containsAll(row.keySet())) {
        throw new IllegalArgumentException(
            "Table " + table + " has no such columns: " + row.keySet());
      }
      Map<String, Object> whole = new LinkedHashMap<>(row);
      if (columns.contains("valid_to")) {
        whole.putIfAbsent("valid_from", "2000-01-01");
        whole.putIfAbsent("valid_to", "2299-12-31");
      }
      filledIn.add(whole);
    }
    engine.insert("scratch." + table, filledIn);
    filled.add(table);
  }

  private Set<String> columns(String table) {
    return TableFile.read(tree, "core", table).columns().keySet();
  }

  private void execute(String sql) {
    engine.execute(new Statement(sql, sql, "default", Map.of()));
  }
}
