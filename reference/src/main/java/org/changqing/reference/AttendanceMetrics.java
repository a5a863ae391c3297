package org.changqing.reference;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/** What is counted over held activities, at the organising branch. */
final class AttendanceMetrics {

  private static final int ONLINE = 2;
  private static final int ABSENT_WITHOUT_LEAVE = 5;

  private AttendanceMetrics() {}

  static void count(Warehouse warehouse, Map<String, Tally> tallies) {
    Tally expectedCount = new Tally();
    Tally presentCount = new Tally();
    Tally rate = new Tally();
    Tally onlineShare = new Tally();
    Tally unexcused = new Tally();
    Tally quorum = new Tally();
    PublishedPeriods periods = warehouse.periods();
    for (Meeting meeting : warehouse.meetings()) {
      LocalDate day = meeting.day();
      Place place = warehouse.organisation().placeOfBranch(meeting.branch(), day);
      long expected = meeting.expected().size();
      long present = meeting.present().size();
      long online = meeting.expectedWithStatus(ONLINE);
      long absent = meeting.expectedWithStatus(ABSENT_WITHOUT_LEAVE);
      expectedCount.addEvent(periods, day, place, Figure.of(expected, 0));
      presentCount.addEvent(periods, day, place, Figure.of(present, 0));
      rate.addEvent(periods, day, place, Figure.of(present, expected));
      onlineShare.addEvent(periods, day, place, Figure.of(online, present));
      unexcused.addEvent(periods, day, place, Figure.of(absent, expected));
      quorum.addEvent(periods, day, place, quorum(meeting, warehouse.records()));
    }
    tallies.put("attendance_expected", expectedCount);
    tallies.put("attendance_present", presentCount);
    tallies.put("attendance_rate", rate);
    tallies.put("online_share", onlineShare);
    tallies.put("unexcused_absence_rate", unexcused);
    tallies.put("quorum_meeting_share", quorum);
    tallies.put("member_participation", participation(warehouse));
  }

  private static Figure quorum(Meeting meeting, LoadedRecords records) {
    String vote = meeting.row().text("vote");
    List<String> voters =
        meeting.expected().keySet().stream()
            .filter(id -> records.row("person", id).text("party_status").equals("full"))
            .toList();
    if (vote == null || voters.isEmpty()) {
      return Figure.NOTHING;
    }
    long n = voters.size();
    long p = voters.stream().filter(meeting::isPresent).count();
    boolean isPassed =
        switch (vote) {
          case "ordinary" -> 2 * p >= n;
          case "admission" -> 2 * p > n;
          case "election" -> 5 * p >= 4 * n;
          default -> throw new IllegalArgumentException("No quorum rule for vote " + vote);
        };
    return Figure.of(isPassed ? 1 : 0, 1);
  }

  private static Tally participation(Warehouse warehouse) {
    Persons persons = new Persons();
    Organisation organisation = warehouse.organisation();
    PublishedPeriods periods = warehouse.periods();
    LocalDate firstDay = Period.of(Period.Kind.YEAR, periods.first()).start();
    for (LocalDate day = firstDay; !day.isAfter(periods.asOf()); day = day.plusDays(1)) {
      List<Period> containing = periods.containing(day);
      for (String branch : organisation.branches()) {
        Place place = organisation.placeOfBranch(branch, day);
        for (Membership member : organisation.roster(branch, day)) {
          for (Period period : containing) {
            persons.add(period, place, member.person(), false);
          }
        }
      }
    }
    for (Meeting meeting : warehouse.meetings()) {
      Place place = organisation.placeOfBranch(meeting.branch(), meeting.day());
      for (Period period : periods.containing(meeting.day())) {
        meeting.present().forEach(person -> persons.countIfListed(period, place, person));
      }
    }
    return persons.tally();
  }
}
