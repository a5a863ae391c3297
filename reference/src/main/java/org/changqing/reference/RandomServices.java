package org.changqing.reference;

import java.time.LocalDate;

/** Random supplies, volunteers, platform use, reviews and dues. */
final class RandomServices {

  private final HistoryPlan plan;
  private final Dice dice;

  RandomServices(HistoryPlan plan) {
    this.plan = plan;
    this.dice = plan.dice();
  }

  void add() {
    for (int i = dice.between(0, 8); i > 0; i--) {
      plan.add(
          "distribution",
          "campaign_id",
          dice.chance(0.4) ? "" : plan.reference("campaign"),
          "person_id",
          plan.person(),
          "item",
          dice.word("口罩 消毒液"),
          "quantity",
          dice.word("1 10 0"),
          "given_on",
          plan.anyDay().toString());
    }
    for (int i = dice.between(0, 4); i > 0; i--) {
      LocalDate from = plan.anyDay();
      plan.add(
          "volunteer_spell",
          "person_id",
          plan.person(),
          "role",
          "防疫工作志愿者",
          "valid_from",
          from.toString(),
          "valid_to",
          plan.validTo(from));
    }
    addPlatform();
    addDues();
  }

  private void addPlatform() {
    for (int i = dice.between(0, 6); i > 0; i--) {
      plan.add(
          "platform_account",
          "platform",
          dice.word("app wechat"),
          "person_id",
          dice.chance(0.2) ? "" : plan.person(),
          "bound_at",
          plan.instantOn(plan.day()));
    }
    for (int i = dice.between(0, 30); i > 0; i--) {
      plan.add(
          "platform_event",
          "account_id",
          plan.reference("platform_account"),
          "kind",
          dice.word("sign_in read post"),
          "column_name",
          dice.word("学习论坛 "),
          "happened_at",
          plan.instantOn(plan.anyDay()));
    }
  }

  private void addDues() {
    for (String person : dice.some(plan.persons(), 0.5)) {
      plan.add(
          "review",
          "person_id",
          person,
          "kind",
          "democratic_review",
          "year",
          Integer.toString(plan.start().getYear()),
          "grade",
          dice.word("excellent qualified "));
      for (int i = dice.between(0, 6); i > 0; i--) {
        plan.add(
            "fee",
            "person_id",
            person,
            "month",
            plan.anyDay().withDayOfMonth(1).toString(),
            "due_fen",
            dice.word("8000 5000 0"),
            "paid_fen",
            dice.word("8000 5000 4999 0 "));
      }
    }
  }
}
