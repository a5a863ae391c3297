package org.changqing.reference;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Visits, and who was to be visited. */
final class CareMetrics {

  private static final Set<String> ANY_MODE = Set.of("home", "hospital", "phone");
  private static final Set<String> IN_PERSON = Set.of("home", "hospital");
  private static final Set<String> IN_HOSPITAL = Set.of("hospital");
  private static final Set<String> AFTER_DISCHARGE = Set.of("home", "phone");
  private static final int FOLLOW_UP_DAYS = 7;
  private static final int DAYS_BEFORE = 89;

  private final Warehouse warehouse;
  private final LoadedRecords records;
  private final Organisation organisation;
  private final PublishedPeriods periods;
  private final Map<String, List<Row>> visitsOfPerson;
  private final Map<String, List<Row>> pairingsOfPerson;

  private CareMetrics(Warehouse warehouse) {
    this.warehouse = warehouse;
    this.records = warehouse.records();
    this.organisation = warehouse.organisation();
    this.periods = warehouse.periods();
    this.visitsOfPerson = byPerson("care_visit");
    this.pairingsOfPerson = byPerson("pairing");
  }

  private Map<String, List<Row>> byPerson(String table) {
    return records.rows(table).stream().collect(Collectors.groupingBy(records::person));
  }

  static void count(Warehouse warehouse, Map<String, Tally> tallies) {
    CareMetrics metrics = new CareMetrics(warehouse);
    metrics.countVisits(tallies);
    metrics.countStays(tallies);
    tallies.put("festival_visit_coverage", metrics.festivals());
    tallies.put("unvisited_90d", metrics.unvisited());
    tallies.put("hardship_paired_rate", metrics.paired());
  }

  private void countVisits(Map<String, Tally> tallies) {
    Tally visits = new Tally();
    Persons visited = new Persons();
    for (Row visit : records.rows("care_visit")) {
      LocalDate day = visit.day("visited_on");
      Place place = organisation.placeOfPerson(records.person(visit), day);
      visits.addEvent(periods, day, place, Figure.of(1, 0));
      visited.addEvent(periods, day, place, records.person(visit));
    }
    tallies.put("care_visits", visits);
    tallies.put("care_persons", visited.tally());
  }

  private void countStays(Map<String, Tally> tallies) {
    Tally visitedInHospital = new Tally();
    Tally followedUp = new Tally();
    for (Row stay : records.rows("hospital_stay")) {
      LocalDate discharged = stay.day("discharged_on");
      if (discharged != null) {
        String person = records.person(stay);
        Place place = organisation.placeOfPerson(person, discharged);
        LocalDate admitted = stay.day("admitted_on");
        boolean isVisited = isVisited(person, IN_HOSPITAL, admitted, discharged);
        visitedInHospital.addEvent(periods, discharged, place, Figure.of(isVisited ? 1 : 0, 1));
        LocalDate lastDay = discharged.plusDays(FOLLOW_UP_DAYS);
        if (!lastDay.isAfter(periods.asOf()) && organisation.isAlive(person, lastDay)) {
          boolean isFollowed = isVisited(person, AFTER_DISCHARGE, discharged, lastDay);
          followedUp.addEvent(periods, discharged, place, Figure.of(isFollowed ? 1 : 0, 1));
        }
      }
    }
    tallies.put("hospital_visit_rate", visitedInHospital);
    tallies.put("discharge_followup_7d", followedUp);
  }

  private Tally festivals() {
    Tally tally = new Tally();
    for (Row target : records.rows("campaign_target")) {
      Row campaign = records.row("campaign", target.text("campaign_id"));
      if (campaign != null && campaign.text("kind").equals("festival")) {
        String person = records.person(target);
        LocalDate firstDay = campaign.day("window_from");
        LocalDate lastDay = campaign.day("window_to").minusDays(1);
        if (organisation.isAlive(person, firstDay)) {
          boolean isVisited = isVisited(person, IN_PERSON, firstDay, lastDay);
          Place place = organisation.placeOfPerson(person, lastDay);
          tally.addEvent(periods, lastDay, place, Figure.of(isVisited ? 1 : 0, 1));
        }
      }
    }
    return tally;
  }

  private Tally unvisited() {
    Persons persons = new Persons();
    for (Period period : periods.all()) {
      LocalDate day = warehouse.day(period);
      for (Row need : records.rows("care_need")) {
        String person = records.person(need);
        boolean isInNeed = Interval.of(need).contains(day) && organisation.isAlive(person, day);
        if (isInNeed && !isVisited(person, ANY_MODE, day.minusDays(DAYS_BEFORE), day)) {
          persons.add(period, organisation.placeOfPerson(person, day), person, true);
        }
      }
    }
    return persons.tally();
  }

  private Tally paired() {
    Persons persons = new Persons();
    for (Period period : periods.all()) {
      LocalDate day = warehouse.day(period);
      for (Row need : records.rows("care_need")) {
        String person = records.person(need);
        boolean isHardship = need.text("kind").equals("hardship");
        boolean isInNeed = Interval.of(need).contains(day) && organisation.isAlive(person, day);
        if (isHardship && isInNeed) {
          Place place = organisation.placeOfPerson(person, day);
          persons.add(period, place, person, isPaired(person, day));
        }
      }
    }
    return persons.tally();
  }

  private boolean isPaired(String person, LocalDate day) {
    return pairingsOfPerson.getOrDefault(person, List.of()).stream()
        .anyMatch(pairing -> Interval.of(pairing).contains(day));
  }

  /** Whether there is a visit by one of the modes from the first day to the last, both in. */
  private boolean isVisited(String person, Set<String> modes, LocalDate first, LocalDate last) {
    return visitsOfPerson.getOrDefault(person, List.of()).stream()
        .filter(visit -> modes.contains(visit.text("mode")))
        .map(visit -> visit.day("visited_on"))
        .filter(day -> !day.isAfter(periods.asOf()))
        .anyMatch(day -> !day.isBefore(first) && !day.isAfter(last));
  }
}
