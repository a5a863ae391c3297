package org.changqing.reference;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.stream.Collectors;

/** C1, C9 to C11 and the metrics of meetings, hours and classes. */
final class MeetingSituations {

  private static final BigDecimal CAP = BigDecimal.valueOf(8);

  private final Warehouse warehouse;
  private final LoadedRecords records;
  private final Organisation organisation;
  private final LocalDate asOf;
  private final Map<String, List<Row>> exemptions;
  private final Map<String, List<Row>> rotationDays;
  private final Set<List<Object>> attended = new HashSet<>();

  MeetingSituations(Warehouse warehouse) {
    this.warehouse = warehouse;
    this.records = warehouse.records();
    this.organisation = warehouse.organisation();
    this.asOf = warehouse.periods().asOf();
    this.exemptions =
        records.rows("exemption").stream().collect(Collectors.groupingBy(records::person));
    this.rotationDays =
        records.rows("training_day").stream()
            .filter(row -> TrainingClasses.isOfHeldClass(records, row))
            .filter(row -> TrainingClasses.of(records, row).text("kind").equals("rotation"))
            .collect(Collectors.groupingBy(records::person));
    for (Meeting meeting : warehouse.meetings()) {
      meeting.attendance().keySet().forEach(person -> attended.add(List.of(person, meeting.day())));
    }
  }

  void count(Map<String, Long> found) {
    countDays(found);
    warehouse.meetings().forEach(meeting -> countAttendance(meeting, found));
    warehouse.meetings().forEach(meeting -> countVotes(meeting, found));
    countHours(found);
    countClasses(found);
    countMoves(found);
  }

  private void countDays(Map<String, Long> found) {
    for (Row row : records.rows("activity")) {
      LocalDate day = row.shanghaiDay("starts_at");
      boolean isHeld = row.text("status").equals("held");
      add(found, "C1 a meeting on the as-of date", isHeld && day.equals(asOf));
      add(found, "C1 a meeting on the day after", isHeld && day.equals(asOf.plusDays(1)));
      java.time.Instant start =
          (java.time.Instant) row.values().get(row.table().indexOf("starts_at"));
      LocalDate utc = start.atOffset(ZoneOffset.UTC).toLocalDate();
      add(found, "C1 a meeting on another day in UTC", !utc.equals(day));
      add(
          found,
          "C1 a meeting at midnight",
          start.atOffset(ZoneOffset.ofHours(8)).toLocalTime().equals(LocalTime.MIDNIGHT));
      add(found, "C9 a meeting that was not held", !isHeld);
    }
  }

  private void countAttendance(Meeting meeting, Map<String, Long> found) {
    String kind = meeting.kind();
    Long group = meeting.row().integer("group_no");
    add(
        found,
        "C9 a group meeting without a number",
        kind.equals("group_meeting") && group == null);
    add(found, "C9 nobody expected", meeting.expected().isEmpty());
    for (Membership member : organisation.roster(meeting.branch(), meeting.day())) {
      String person = member.person();
      boolean isExempt = organisation.isExempt(person, meeting.day());
      boolean isExpected = meeting.expected().containsKey(person);
      add(
          found,
          "C9 a member of no group at a group meeting",
          kind.equals("group_meeting") && member.groupNo() == null);
      add(found, "C9 exempt and present", isExempt && isExpected);
      add(found, "C9 exempt and left out", isExempt && !isExpected && !kind.endsWith("p_meeting"));
      add(found, "C8 approved on the day of a meeting", approvedOn(person, meeting.day()));
    }
    meeting
        .attendance()
        .forEach(
            (person, rows) -> {
              long statuses =
                  rows.stream().map(row -> row.integer("status_code")).distinct().count();
              int counting = Meeting.countingStatus(rows);
              boolean isGuest = !meeting.expected().containsKey(person);
              for (int status : List.of(1, 2, 7, 6, 4, 3)) {
                add(
                    found,
                    "C10 several statuses of which counts " + status,
                    statuses > 1 && counting == status);
              }
              add(found, "C10 several rows of status 5", rows.size() > 1 && counting == 5);
              add(found, "C10 a guest", isGuest);
              add(found, "C10 a guest with status 7", isGuest && counting == 7);
              add(
                  found,
                  "C11 a guest's hours",
                  isGuest && rows.stream().anyMatch(row -> row.decimal("hours") != null));
              add(
                  found,
                  "C11 hours of an absent person",
                  counting > 2 && rows.stream().anyMatch(row -> row.decimal("hours") != null));
              add(
                  found,
                  "C11 several hours at one meeting",
                  rows.stream().map(row -> row.decimal("hours")).distinct().count() > 1
                      && counting < 3);
              add(
                  found,
                  "C11 hours on the day of death",
                  meeting.day().equals(records.row("person", person).day("died_on")));
            });
    add(found, "C10 expected without a row", meeting.expected().containsValue(Meeting.UNKNOWN));
    add(found, "C11 credit of a meeting", meeting.row().decimal("credit_hours") != null);
  }

