package org.changqing.reference;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Set;
import java.util.TreeSet;

/** The states of those on the roster of the day, beside the trained hours. */
final class RosterMetrics {

  private static final Set<Long> ACTIVE = Set.of(1L, 2L, 7L);
  private static final int OLD_AGE = 80;
  private static final int WINDOW_MONTHS = 6;

  private final Warehouse warehouse;
  private final Map<String, NavigableSet<LocalDate>> activeDays = new HashMap<>();
  private final Map<String, NavigableSet<LocalDate>> talkDays = new HashMap<>();
  private final Tally memberCount = new Tally();
  private final Tally age80plus = new Tally();
  private final Tally exempt = new Tally();
  private final Tally noActivity = new Tally();
  private final Tally talkCoverage = new Tally();

  private RosterMetrics(Warehouse warehouse) {
    this.warehouse = warehouse;
    for (Meeting meeting : warehouse.meetings()) {
      meeting
          .attendance()
          .forEach(
              (person, rows) -> {
                if (rows.stream().anyMatch(row -> ACTIVE.contains(row.integer("status_code")))) {
                  activeDays.computeIfAbsent(person, id -> new TreeSet<>()).add(meeting.day());
                }
              });
    }
    for (Row talk : warehouse.records().rows("talk")) {
      String one = warehouse.records().person(talk);
      String other = warehouse.records().survivor(talk.text("other_person_id"));
      if (!one.equals(other)) {
        talkDays.computeIfAbsent(one, id -> new TreeSet<>()).add(talk.day("held_on"));
        talkDays.computeIfAbsent(other, id -> new TreeSet<>()).add(talk.day("held_on"));
      }
    }
  }

  static void count(Warehouse warehouse, Map<String, Tally> tallies) {
    RosterMetrics metrics = new RosterMetrics(warehouse);
    for (Period period : warehouse.periods().all()) {
      metrics.count(period);
    }
    tallies.put("member_count", metrics.memberCount);
    tallies.put("age80plus_share", metrics.age80plus);
    tallies.put("exempt_share", metrics.exempt);
    tallies.put("no_activity_6m", metrics.noActivity);
    tallies.put("talk_coverage", metrics.talkCoverage);
  }

  private void count(Period period) {
    LocalDate day = warehouse.day(period);
    Organisation organisation = warehouse.organisation();
    for (String branch : organisation.branches()) {
      Place place = organisation.placeOfBranch(branch, day);
      for (Membership member : organisation.roster(branch, day)) {
        String person = member.person();
        boolean isExempt = organisation.isExempt(person, day);
        boolean isTalkedWith = hasDay(talkDays, person, day.withDayOfYear(1), day);
        memberCount.add(period, place, Figure.of(1, 0));
        exempt.add(period, place, Figure.of(isExempt ? 1 : 0, 1));
        talkCoverage.add(period, place, Figure.of(isTalkedWith ? 1 : 0, 1));
        LocalDate bornOn = warehouse.records().row("person", person).day("born_on");
        if (bornOn != null) {
          boolean isOld = bornOn.until(day).getYears() >= OLD_AGE;
          age80plus.add(period, place, Figure.of(isOld ? 1 : 0, 1));
        }
        if (!isExempt && isInactive(person, day)) {
          noActivity.add(period, place, Figure.of(1, 0));
        }
      }
    }
  }

  private boolean isInactive(String person, LocalDate day) {
    LocalDate first = firstDayOfWindow(day);
    LocalDate last = YearMonth.from(first).plusMonths(WINDOW_MONTHS).atDay(1).minusDays(1);
    return !hasDay(activeDays, person, first, last)
        && warehouse.organisation().isMemberThroughout(person, first, day);
  }

  /** The window is the 6 calendar months that end with the last month-end on or before the day. */
  static LocalDate firstDayOfWindow(LocalDate day) {
    YearMonth month = YearMonth.from(day);
    YearMonth last = day.equals(month.atEndOfMonth()) ? month : month.minusMonths(1);
    return last.minusMonths(WINDOW_MONTHS - 1).atDay(1);
  }

  private static boolean hasDay(
      Map<String, NavigableSet<LocalDate>> days, String person, LocalDate first, LocalDate last) {
    return !days.getOrDefault(person, new TreeSet<>()).subSet(first, true, last, true).isEmpty();
  }
}
