package org.changqing.reference;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A random history in the making: the ids and days that its records draw from, and the records.
 *
 * @param start the first day of its first month
 * @param end its last day
 * @param records table → rows, each a map of column → plain text
 */
record HistoryPlan(
    Dice dice,
    LocalDate start,
    LocalDate end,
    List<String> branches,
    List<String> persons,
    List<String> districts,
    Map<String, List<Map<String, String>>> records) {

  private static final int LEAD_DAYS = 70;
  private static final int NEAR_DAYS = 20;

  /** Adds a row; the key is the table's name with a running number unless the columns give it. */
  Map<String, String> add(String table, String... columnsAndValues) {
    List<Map<String, String>> rows = records.computeIfAbsent(table, name -> new ArrayList<>());
    Map<String, String> row = new LinkedHashMap<>();
    String keyColumn = ContractTables.table(table).keyColumn();
    row.put(keyColumn, table.replace("_", "") + "-" + (rows.size() + 1));
    for (int i = 0; i < columnsAndValues.length; i += 2) {
      row.put(columnsAndValues[i], columnsAndValues[i + 1]);
    }
    rows.add(row);
    return row;
  }

  List<String> keys(String table) {
    String keyColumn = ContractTables.table(table).keyColumn();
    return records.getOrDefault(table, List.of()).stream().map(row -> row.get(keyColumn)).toList();
  }

  /** A known branch; now and then one that is not. */
  String branch() {
    return dice.chance(0.03) ? "B-unknown" : dice.pick(branches);
  }

  /** A known person; now and then one that is not, or is known by a merge only. */
  String person() {
    return dice.chance(0.03) ? dice.word("P-unknown Q1 Q2") : dice.pick(persons);
  }

  /** A key of that table; now and then one that is not known. */
  String reference(String table) {
    List<String> keys = keys(table);
    return keys.isEmpty() || dice.chance(0.03) ? table + "-unknown" : dice.pick(keys);
  }

  LocalDate anyDay() {
    return dice.day(start.minusDays(LEAD_DAYS), end);
  }

  /** A day of the history, often the first or last of a month. */
  LocalDate day() {
    LocalDate day = dice.day(start, end);
    if (dice.chance(0.2)) {
      return day.withDayOfMonth(1);
    }
    return dice.chance(0.1) ? day.withDayOfMonth(day.lengthOfMonth()) : day;
  }

  LocalDate near(LocalDate day) {
    return day.plusDays(dice.between(-NEAR_DAYS, NEAR_DAYS));
  }

  /** Empty (still valid), later, or rarely not after the start. */
  String validTo(LocalDate from) {
    if (dice.chance(0.5)) {
      return dice.chance(0.1) ? "9999-12-31" : "";
    }
    return from.plusDays(dice.chance(0.1) ? dice.between(-3, 0) : dice.between(1, 300)).toString();
  }

  /**
   * An instant on that Shanghai day, often next to midnight, written with one of several offsets.
   */
  String instantOn(LocalDate day) {
    String time = dice.word("00:00:00 00:30:00 07:59:59 08:00:00 09:15:00 14:30:00 23:59:59");
    return day + "T" + time + "+08:00";
  }

  /** Empty, soon after, or around the limit of 10 days. */
  String recordedAt(LocalDate day) {
    if (dice.chance(0.2)) {
      return "";
    }
    return instantOn(day.plusDays(dice.chance(0.7) ? dice.between(0, 3) : dice.between(9, 40)));
  }
}