  private boolean approvedOn(String person, LocalDate day) {
    return exemptions.getOrDefault(person, List.of()).stream()
        .anyMatch(row -> day.equals(row.day("approved_on")));
  }

  private void countVotes(Meeting meeting, Map<String, Long> found) {
    String vote = meeting.row().text("vote");
    if (vote == null) {
      return;
    }
    List<String> voters =
        meeting.expected().keySet().stream()
            .filter(id -> records.row("person", id).text("party_status").equals("full"))
            .toList();
    long n = voters.size();
    long p = voters.stream().filter(meeting::isPresent).count();
    add(found, "quorum: nobody votes", n == 0);
    add(found, "quorum: ordinary at half", n > 0 && vote.equals("ordinary") && 2 * p == n);
    add(found, "quorum: ordinary below half", vote.equals("ordinary") && 2 * p + 1 == n);
    add(found, "quorum: admission at half", n > 0 && vote.equals("admission") && 2 * p == n);
    add(found, "quorum: admission above half", vote.equals("admission") && 2 * p == n + 1);
    add(
        found,
        "quorum: election at four fifths",
        n > 0 && vote.equals("election") && 5 * p == 4 * n);
    add(
        found,
        "quorum: election below four fifths",
        vote.equals("election") && 5 * p < 4 * n && 5 * p + 5 > 4 * n);
    add(found, "quorum: a probationary member present", meeting.present().size() > p);
  }

  private void countHours(Map<String, Long> found) {
    for (Row row : records.rows("training_day")) {
      Row of = TrainingClasses.of(records, row);
      LocalDate day = row.day("trained_on");
      boolean isOutside = day.isBefore(of.day("starts_on")) || day.isAfter(of.day("ends_on"));
      add(
          found,
          "C11 a training day outside its class",
          isOutside && of.text("status").equals("held"));
      add(found, "C11 a training day of a class not held", !of.text("status").equals("held"));
      add(found, "C11 a training day without hours", row.decimal("hours").signum() == 0);
    }
    warehouse.hours().all().forEach((person, days) -> countHours(person, days, found));
    for (String table : List.of("attendance", "training_day")) {
      add(
          found,
          "C11 hours out of range: " + table,
          records.quarantined().stream()
              .anyMatch(each -> each.rule().equals("C11") && each.table().equals(table)));
    }
    add(
        found,
        "C11 credit hours emptied",
        records.emptied().stream().anyMatch(each -> each.rule().equals("C11")));
  }

  private void countHours(
      String person, NavigableMap<LocalDate, BigDecimal> days, Map<String, Long> found) {
    days.forEach(
        (day, hours) -> {
          boolean isMeeting = attended.contains(List.of(person, day));
          add(found, "C11 a meeting's day at the cap", isMeeting && hours.compareTo(CAP) == 0);
          add(found, "C11 a meeting's day below the cap", isMeeting && hours.compareTo(CAP) < 0);
          add(
              found,
              "C11 hours of a person on no roster",
              organisation.branchOf(person, day) == null);
          BigDecimal year = warehouse.hours().ofYearSoFar(person, day);
          add(found, "train32: exactly 32 hours", year.compareTo(BigDecimal.valueOf(32)) == 0);
          add(found, "committee56: 56 hours", year.compareTo(BigDecimal.valueOf(56)) >= 0);
        });
  }

  private void countClasses(Map<String, Long> found) {
    for (Row target : records.rows("training_target")) {
      String person = records.person(target);
      LocalDate from = target.day("window_from");
      LocalDate to = target.day("window_to");
      boolean isRotation = target.text("kind").equals("rotation");
      for (Row day : isRotation ? rotationDays.getOrDefault(person, List.of()) : List.<Row>of()) {
        LocalDate trained = day.day("trained_on");
        add(found, "rotation: trained on the window's first day", trained.equals(from));
        add(found, "rotation: trained on the day before it", trained.equals(from.minusDays(1)));
        add(found, "rotation: trained on the window's last day", trained.equals(to.minusDays(1)));
        add(found, "rotation: trained on the day after it", trained.equals(to));
      }
      add(found, "rotation: a window without days", !to.isAfter(from));
    }
    for (Row result : records.rows("training_result")) {
      Row of = TrainingClasses.of(records, result);
      add(found, "completion: a result that is still open", result.text("result") == null);
      add(
          found,
          "completion: a class that ends after the as-of date",
          of.day("ends_on").isAfter(asOf));
      add(found, "completion: a class that was not held", !of.text("status").equals("held"));
    }
  }

  private void countMoves(Map<String, Long> found) {
    for (Meeting one : warehouse.meetings()) {
      String district = organisation.districtOf(one.branch(), one.day());
      add(found, "C6 a meeting of a branch without a district", district == null);
      LocalDate first = Period.of(Period.Kind.QUARTER, one.day()).start();
      String before = organisation.districtOf(one.branch(), first);
      add(
          found,
          "C6 a branch moved within a quarter",
          district != null && before != null && !district.equals(before));
    }
  }

  private static void add(Map<String, Long> found, String name, boolean isSo) {
    found.merge(name, isSo ? 1L : 0L, Long::sum);
  }
}
