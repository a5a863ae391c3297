package org.changqing.reference;

import java.time.LocalDate;

/** Random classes, their days and results, and the plan's targets. */
final class RandomTraining {

  private static final String KINDS = "rotation rotation rotation training intensive committee";

  private final HistoryPlan plan;
  private final Dice dice;

  RandomTraining(HistoryPlan plan) {
    this.plan = plan;
    this.dice = plan.dice();
  }

  void add() {
    for (int i = dice.between(1, 5); i > 0; i--) {
      addClass();
    }
    for (int i = dice.between(0, 8); i > 0; i--) {
      LocalDate from = plan.anyDay();
      plan.add(
          "training_target",
          "plan_id",
          "三训",
          "kind",
          dice.word(KINDS),
          "person_id",
          plan.person(),
          "window_from",
          from.toString(),
          "window_to",
          from.plusDays(dice.between(1, 400)).toString());
    }
    plan.add(
        "training_day",
        "class_id",
        "class-unknown",
        "person_id",
        plan.person(),
        "trained_on",
        plan.day().toString(),
        "hours",
        "8");
  }

  private void addClass() {
    LocalDate startsOn = plan.anyDay();
    LocalDate endsOn = startsOn.plusDays(dice.between(0, 9));
    String id =
        plan.add(
                "training_class",
                "kind",
                dice.word(KINDS),
                "title",
                "培训班",
                "central",
                dice.word("true true false"),
                "starts_on",
                startsOn.toString(),
                "ends_on",
                endsOn.toString(),
                "status",
                dice.word("held held held held planned cancelled"))
            .get("class_id");
    for (String person : dice.some(plan.persons(), 0.6)) {
      int days = dice.between(0, 8);
      for (int i = 0; i < days; i++) {
        plan.add(
            "training_day",
            "class_id",
            id,
            "person_id",
            dice.chance(0.95) ? person : plan.person(),
            "trained_on",
            startsOn.plusDays(dice.chance(0.1) ? dice.between(-40, 40) : i).toString(),
            "hours",
            dice.word("8 8 8 8 8 4 7.75 10 0 24 25 -1"));
      }
      if (dice.chance(0.7)) {
        String result = dice.word("completed completed failed withdrawn ");
        plan.add("training_result", "class_id", id, "person_id", person, "result", result);
      }
    }
  }
}
