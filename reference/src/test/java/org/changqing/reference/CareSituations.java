package org.changqing.reference;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** C13 and the metrics of members, care and services. */
final class CareSituations {

  private final Warehouse warehouse;
  private final LoadedRecords records;
  private final Organisation organisation;
  private final LocalDate asOf;
  private final Map<String, List<Row>> visits;

  CareSituations(Warehouse warehouse) {
    this.warehouse = warehouse;
    this.records = warehouse.records();
    this.organisation = warehouse.organisation();
    this.asOf = warehouse.periods().asOf();
    this.visits =
        records.rows("care_visit").stream().collect(Collectors.groupingBy(records::person));
  }

  void count(Map<String, Long> found) {
    records.rows("care_visit").forEach(visit -> countPlace(visit, found));
    records.rows("talk").forEach(talk -> countTalk(talk, found));
    records.rows("hospital_stay").forEach(stay -> countStay(stay, found));
    records.rows("campaign_target").forEach(target -> countFestival(target, found));
    records.rows("person").forEach(person -> countAge(person, found));
    countNeeds(found);
    countServices(found);
    for (String table : List.of("activity", "attendance", "talk", "care_visit")) {
      records.rows(table).forEach(row -> countRecorded(row, found));
    }
  }

  private void countPlace(Row visit, Map<String, Long> found) {
    String person = records.person(visit);
    LocalDate day = visit.day("visited_on");
    Place place = organisation.placeOnRoster(person, day);
    String residence = records.row("person", person).text("residence_district");
    add(found, "C13 no branch, by residence", place.branch() == null && residence != null);
    add(found, "C13 no branch, no residence", place.branch() == null && residence == null);
    add(
        found,
        "C13 no district, by residence",
        place.branch() != null && place.district() == null && residence != null);
    add(
        found,
        "C13 no district, no residence",
        place.branch() != null && place.district() == null && residence == null);
    add(found, "C1 a visit on the as-of date", day.equals(asOf));
    add(found, "C1 a visit on the day after", day.equals(asOf.plusDays(1)));
    add(found, "care_visits: after death", !organisation.isAlive(person, day));
  }

  private void countTalk(Row talk, Map<String, Long> found) {
    String one = records.person(talk);
    String id = talk.text("other_person_id");
    String other = records.survivor(id);
    add(found, "talk: with oneself", id.equals(talk.text("person_id")));
    add(
        found,
        "talk: with oneself after a merge",
        one.equals(other) && !id.equals(talk.text("person_id")));
    add(found, "talk: with an unknown person", records.row("person", other) == null);
    add(found, "talk: before New Year", talk.day("held_on").getYear() < asOf.getYear());
  }

  private void countStay(Row stay, Map<String, Long> found) {
    LocalDate admitted = stay.day("admitted_on");
    LocalDate discharged = stay.day("discharged_on");
    add(found, "stay: not discharged", discharged == null);
    if (discharged == null) {
      return;
    }
    LocalDate lastDay = discharged.plusDays(7);
    add(found, "stay: discharged after the as-of date", discharged.isAfter(asOf));
    add(found, "stay: discharged before it began", discharged.isBefore(admitted));
    add(found, "stay: followed up on the as-of date at the latest", lastDay.equals(asOf));
    add(found, "stay: its seventh day is after the as-of date", lastDay.equals(asOf.plusDays(1)));
    add(
        found,
        "stay: died on the seventh day",
        lastDay.equals(records.row("person", records.person(stay)).day("died_on")));
    for (Row visit : visits.getOrDefault(records.person(stay), List.of())) {
      LocalDate day = visit.day("visited_on");
      boolean isHospital = visit.text("mode").equals("hospital");
      add(found, "stay: visited on the first day", isHospital && day.equals(admitted));
      add(
          found,
          "stay: visited on the day before it",
          isHospital && day.equals(admitted.minusDays(1)));
      add(found, "stay: visited on the last day", isHospital && day.equals(discharged));
      add(found, "stay: followed up on day 0", !isHospital && day.equals(discharged));
      add(found, "stay: followed up on day 7", !isHospital && day.equals(lastDay));
      add(found, "stay: followed up on day 8", !isHospital && day.equals(lastDay.plusDays(1)));
    }
  }

