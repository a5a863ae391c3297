package org.changqing.reference;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Branches, members and meetings on the edge of a rule, which chance alone seldom makes: two
 * records that meet on one day, or miss each other by one.
 */
final class RandomEdges {

  private static final double SHARE = 0.25;

  private final HistoryPlan plan;
  private final Dice dice;

  RandomEdges(HistoryPlan plan) {
    this.plan = plan;
    this.dice = plan.dice();
  }

  void add() {
    List<Runnable> edges =
        List.of(
            this::membershipAboutTheEndOfItsBranch,
            this::chainOfDissolvedBranches,
            this::mergeIntoACycle,
            this::exemptionAboutAMeeting,
            this::vote,
            this::versionsOfABranchFromTheSameDay,
            this::officeTwice);
    for (Runnable edge : edges) {
      if (dice.chance(SHARE)) {
        edge.run();
      }
    }
  }

  private void membershipAboutTheEndOfItsBranch() {
    Map<String, String> branch = dice.pick(plan.rows("branch"));
    if (!branch.get("dissolved_on").isEmpty()) {
      LocalDate day = LocalDate.parse(branch.get("dissolved_on"));
      boolean isStart = dice.chance(0.5);
      LocalDate from = isStart ? day.plusDays(dice.between(-1, 1)) : day.minusDays(200);
      String to = isStart ? "" : day.plusDays(dice.between(0, 1)).toString();
      membership(branch.get("branch_id"), from, to);
    }
  }

  private void chainOfDissolvedBranches() {
    List<Map<String, String>> branches = plan.rows("branch");
    LocalDate day = plan.day();
    for (int i = 0; i + 1 < branches.size(); i++) {
      Map<String, String> branch = branches.get(i);
      branch.put("dissolved_on", day.toString());
      branch.put("merged_into", branches.get(i + 1).get("branch_id"));
      day = day.plusDays(dice.between(-20, 60));
    }
  }

  /** A chain that leads into a cycle; what its first id did is done by an id of the cycle. */
  private void mergeIntoACycle() {
    plan.add("person_merge", "person_id", "C1", "merged_into", "C2");
    plan.add("person_merge", "person_id", "C2", "merged_into", dice.word("C3 C2"));
    plan.add("person_merge", "person_id", "C3", "merged_into", "C2");
    if (dice.chance(0.7)) {
      plan.add(
          "person",
          "person_id",
          "C2",
          "name",
          "赵环",
          "person_class",
          "retired",
          "party_status",
          "full");
    }
    LocalDate from = plan.start().minusMonths(2);
    String branch = dice.pick(plan.branches());
    plan.add(
        "membership",
        "person_id",
        dice.word("C1 C2 C3"),
        "branch_id",
        branch,
        "valid_from",
        from.toString());
  }

  private void exemptionAboutAMeeting() {
    Optional<Map<String, String>> attended = plan.someRow("attendance");
    attended
        .flatMap(row -> plan.dayOfActivity(row.get("activity_id")))
        .ifPresent(
            day -> {
              LocalDate from = day.minusDays(dice.between(0, 30));
              plan.add(
                  "exemption",
                  "person_id",
                  attended.get().get("person_id"),
                  "reason_code",
                  "frail",
                  "approved_on",
                  day.plusDays(dice.between(-1, 1)).toString(),
                  "valid_from",
                  from.toString(),
                  "valid_to",
                  dice.chance(0.5) ? "" : day.plusDays(dice.between(0, 1)).toString());
            });
  }

  /** A meeting at which about half, four fifths or all of the branch are present. */
  private void vote() {
    String branch = dice.pick(plan.branches());
    LocalDate day = plan.day();
    boolean isElection = dice.chance(0.5);
    if (isElection) {
      dice.some(plan.persons(), 0.7).forEach(person -> fullMember(person, branch));
    }
    String id =
        plan.add(
                "activity",
                "branch_id",
                branch,
                "kind",
                "general_meeting",
                "starts_at",
                plan.instantOn(day),
                "vote",
                isElection ? "election" : dice.word("ordinary admission"),
                "status",
                "held")
            .get("activity_id");
    List<String> members =
        plan.rows("membership").stream()
            .filter(row -> row.get("branch_id").equals(branch))
            .map(row -> row.get("person_id"))
            .distinct()
            .toList();
    int present = members.size() * (isElection ? 4 : dice.between(2, 5)) / 5;
    for (String person : members.subList(0, present)) {
      plan.add("attendance", "activity_id", id, "person_id", person, "status_code", "1");
    }
  }

  private void versionsOfABranchFromTheSameDay() {
    plan.someRow("branch_version")
        .ifPresent(
            version ->
                plan.add(
                    "branch_version",
                    "branch_id",
                    version.get("branch_id"),
                    "name",
                    "改名支部",
                    "district_code",
                    dice.pick(plan.districts()),
                    "valid_from",
                    version.get("valid_from"),
                    "valid_to",
                    dice.chance(0.5) ? version.get("valid_to") : plan.day().toString()));
  }

  private void officeTwice() {
    plan.someRow("post")
        .ifPresent(
            post ->
                plan.add(
                    "post",
                    "person_id",
                    dice.chance(0.5) ? post.get("person_id") : dice.pick(plan.persons()),
                    "branch_id",
                    post.get("branch_id"),
                    "post_code",
                    "member",
                    "valid_from",
                    post.get("valid_from"),
                    "valid_to",
                    post.get("valid_to")));
  }

  private void fullMember(String person, String branch) {
    plan.rows("person").stream()
        .filter(row -> row.get("person_id").equals(person))
        .forEach(row -> row.put("party_status", "full"));
    LocalDate from = plan.start().minusMonths(1);
    plan.add(
        "membership",
        "person_id",
        person,
        "branch_id",
        branch,
        "valid_from",
        from.toString(),
        "valid_to",
        "");
  }

  private void membership(String branch, LocalDate from, String to) {
    plan.add(
        "membership",
        "person_id",
        dice.pick(plan.persons()),
        "branch_id",
        branch,
        "group_no",
        "1",
        "valid_from",
        from.toString(),
        "valid_to",
        to);
  }
}
