package org.changqing.reference;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Study hours, classes and the training plan. */
final class TrainingMetrics {

  private static final BigDecimal MEMBER_HOURS = BigDecimal.valueOf(32);
  private static final BigDecimal COMMITTEE_HOURS = BigDecimal.valueOf(56);

  private final Warehouse warehouse;
  private final LoadedRecords records;
  private final Organisation organisation;
  private final Map<String, List<Row>> heldDaysOfPerson = new HashMap<>();

  private TrainingMetrics(Warehouse warehouse) {
    this.warehouse = warehouse;
    this.records = warehouse.records();
    this.organisation = warehouse.organisation();
    for (Row row : records.rows("training_day")) {
      if (TrainingClasses.isOfHeldClass(records, row)) {
        String person = records.person(row);
        heldDaysOfPerson.computeIfAbsent(person, id -> new ArrayList<>()).add(row);
      }
    }
  }

  static void count(Warehouse warehouse, Map<String, Tally> tallies) {
    TrainingMetrics metrics = new TrainingMetrics(warehouse);
    Tally train32 = new Tally();
    Persons committee56 = new Persons();
    Tally rotation = new Tally();
    for (Period period : warehouse.periods().all()) {
      metrics.countMembers(period, train32);
      metrics.countOfficeHolders(period, committee56);
      metrics.countRotation(period, rotation);
    }
    tallies.put("train_hours_total", metrics.hours());
    tallies.put("train32_rate", train32);
    tallies.put("committee56_rate", committee56.tally());
    tallies.put("rotation_coverage", rotation);
    tallies.put("training_completion", metrics.completion());
  }

  private Tally hours() {
    Tally tally = new Tally();
    warehouse
        .hours()
        .all()
        .forEach(
            (person, days) ->
                days.forEach(
                    (day, hours) -> {
                      Place place = organisation.placeOnRoster(person, day);
                      Figure figure = new Figure(hours, BigDecimal.ZERO);
                      tally.addEvent(warehouse.periods(), day, place, figure);
                    }));
    return tally;
  }

  private void countMembers(Period period, Tally tally) {
    LocalDate day = warehouse.day(period);
    for (String branch : organisation.branches()) {
      Place place = organisation.placeOfBranch(branch, day);
      for (Membership member : organisation.roster(branch, day)) {
        if (!organisation.isExempt(member.person(), day)) {
          boolean isReached = hasHours(member.person(), day, MEMBER_HOURS);
          tally.add(period, place, Figure.of(isReached ? 1 : 0, 1));
        }
      }
    }
  }

  private void countOfficeHolders(Period period, Persons persons) {
    LocalDate day = warehouse.day(period);
    for (String branch : organisation.branches()) {
      Place place = organisation.placeOfBranch(branch, day);
      for (String person : organisation.officeHolders(branch, day)) {
        if (!organisation.isExempt(person, day)) {
          boolean isReached =
              hasHours(person, day, COMMITTEE_HOURS) && wasInCentralClass(person, day);
          persons.add(period, place, person, isReached);
        }
      }
    }
  }

  private boolean hasHours(String person, LocalDate day, BigDecimal hours) {
    return warehouse.hours().ofYearSoFar(person, day).compareTo(hours) >= 0;
  }

  private boolean wasInCentralClass(String person, LocalDate day) {
    return heldDaysOfPerson.getOrDefault(person, List.of()).stream()
        .filter(row -> TrainingClasses.of(records, row).flag("central"))
        .map(row -> row.day("trained_on"))
        .anyMatch(trained -> trained.getYear() == day.getYear() && !trained.isAfter(day));
  }

  private void countRotation(Period period, Tally tally) {
    LocalDate day = warehouse.day(period);
    for (Row target : records.rows("training_target")) {
      String person = records.person(target);
      Interval window = new Interval(target.day("window_from"), target.day("window_to"));
      boolean isRotation = target.text("kind").equals("rotation");
      if (isRotation && window.contains(day) && organisation.isAlive(person, day)) {
        boolean isTrained = wasTrained(person, "rotation", window, day);
        Place place = organisation.placeOnRoster(person, day);
        tally.add(period, place, Figure.of(isTrained ? 1 : 0, 1));
      }
    }
  }

  private boolean wasTrained(String person, String kind, Interval window, LocalDate day) {
    return heldDaysOfPerson.getOrDefault(person, List.of()).stream()
        .filter(row -> TrainingClasses.of(records, row).text("kind").equals(kind))
        .map(row -> row.day("trained_on"))
        .anyMatch(trained -> window.contains(trained) && !trained.isAfter(day));
  }

  private Tally completion() {
    Tally tally = new Tally();
    for (Row row : records.rows("training_result")) {
      if (TrainingClasses.isOfHeldClass(records, row)) {
        LocalDate endsOn = TrainingClasses.of(records, row).day("ends_on");
        Place place = organisation.placeOfPerson(records.person(row), endsOn);
        boolean isCompleted = "completed".equals(row.text("result"));
        tally.addEvent(warehouse.periods(), endsOn, place, Figure.of(isCompleted ? 1 : 0, 1));
      }
    }
    return tally;
  }
}
