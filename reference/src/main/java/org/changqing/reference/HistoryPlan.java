package org.changqing.reference;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * A random history in the making: the ids and days that its records draw from, and the records.
 *
 * @param start the first day of its first month
 * @param end its last day
 * @param asOf the day on which it will be looked at
 * @param records table → rows, each a map of column → plain text
 */
record HistoryPlan(
    Dice dice,
    LocalDate start,
    LocalDate end,
    LocalDate asOf,
    List<String> branches,
    List<String> persons,
    List<String> districts,
    Map<String, List<Map<String, String>>> records) {

  private static final int LEAD_DAYS = 100;
  private static final int NEAR_DAYS = 20;
  private static final int FRAME_MONTHS = 11;
  private static final List<String> DISTRICTS = List.of("110101", "110102", "110105");
  // Case matters: b1 is another branch than B1.
  private static final List<String> BRANCHES = List.of("B1", "b1", "B2", "B10");

  /** A history that has a folder for itself. */
  static HistoryPlan alone(Dice dice, boolean isSmall) {
    LocalDate start = LocalDate.of(dice.between(2018, 2020), dice.between(1, 12), 1);
    LocalDate end =
        start.plusMonths(isSmall ? dice.between(2, 8) : dice.between(6, 15)).minusDays(1);
    LocalDate asOf = dice.chance(0.05) ? start : asOf(dice, start.plusMonths(1), end);
    return of(dice, start, end, asOf, isSmall);
  }

  /** The months and the as-of date that the histories of a batch share. */
  static HistoryPlan frame(Dice dice) {
    LocalDate start = LocalDate.of(dice.between(2018, 2020), dice.between(1, 12), 1);
    LocalDate end = start.plusMonths(FRAME_MONTHS).minusDays(1);
    return of(dice, start, end, asOf(dice, start.plusMonths(FRAME_MONTHS / 2), end), true);
  }

  /** One history of a batch: it starts in any month of its first half. */
  HistoryPlan within(Dice its) {
    LocalDate from = start.plusMonths(its.between(0, FRAME_MONTHS / 2));
    LocalDate last = from.plusMonths(its.between(2, FRAME_MONTHS)).minusDays(1);
    return of(its, from, last.isAfter(end) ? end : last, asOf, its.chance(0.3));
  }

  private static HistoryPlan of(
      Dice dice, LocalDate start, LocalDate end, LocalDate asOf, boolean isSmall) {
    int persons = isSmall ? dice.between(1, 4) : dice.between(4, 12);
    int branches = isSmall ? dice.between(1, 2) : dice.between(1, BRANCHES.size());
    List<String> ids = IntStream.rangeClosed(1, persons).mapToObj(each -> "P" + each).toList();
    return new HistoryPlan(
        dice,
        start,
        end,
        asOf,
        BRANCHES.subList(0, branches),
        ids,
        DISTRICTS.subList(0, dice.between(1, DISTRICTS.size())),
        new LinkedHashMap<>());
  }

  /** Often a month's last day or its first. */
  private static LocalDate asOf(Dice dice, LocalDate first, LocalDate last) {
    LocalDate day = first.isBefore(last) ? dice.day(first, last) : last;
    return switch (dice.between(0, 9)) {
      case 0, 1, 2 -> day.withDayOfMonth(day.lengthOfMonth());
      case 3 -> day.withDayOfMonth(1);
      default -> day;
    };
  }

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

  /** The rows of a table so far. */
  List<Map<String, String>> rows(String table) {
    return records.getOrDefault(table, List.of());
  }

  /** Any row of a table that has rows. */
  Optional<Map<String, String>> someRow(String table) {
    List<Map<String, String>> rows = rows(table);
    return rows.isEmpty() ? Optional.empty() : Optional.of(dice.pick(rows));
  }

  /** The Shanghai day of an activity; empty when it is not known. */
  Optional<LocalDate> dayOfActivity(String activity) {
    return rows("activity").stream()
        .filter(row -> row.get("activity_id").equals(activity))
        .map(row -> OffsetDateTime.parse(row.get("starts_at")).toLocalDate())
        .findFirst();
  }

  List<String> keys(String table) {
    String keyColumn = ContractTables.table(table).keyColumn();
    return rows(table).stream().map(row -> row.get(keyColumn)).toList();
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

  /** A day of the history or of the months before it. */
  LocalDate anyDay() {
    return onTheEdge(dice.day(start.minusDays(LEAD_DAYS), end), 0.08);
  }

  /** A day of the history, often the first or last of a month. */
  LocalDate day() {
    return onTheEdge(dice.day(start, end), 0.25);
  }

  /** The day, or with that probability the first or last of its month, or about the as-of date. */
  private LocalDate onTheEdge(LocalDate day, double probability) {
    if (!dice.chance(probability)) {
      return day;
    }
    return switch (dice.between(0, 5)) {
      case 0 -> asOf.plusDays(dice.between(-1, 1));
      case 1, 2 -> day.withDayOfMonth(day.lengthOfMonth());
      default -> day.withDayOfMonth(1);
    };
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

  /** Empty, soon after, around the limit of 10 days, about the as-of date, or before the event. */
  String recordedAt(LocalDate day) {
    return switch (dice.between(0, 9)) {
      case 0, 1 -> "";
      case 2 -> instantOn(day.plusDays(dice.between(9, 12)));
      case 3 -> instantOn(day.plusDays(dice.between(9, 40)));
      case 4 -> instantOn(asOf.plusDays(dice.between(-1, 1)));
      default -> instantOn(day.plusDays(dice.between(-1, 3)));
    };
  }
}
