package org.changqing.etl.dirt;

import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Row;
import org.changqing.etl.TestSpark;
import org.changqing.etl.contract.Contract;
import org.changqing.etl.contract.Kind;
import org.changqing.etl.contract.Table;

/** What a run made of each row of its source, by position. */
final class RunRecords {

  private final Map<String, Fate> records = new HashMap<>();
  private final Map<String, List<Reported>> reports = new HashMap<>();

  RunRecords(Path run) {
    Contract.TABLES.forEach(table -> read(run, table));
    for (Row row : rows(run.resolve("quarantine"))) {
      Reported reported =
          new Reported(
              row.getAs("table_name"),
              row.getAs("key"),
              List.of(row.getAs("column_name"), row.getAs("value"), row.getAs("rule")));
      reports.computeIfAbsent(row.getAs("position"), at -> new ArrayList<>()).add(reported);
    }
  }

  /** A line of the list of what was set aside: column, value and rule of a row. */
  record Reported(String table, String key, List<String> fault) {}

  /** What became of a row. */
  record Fate(Table table, Row row) {

    String outcome() {
      return row.getAs("_outcome");
    }

    String key() {
      return row.getAs("_key");
    }

    /** The value as people write it; {@code null} when there is none. */
    String value(String column) {
      Object value = row.schema().getFieldIndex(column).isDefined() ? row.getAs(column) : null;
      if (value instanceof Integer day && (column.endsWith("_day") || is(column, Kind.DAY))) {
        return LocalDate.ofEpochDay(day).toString();
      }
      if (value instanceof Long micros && is(column, Kind.INSTANT)) {
        return Instant.EPOCH.plus(micros, ChronoUnit.MICROS).toString();
      }
      return String.valueOf(value);
    }

    private boolean is(String column, Kind kind) {
      return table.columns().stream()
          .anyMatch(each -> each.name().equals(column) && each.kind() == kind);
    }
  }

  Fate at(String position) {
    return records.get(position);
  }

  List<Reported> reportedAt(String position) {
    return reports.getOrDefault(position, List.of());
  }

  private void read(Path run, Table table) {
    for (Row row : rows(run.resolve("records").resolve("table=" + table.name()))) {
      String position = row.getAs("_file") + ":" + row.getAs("_line");
      records.put(position, new Fate(table, row));
    }
  }

  private static List<Row> rows(Path folder) {
    return TestSpark.session().read().parquet(folder.toString()).collectAsList();
  }
}
