package org.changqing.reference;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Whether what was due in a month or quarter was held. */
final class ComplianceMetrics {

  private final Warehouse warehouse;
  private final Map<String, List<Meeting>> meetingsOfBranch;

  private ComplianceMetrics(Warehouse warehouse) {
    this.warehouse = warehouse;
    this.meetingsOfBranch =
        warehouse.meetings().stream().collect(Collectors.groupingBy(Meeting::branch));
  }

  static void count(Warehouse warehouse, Map<String, Tally> tallies) {
    ComplianceMetrics metrics = new ComplianceMetrics(warehouse);
    Tally general = new Tally();
    Tally committee = new Tally();
    Tally group = new Tally();
    Tally themeDay = new Tally();
    for (Period quarter : warehouse.periods().due(Period.Kind.QUARTER)) {
      for (String branch : metrics.applyingBranches(quarter)) {
        metrics.due(general, quarter, branch, metrics.isHeld(quarter, branch, "general_meeting"));
      }
    }
    for (Period month : warehouse.periods().due(Period.Kind.MONTH)) {
      for (String branch : metrics.applyingBranches(month)) {
        metrics.due(themeDay, month, branch, metrics.isHeld(month, branch, "theme_day"));
        if (warehouse.organisation().hasCommittee(branch, month.start())) {
          metrics.due(committee, month, branch, metrics.isHeld(month, branch, "committee_meeting"));
        }
        for (Long groupNo : metrics.groups(month, branch)) {
          metrics.due(group, month, branch, metrics.isHeldByGroup(month, branch, groupNo));
        }
      }
    }
    tallies.put("general_meeting_compliance", general);
    tallies.put("committee_meeting_compliance", committee);
    tallies.put("group_meeting_compliance", group);
    tallies.put("theme_day_compliance", themeDay);
  }

  /** One due branch-month, group-month or branch-quarter; its district is that of its first day. */
  private void due(Tally tally, Period period, String branch, boolean isHeld) {
    Place place = warehouse.organisation().placeOfBranch(branch, period.start());
    Figure figure = Figure.of(isHeld ? 1 : 0, 1);
    tally.addEvent(warehouse.periods(), period.start(), place, figure);
  }

  private Set<String> applyingBranches(Period period) {
    Set<String> branches = new TreeSet<>(warehouse.organisation().branches());
    branches.removeIf(
        branch -> !warehouse.organisation().applies(branch, period.start(), warehouse.day(period)));
    return branches;
  }

  private Set<Long> groups(Period month, String branch) {
    Set<Long> groups = new HashSet<>();
    for (Membership member : warehouse.organisation().roster(branch, month.start())) {
      if (member.groupNo() != null) {
        groups.add(member.groupNo());
      }
    }
    return groups;
  }

  private boolean isHeld(Period period, String branch, String kind) {
    return meetings(period, branch, kind).findAny().isPresent();
  }

  private boolean isHeldByGroup(Period month, String branch, Long groupNo) {
    return meetings(month, branch, "group_meeting")
        .anyMatch(meeting -> Objects.equals(meeting.row().integer("group_no"), groupNo));
  }

  private Stream<Meeting> meetings(Period period, String branch, String kind) {
    return meetingsOfBranch.getOrDefault(branch, List.of()).stream()
        .filter(meeting -> meeting.kind().equals(kind) && period.contains(meeting.day()));
  }
}
