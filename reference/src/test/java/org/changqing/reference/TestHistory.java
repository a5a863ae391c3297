package org.changqing.reference;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A folder of records in which a test names only the columns that it is about. */
final class TestHistory {

  private static final String LONG_AGO = "2010-01-01";

  private final Path folder;
  private final Map<String, List<Map<String, String>>> rows = new LinkedHashMap<>();
  private final List<String> absent = new ArrayList<>();

  TestHistory(Path folder) {
    this.folder = folder;
  }

  /** Adds a row; required columns that are not given take some valid value. */
  TestHistory row(String tableName, String... columnsAndValues) {
    Table table = ContractTables.table(tableName);
    List<Map<String, String>> ofTable = rows.computeIfAbsent(tableName, n -> new ArrayList<>());
    Map<String, String> row = new LinkedHashMap<>();
    for (Column column : table.columns()) {
      row.put(column.name(), column.isRequired() ? anyValue(column) : "");
    }
    row.put(table.keyColumn(), tableName + (ofTable.size() + 1));
    for (int i = 0; i < columnsAndValues.length; i += 2) {
      row.put(columnsAndValues[i], columnsAndValues[i + 1]);
    }
    ofTable.add(row);
    return this;
  }

  private static String anyValue(Column column) {
    if (!column.codes().isEmpty()) {
      return column.codes().get(0);
    }
    return switch (column.kind()) {
      case TEXT -> "x";
      case DATE -> LONG_AGO;
      case INSTANT -> "2020-01-01T08:00:00+08:00";
      case INTEGER, BIGINT, DECIMAL -> "1";
      case BOOLEAN -> "false";
    };
  }

  TestHistory branch(String id, String district) {
    row("branch", "branch_id", id);
    return row(
        "branch_version", "branch_id", id, "district_code", district, "valid_from", LONG_AGO);
  }

  TestHistory person(String id, String... columnsAndValues) {
    List<String> all = new ArrayList<>(List.of("person_id", id));
    all.addAll(List.of(columnsAndValues));
    return row("person", all.toArray(String[]::new));
  }

  /** A member since long ago. */
  TestHistory member(String person, String branch) {
    return member(person, branch, LONG_AGO, "");
  }

  TestHistory member(String person, String branch, String from, String to) {
    return row(
        "membership", "person_id", person, "branch_id", branch, "valid_from", from, "valid_to", to);
  }

  /** A held activity at 9 in the morning. */
  TestHistory held(String id, String branch, String kind, String day, String... more) {
    List<String> all =
        new ArrayList<>(
            List.of(
                "activity_id",
                id,
                "branch_id",
                branch,
                "kind",
                kind,
                "starts_at",
                day,
                "status",
                "held"));
    all.addAll(List.of(more));
    return row("activity", all.toArray(String[]::new));
  }

  TestHistory attended(String activity, String person, int status) {
    return row(
        "attendance",
        "activity_id",
        activity,
        "person_id",
        person,
        "status_code",
        Integer.toString(status));
  }

  /** The source does not have that optional table. */
  TestHistory without(String table) {
    absent.add(table);
    return this;
  }

  Path write() throws IOException {
    for (Table table : ContractTables.ALL) {
      if (!absent.contains(table.name())) {
        List<String> columns = table.columns().stream().map(Column::name).toList();
        List<String> lines = new ArrayList<>(List.of(String.join(",", columns)));
        for (Map<String, String> row : rows.getOrDefault(table.name(), List.of())) {
          lines.add(String.join(",", row.values()));
        }
        Files.write(folder.resolve(table.name() + ".csv"), lines);
      }
    }
    return folder;
  }

  LoadedRecords load() throws IOException {
    return new LoadedRecords(RecordFolder.read(write()));
  }

  Result compute(String asOf) throws IOException {
    return new Result(Reference.compute(write(), LocalDate.parse(asOf)));
  }

  /** Answers with short texts, which a test can state. */
  record Result(ReferenceResult reference) {

    /** Such as "3/4 ok", "3 ok" of a plain count, or "no cell". */
    String cell(String metric, String period, String scope) {
      String key = metric + "," + period.replace(':', ',') + "," + scope.replace(':', ',');
      for (Cell cell : reference.cells()) {
        if (cell.key().equals(key)) {
          String numerator = cell.numerator().stripTrailingZeros().toPlainString();
          return cell.denominator() == null
              ? numerator + " " + cell.status()
              : numerator
                  + "/"
                  + cell.denominator().stripTrailingZeros().toPlainString()
                  + " "
                  + cell.status();
        }
      }
      return "no cell";
    }

    /** Such as "attendance attendance1 hours C11". */
    List<String> quarantined() {
      return reference.quarantined().stream().map(Result::text).toList();
    }

    List<String> emptied() {
      return reference.emptied().stream().map(Result::text).toList();
    }

    private static String text(Finding finding) {
      return String.join(" ", finding.table(), finding.key(), finding.column(), finding.rule());
    }

    LedgerLine ledger(String table) {
      return reference.ledger().stream()
          .filter(line -> line.table().equals(table))
          .findFirst()
          .orElseThrow();
    }
  }
}
