package org.changqing.reference;

import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;

/** Random districts, branches, persons, memberships, offices and exemptions. */
final class RandomOrganisation {

  private static final int OLD_AGE = 80;

  private final HistoryPlan plan;
  private final Dice dice;

  RandomOrganisation(HistoryPlan plan) {
    this.plan = plan;
    this.dice = plan.dice();
  }

  void add() {
    for (String code : plan.districts()) {
      plan.add("district", "district_code", code, "name", code + "区");
    }
    plan.branches().forEach(this::addBranch);
    plan.persons().forEach(this::addPerson);
    addMerges();
    plan.persons().forEach(this::addMemberships);
    plan.branches().forEach(this::addPosts);
    addExemptions();
  }

  private void addBranch(String branch) {
    LocalDate dissolvedOn = dice.chance(0.3) ? plan.day() : null;
    plan.add(
        "branch",
        "branch_id",
        branch,
        "kind",
        dice.word("retired staff"),
        "founded_on",
        dice.choice(",2008-03-01," + plan.day() + "," + plan.start()),
        "dissolved_on",
        dissolvedOn == null ? "" : dissolvedOn.toString(),
        "merged_into",
        dissolvedOn == null || dice.chance(0.3) ? "" : successor());
    LocalDate from = dice.chance(0.8) ? LocalDate.of(2008, 3, 1) : plan.day();
    int versions = dice.between(dice.chance(0.1) ? 0 : 1, 3);
    for (int i = 0; i < versions; i++) {
      LocalDate next = plan.day();
      boolean isOpen = i == versions - 1 || dice.chance(0.2);
      plan.add(
          "branch_version",
          "branch_id",
          dice.chance(0.03) ? "B-unknown" : branch,
          "name",
          "离退休第" + branch + "党支部",
          "district_code",
          dice.chance(0.1) ? "110199" : dice.pick(plan.districts()),
          "valid_from",
          from.toString(),
          "valid_to",
          isOpen ? "" : next.toString());
      from = dice.chance(0.7) ? next : plan.near(next);
    }
  }

  /** Mostly a known branch, which may be the same or merged into this one. */
  private String successor() {
    return dice.chance(0.12) ? "B-unknown" : dice.pick(plan.branches());
  }

  private void addPerson(String person) {
    LocalDate birthday = plan.day().minusYears(OLD_AGE + dice.between(-1, 1));
    plan.add(
        "person",
        "person_id",
        person,
        "name",
        dice.word("张志静 邓军 王梅刚 欧阳·娜") + person,
        "id_number",
        dice.word("110100193105110009 11010019360501008x 110100550823001 "),
        "sex",
        dice.word("1 2 0 9"),
        "born_on",
        dice.choice("," + birthday + "," + birthday + ",1955-08-23"),
        "person_class",
        dice.word("retired retired veteran staff"),
        "rank_code",
        dice.word("121 122 "),
        "died_on",
        dice.chance(0.15) ? plan.day().toString() : "",
        "party_status",
        dice.word("full full full full full probationary probationary suspended none"),
        "party_joined_on",
        "",
        "residence_district",
        dice.chance(0.2) ? "" : dice.pick(plan.districts()));
  }

  /** Chains, cycles, and ids that are not in the table of persons. */
  private void addMerges() {
    List<String> ids =
        List.of("Q1", "Q2", "Q3", dice.pick(plan.persons()), dice.pick(plan.persons()));
    for (String retired : List.copyOf(new LinkedHashSet<>(dice.some(ids, 0.4)))) {
      String survivor = dice.chance(0.6) ? dice.pick(plan.persons()) : dice.pick(ids);
      plan.add("person_merge", "person_id", retired, "merged_into", survivor);
      if (!plan.persons().contains(retired) && dice.chance(0.5)) {
        addPerson(retired);
      }
    }
  }

  private void addMemberships(String person) {
    int count = dice.between(dice.chance(0.15) ? 0 : 1, 3);
    LocalDate from = dice.chance(0.8) ? plan.start().minusMonths(20) : plan.day();
    for (int i = 0; i < count; i++) {
      plan.add(
          "membership",
          "person_id",
          dice.chance(0.1) ? plan.person() : person,
          "branch_id",
          plan.branch(),
          "group_no",
          dice.word("1 1 2 3 "),
          "valid_from",
          from.toString(),
          "valid_to",
          plan.validTo(from));
      from = dice.chance(0.15) ? from : plan.day();
    }
  }

  private void addPosts(String branch) {
    for (String person : dice.some(plan.persons(), dice.chance(0.8) ? 0.4 : 0)) {
      LocalDate from = dice.chance(0.6) ? plan.start().minusMonths(20) : plan.day();
      plan.add(
          "post",
          "person_id",
          dice.chance(0.9) ? person : plan.person(),
          "branch_id",
          dice.chance(0.95) ? branch : plan.branch(),
          "post_code",
          dice.word("secretary deputy_secretary organisation publicity discipline member"),
          "valid_from",
          from.toString(),
          "valid_to",
          plan.validTo(from));
    }
  }

  private void addExemptions() {
    for (int i = dice.between(0, 5); i > 0; i--) {
      LocalDate from = plan.anyDay();
      plan.add(
          "exemption",
          "person_id",
          plan.person(),
          "reason_code",
          dice.word("frail bedridden long_illness away"),
          "approved_on",
          dice.chance(0.2) ? "" : plan.near(from).toString(),
          "valid_from",
          from.toString(),
          "valid_to",
          plan.validTo(from));
    }
  }
}
