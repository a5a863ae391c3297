package org.changqing.reference;

import java.time.LocalDate;

/** Random talks, needs, stays, visits and festival campaigns. */
final class RandomCare {

  private final HistoryPlan plan;
  private final Dice dice;

  RandomCare(HistoryPlan plan) {
    this.plan = plan;
    this.dice = plan.dice();
  }

  void add() {
    addTalks();
    addNeeds();
    addStays();
    for (int i = dice.between(0, 12); i > 0; i--) {
      addVisit(plan.person(), plan.anyDay());
    }
    for (int i = dice.between(1, 3); i > 0; i--) {
      addCampaign();
    }
  }

  private void addTalks() {
    for (int i = dice.between(0, 8); i > 0; i--) {
      LocalDate day = plan.anyDay();
      plan.add(
          "talk",
          "person_id",
          plan.person(),
          "other_person_id",
          plan.person(),
          "held_on",
          day.toString(),
          "recorded_at",
          plan.recordedAt(day));
    }
  }

  private void addNeeds() {
    for (int i = dice.between(0, 8); i > 0; i--) {
      LocalDate from = plan.anyDay();
      plan.add(
          "care_need",
          "person_id",
          plan.person(),
          "kind",
          dice.word("hardship hardship hardship disabled living_alone critical_illness bereaved"),
          "valid_from",
          from.toString(),
          "valid_to",
          plan.validTo(from));
    }
    for (int i = dice.between(0, 6); i > 0; i--) {
      LocalDate from = plan.anyDay();
      plan.add(
          "pairing",
          "person_id",
          plan.person(),
          "helper_id",
          plan.person(),
          "valid_from",
          from.toString(),
          "valid_to",
          plan.validTo(from));
    }
  }

  private void addStays() {
    for (int i = dice.between(0, 6); i > 0; i--) {
      String person = plan.person();
      LocalDate admitted = plan.anyDay();
      LocalDate discharged = admitted.plusDays(dice.between(0, 30));
      plan.add(
          "hospital_stay",
          "person_id",
          person,
          "admitted_on",
          admitted.toString(),
          "discharged_on",
          dice.chance(0.2) ? "" : discharged.toString());
      if (dice.chance(0.6)) {
        addVisit(person, discharged.plusDays(dice.between(0, 9)));
      }
      if (dice.chance(0.6)) {
        addVisit(person, admitted.plusDays(dice.between(-1, 3)));
      }
    }
  }

  private void addVisit(String person, LocalDate day) {
    plan.add(
        "care_visit",
        "person_id",
        person,
        "visitor_id",
        dice.word("P1 P-unknown "),
        "visited_on",
        day.toString(),
        "mode",
        dice.word("home hospital phone"),
        "occasion",
        dice.word("festival hospital bereavement birthday hardship routine"),
        "relief_fen",
        dice.word("50000 0 "),
        "recorded_at",
        plan.recordedAt(day));
  }

  private void addCampaign() {
    LocalDate from = plan.anyDay();
    LocalDate to = from.plusDays(dice.between(1, 40));
    String id =
        plan.add(
                "campaign",
                "kind",
                dice.word("festival festival supply"),
                "name",
                "七一慰问",
                "window_from",
                from.toString(),
                "window_to",
                to.toString())
            .get("campaign_id");
    for (String person : dice.some(plan.persons(), 0.4)) {
      String campaign = dice.chance(0.03) ? "campaign-unknown" : id;
      plan.add("campaign_target", "campaign_id", campaign, "person_id", person);
      if (dice.chance(0.5)) {
        addVisit(person, dice.day(from.minusDays(2), to.plusDays(1)));
      }
    }
  }
}
