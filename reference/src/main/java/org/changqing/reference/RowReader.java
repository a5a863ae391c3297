package org.changqing.reference;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Reads the raw rows of one table: each becomes a readable row or a finding. */
final class RowReader {

  private final Table table;
  private final List<Row> rows = new ArrayList<>();
  private final List<Finding> quarantined = new ArrayList<>();
  private final List<Finding> emptied = new ArrayList<>();

  RowReader(Table table) {
    this.table = table;
  }

  List<Row> rows() {
    return rows;
  }

  List<Finding> quarantined() {
    return quarantined;
  }

  List<Finding> emptied() {
    return emptied;
  }

  void read(int line, String[] raw) {
    List<Finding> emptiedHere = new ArrayList<>();
    Row row;
    try {
      row = row(line, raw, emptiedHere);
    } catch (RefusedRowException e) {
      quarantined.add(e.finding());
      return;
    }
    rows.add(row);
    emptied.addAll(emptiedHere);
  }

  /** Quarantines a row as a whole. */
  void refuse(int line, String[] raw, String rule) {
    quarantined.add(new Finding(table.name(), ValueReader.clean(raw[0]), "", "", rule, line));
  }

  private Row row(int line, String[] raw, List<Finding> emptiedHere) throws RefusedRowException {
    Object[] values = new Object[raw.length];
    String key = ValueReader.cleanWord(raw[0]);
    int updatedAt = table.indexOf("updated_at");
    int deleted = table.indexOf("deleted");
    for (int i : List.of(0, updatedAt, deleted)) {
      values[i] = value(line, key, table.columns().get(i), raw[i], emptiedHere);
    }
    boolean isDeleted = (Boolean) values[deleted];
    for (int i = 1; i < updatedAt && !isDeleted; i++) {
      values[i] = value(line, key, table.columns().get(i), raw[i], emptiedHere);
    }
    return new Row(table, key, (Instant) values[updatedAt], isDeleted, Arrays.asList(values), line);
  }

  private Object value(int line, String key, Column column, String raw, List<Finding> emptiedHere)
      throws RefusedRowException {
    String text = isWord(column) ? ValueReader.cleanWord(raw) : ValueReader.clean(raw);
    if (text.isEmpty()) {
      text = column.defaultValue();
    }
    Finding finding = new Finding(table.name(), key, column.name(), raw, "", line);
    if (text.isEmpty()) {
      if (column.isRequired()) {
        throw new RefusedRowException(finding, "required");
      }
      return null;
    }
    Object value;
    try {
      value = read(column.kind(), text, raw);
    } catch (UnreadableValueException e) {
      throw new RefusedRowException(finding, "unreadable");
    }
    if (column.codes().isEmpty() || column.codes().contains(value.toString())) {
      return value;
    }
    if (column.isRequired()) {
      throw new RefusedRowException(finding, "code");
    }
    emptiedHere.add(RefusedRowException.withRule(finding, "code"));
    return null;
  }

  /** A time may have a blank within, a day has none: what can be read is meant. */
  private static Object read(Column.Kind kind, String text, String raw)
      throws UnreadableValueException {
    try {
      return ValueReader.read(kind, text);
    } catch (UnreadableValueException e) {
      if (kind == Column.Kind.DATE || kind == Column.Kind.INSTANT) {
        return ValueReader.read(kind, ValueReader.cleanWord(raw));
      }
      throw e;
    }
  }

  /** Whether the column holds an id, a code or a flag. */
  private static boolean isWord(Column column) {
    String name = column.name();
    return !column.codes().isEmpty()
        || column.kind() == Column.Kind.BOOLEAN
        || name.endsWith("_id")
        || name.endsWith("district_code")
        || List.of("id_number", "merged_into", "residence_district").contains(name);
  }
}
