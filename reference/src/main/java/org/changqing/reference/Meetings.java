package org.changqing.reference;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** C9, C10: the held activities up to the as-of date, and who was expected at them. */
final class Meetings {

  private Meetings() {}

  static List<Meeting> of(LoadedRecords records, Organisation organisation, LocalDate asOf) {
    Map<String, List<Row>> attendance = new HashMap<>();
    for (Row row : records.rows("attendance")) {
      attendance.computeIfAbsent(row.text("activity_id"), id -> new ArrayList<>()).add(row);
    }
    List<Meeting> meetings = new ArrayList<>();
    for (Row row : records.rows("activity")) {
      LocalDate day = row.shanghaiDay("starts_at");
      if (row.text("status").equals("held") && !day.isAfter(asOf)) {
        Map<String, List<Row>> rows = new LinkedHashMap<>();
        for (Row attended : attendance.getOrDefault(row.key(), List.of())) {
          rows.computeIfAbsent(records.person(attended), id -> new ArrayList<>()).add(attended);
        }
        meetings.add(new Meeting(row, day, expected(row, day, rows, organisation), rows));
      }
    }
    return meetings;
  }

  private static Map<String, Integer> expected(
      Row row, LocalDate day, Map<String, List<Row>> attendance, Organisation organisation) {
    Map<String, Integer> expected = new LinkedHashMap<>();
    for (String person : invited(row, day, organisation)) {
      int status = Meeting.countingStatus(attendance.getOrDefault(person, List.of()));
      boolean isPresent = Meeting.PRESENT.contains(status);
      if (isPresent || !organisation.isExempt(person, day)) {
        expected.put(person, status);
      }
    }
    return expected;
  }

  private static Set<String> invited(Row row, LocalDate day, Organisation organisation) {
    String branch = row.text("branch_id");
    String kind = row.text("kind");
    if (kind.equals("committee_meeting")) {
      return organisation.officeHolders(branch, day);
    }
    Set<String> invited = new LinkedHashSet<>();
    Long groupNo = row.integer("group_no");
    for (Membership member : organisation.roster(branch, day)) {
      boolean isInGroup = groupNo != null && groupNo.equals(member.groupNo());
      if (!kind.equals("group_meeting") || isInGroup) {
        invited.add(member.person());
      }
    }
    return invited;
  }
}
