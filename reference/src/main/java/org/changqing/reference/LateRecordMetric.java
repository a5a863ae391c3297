package org.changqing.reference;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;

/** How many records were entered more than 10 days after what they record. */
final class LateRecordMetric {

  private static final int DAYS_IN_TIME = 10;

  private final Warehouse warehouse;
  private final Tally tally = new Tally();

  private LateRecordMetric(Warehouse warehouse) {
    this.warehouse = warehouse;
  }

  static void count(Warehouse warehouse, Map<String, Tally> tallies) {
    LateRecordMetric metric = new LateRecordMetric(warehouse);
    for (Meeting meeting : warehouse.meetings()) {
      LocalDate day = meeting.day();
      Place place = warehouse.organisation().placeOfBranch(meeting.branch(), day);
      metric.add(meeting.row(), day, place);
      for (List<Row> rows : meeting.attendance().values()) {
        rows.forEach(row -> metric.add(row, day, place));
      }
    }
    metric.addEventsOfPersons("talk", "held_on");
    metric.addEventsOfPersons("care_visit", "visited_on");
    tallies.put("late_record_share", metric.tally);
  }

  private void addEventsOfPersons(String table, String dayColumn) {
    for (Row row : warehouse.records().rows(table)) {
      LocalDate day = row.day(dayColumn);
      String person = warehouse.records().person(row);
      add(row, day, warehouse.organisation().placeOfPerson(person, day));
    }
  }

  private void add(Row row, LocalDate day, Place place) {
    LocalDate recordedOn = row.shanghaiDay("recorded_at");
    if (recordedOn != null && !recordedOn.isAfter(warehouse.periods().asOf())) {
      boolean isLate = ChronoUnit.DAYS.between(day, recordedOn) > DAYS_IN_TIME;
      tally.addEvent(warehouse.periods(), day, place, Figure.of(isLate ? 1 : 0, 1));
    }
  }
}
