package org.changqing.reference;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;

/** C11: each person's hours of each day, capped, up to the as-of date. */
final class StudyHours {

  private static final BigDecimal DAILY_CAP = BigDecimal.valueOf(8);

  private final Map<String, NavigableMap<LocalDate, BigDecimal>> hoursOfPerson = new HashMap<>();

  StudyHours(
      LoadedRecords records, Organisation organisation, List<Meeting> meetings, LocalDate asOf) {
    for (Row row : records.rows("training_day")) {
      LocalDate day = row.day("trained_on");
      if (TrainingClasses.isOfHeldClass(records, row) && !day.isAfter(asOf)) {
        add(records.person(row), day, row.decimal("hours"));
      }
    }
    for (Meeting meeting : meetings) {
      meeting
          .attendance()
          .forEach((person, rows) -> add(person, meeting.day(), hours(meeting, rows)));
    }
    hoursOfPerson.forEach(
        (person, days) -> {
          days.keySet().removeIf(day -> !organisation.isAlive(person, day));
          days.replaceAll((day, hours) -> hours.min(DAILY_CAP));
        });
  }

  private void add(String person, LocalDate day, BigDecimal hours) {
    hoursOfPerson.computeIfAbsent(person, id -> new TreeMap<>()).merge(day, hours, BigDecimal::add);
  }

  /** What one person's rows at one activity earn: the largest. */
  private static BigDecimal hours(Meeting meeting, List<Row> rows) {
    BigDecimal credit = meeting.row().decimal("credit_hours");
    BigDecimal largest = BigDecimal.ZERO;
    for (Row row : rows) {
      if (Meeting.PRESENT.contains(row.integer("status_code").intValue())) {
        BigDecimal own = row.decimal("hours") == null ? credit : row.decimal("hours");
        largest = own == null ? largest : largest.max(own);
      }
    }
    return largest;
  }

  /** Person → day → hours. */
  Map<String, NavigableMap<LocalDate, BigDecimal>> all() {
    return hoursOfPerson;
  }

  /** The person's hours from 1 January to the day. */
  BigDecimal ofYearSoFar(String person, LocalDate day) {
    NavigableMap<LocalDate, BigDecimal> days = hoursOfPerson.getOrDefault(person, new TreeMap<>());
    return days.subMap(day.withDayOfYear(1), true, day, true).values().stream()
        .reduce(BigDecimal.ZERO, BigDecimal::add);
  }
}
