package org.changqing.reference;

import java.time.LocalDate;
import java.util.List;

/** Random activities and attendance. */
final class RandomMeetings {

  private final HistoryPlan plan;
  private final Dice dice;

  RandomMeetings(HistoryPlan plan) {
    this.plan = plan;
    this.dice = plan.dice();
  }

  void add() {
    for (String branch : plan.branches()) {
      boolean isFirst = branch.equals(plan.branches().get(0));
      double busyness = isFirst ? 0.9 : dice.pick(List.of(0.1, 0.5, 0.9));
      LocalDate month = plan.start();
      while (!month.isAfter(plan.end())) {
        for (int i = dice.between(0, 4); i > 0; i--) {
          if (dice.chance(busyness)) {
            addActivity(dice.chance(0.97) ? branch : plan.branch(), month);
          }
        }
        month = month.plusMonths(1);
      }
    }
    for (int i = dice.between(0, 3); i > 0; i--) {
      addAttendance("activity-unknown", plan.day());
    }
  }

  private void addActivity(String branch, LocalDate month) {
    LocalDate lastDay = month.plusMonths(1).minusDays(1);
    LocalDate day = dice.chance(0.2) ? lastDay : dice.day(month, lastDay);
    String kind =
        dice.word(
            "general_meeting committee_meeting committee_meeting group_meeting group_meeting"
                + " theme_day theme_day party_lecture study_day org_life_meeting democratic_review");
    String id =
        plan.add(
                "activity",
                "branch_id",
                branch,
                "kind",
                kind,
                "group_no",
                kind.equals("group_meeting") ? dice.word("1 1 2 4 ") : dice.word("   1"),
                "title",
                dice.choice(",学习,\"创建模范机关\",两行\n标题"),
                "mode",
                dice.word("onsite online hybrid "),
                "starts_at",
                plan.instantOn(day),
                "ends_at",
                "",
                "credit_hours",
                dice.word("   2 1.5 4 8 -1 24.5 24"),
                "vote",
                dice.chance(0.3) ? dice.word("ordinary admission election") : "",
                "lecturer_id",
                "",
                "status",
                dice.word("held held held held held held held held planned cancelled void"),
                "recorded_at",
                plan.recordedAt(day))
            .get("activity_id");
    double turnout = dice.pick(List.of(0.0, 0.3, 0.6, 0.9));
    for (int i = dice.some(plan.persons(), turnout).size(); i > 0; i--) {
      addAttendance(id, day);
    }
  }

  /** One row, and now and then another of the same person. */
  private void addAttendance(String activity, LocalDate day) {
    String person = plan.person();
    do {
      plan.add(
          "attendance",
          "activity_id",
          activity,
          "person_id",
          person,
          "status_code",
          dice.word("1 1 1 1 2 2 3 4 5 6 7"),
          "hours",
          dice.chance(0.3) ? dice.word("0 0.5 1.5 2 3.25 8 9 24 24.01 -0.5") : "",
          "channel",
          dice.word("app sheet "),
          "recorded_at",
          plan.recordedAt(day));
    } while (dice.chance(0.15));
  }
}