  private void countFestival(Row target, Map<String, Long> found) {
    Row campaign = records.row("campaign", target.text("campaign_id"));
    LocalDate from = campaign.day("window_from");
    LocalDate to = campaign.day("window_to");
    boolean isFestival = campaign.text("kind").equals("festival");
    add(found, "festival: a target of a supply drive", !isFestival);
    add(found, "festival: ends before it begins", isFestival && !to.isAfter(from));
    add(found, "festival: last day is the as-of date", isFestival && to.minusDays(1).equals(asOf));
    add(
        found,
        "festival: died on the first day",
        isFestival && from.equals(records.row("person", records.person(target)).day("died_on")));
    for (Row visit : visits.getOrDefault(records.person(target), List.of())) {
      LocalDate day = visit.day("visited_on");
      boolean isPhone = visit.text("mode").equals("phone");
      add(found, "festival: visited on the first day", !isPhone && day.equals(from));
      add(found, "festival: visited on the last day", !isPhone && day.equals(to.minusDays(1)));
      add(found, "festival: visited on the day after", !isPhone && day.equals(to));
      add(found, "festival: phoned", isPhone && !day.isBefore(from) && day.isBefore(to));
    }
  }

  private void countAge(Row person, Map<String, Long> found) {
    LocalDate born = person.day("born_on");
    add(found, "age80plus: no birthday known", born == null);
    for (Period period : warehouse.periods().all(Period.Kind.MONTH)) {
      LocalDate day = warehouse.day(period);
      add(found, "age80plus: 80 on the day", born != null && born.plusYears(80).equals(day));
      add(
          found,
          "age80plus: 80 on the day after",
          born != null && born.plusYears(80).equals(day.plusDays(1)));
    }
  }

  private void countNeeds(Map<String, Long> found) {
    for (Row need : records.rows("care_need")) {
      String person = records.person(need);
      for (Period period : warehouse.periods().all(Period.Kind.MONTH)) {
        LocalDate day = warehouse.day(period);
        boolean isInNeed = Interval.of(need).contains(day);
        for (Row visit : visits.getOrDefault(person, List.of())) {
          long ago = ChronoUnit.DAYS.between(visit.day("visited_on"), day);
          add(found, "unvisited: visited 89 days before", isInNeed && ago == 89);
          add(found, "unvisited: visited 90 days before", isInNeed && ago == 90);
        }
        add(found, "need: begins on the day", need.day("valid_from").equals(day));
        add(found, "need: ended on the day", day.equals(need.day("valid_to")));
        add(
            found,
            "need: died on the day",
            isInNeed && day.equals(records.row("person", person).day("died_on")));
      }
      add(found, "need: ends before it begins", Interval.of(need).isEmpty());
    }
  }

  private void countServices(Map<String, Long> found) {
    for (Row row : records.rows("distribution")) {
      add(found, "supply: of no campaign", row.text("campaign_id") == null);
      add(found, "supply: nothing handed out", row.integer("quantity") == 0);
    }
    for (Row row : records.rows("volunteer_spell")) {
      LocalDate died = records.row("person", records.person(row)).dayOrForever("died_on");
      add(found, "volunteer: after death", Interval.of(row).contains(died));
      add(found, "volunteer: no days", Interval.of(row).isEmpty());
    }
    for (Row row : records.rows("platform_event")) {
      Row account = records.row("platform_account", row.text("account_id"));
      LocalDate day = row.shanghaiDay("happened_at");
      String person = account == null ? null : records.person(account);
      add(found, "app: an account of nobody", account != null && person == null);
      add(
          found,
          "app: a person on no roster",
          person != null && organisation.branchOf(person, day) == null);
    }
    for (Row row : records.rows("fee")) {
      add(found, "fee: within a month", row.day("month").getDayOfMonth() != 1);
      add(found, "fee: nothing due", row.integer("due_fen") == 0);
      add(found, "fee: less than nothing due", row.integer("due_fen") < 0);
      add(found, "fee: paid one fen less", row.integer("due_fen") - row.integer("paid_fen") == 1);
    }
  }

  private void countRecorded(Row row, Map<String, Long> found) {
    LocalDate recorded = row.shanghaiDay("recorded_at");
    LocalDate day =
        switch (row.table().name()) {
          case "activity" -> row.shanghaiDay("starts_at");
          case "attendance" ->
              records.row("activity", row.text("activity_id")).shanghaiDay("starts_at");
          case "talk" -> row.day("held_on");
          default -> row.day("visited_on");
        };
    String name = row.table().name() + ": recorded ";
    add(found, name + "at no known time", recorded == null);
    if (recorded != null) {
      long days = ChronoUnit.DAYS.between(day, recorded);
      add(found, name + "10 days after", days == 10);
      add(found, name + "11 days after", days == 11);
      add(found, name + "before it happened", days < 0);
      add(found, name + "on the as-of date", recorded.equals(asOf));
      add(found, name + "on the day after", recorded.equals(asOf.plusDays(1)));
    }
  }

  private static void add(Map<String, Long> found, String name, boolean isSo) {
    found.merge(name, isSo ? 1L : 0L, Long::sum);
  }
}
