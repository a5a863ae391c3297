package org.changqing.reference;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What {@link RandomEdges} does, for events of persons: talks, hours, visits, windows, deaths. */
final class RandomEventEdges {

  private static final double SHARE = 0.25;
  private static final int DAYS_UNVISITED = 90;
  private static final int FOLLOW_UP_DAYS = 7;

  private final HistoryPlan plan;
  private final Dice dice;

  RandomEventEdges(HistoryPlan plan) {
    this.plan = plan;
    this.dice = plan.dice();
  }

  void add() {
    List<Runnable> edges =
        List.of(
            this::talkWithOneself,
            this::fullDay,
            this::visitNinetyDaysBefore,
            this::dischargeAWeekBefore,
            this::dayAtTheEndOfAWindow,
            this::campaignThatEndsBeforeItBegins,
            this::feeInTheMiddleOfAMonth,
            this::deathOnTheDayOfAnEvent);
    for (Runnable edge : edges) {
      if (dice.chance(SHARE)) {
        edge.run();
      }
    }
  }

  private void talkWithOneself() {
    String person = dice.pick(plan.persons());
    String other =
        plan.rows("person_merge").stream()
            .filter(row -> row.get("merged_into").equals(person))
            .map(row -> row.get("person_id"))
            .findFirst()
            .orElse(dice.chance(0.5) ? person : "P-unknown");
    plan.add(
        "talk", "person_id", person, "other_person_id", other, "held_on", plan.day().toString());
  }

  /** Hours of a class and of a meeting on one day, about the cap. */
  private void fullDay() {
    Optional<Map<String, String>> attended = plan.someRow("attendance");
    Optional<Map<String, String>> trainingClass = plan.someRow("training_class");
    if (attended.isPresent() && trainingClass.isPresent()) {
      attended.get().put("hours", dice.word("2 4 0.01 "));
      plan.dayOfActivity(attended.get().get("activity_id"))
          .ifPresent(
              day ->
                  plan.add(
                      "training_day",
                      "class_id",
                      trainingClass.get().get("class_id"),
                      "person_id",
                      attended.get().get("person_id"),
                      "trained_on",
                      day.toString(),
                      "hours",
                      dice.word("4 6 7.99 8")));
    }
  }

  private void visitNinetyDaysBefore() {
    plan.someRow("care_need")
        .ifPresent(
            need -> {
              LocalDate day = plan.day();
              LocalDate end =
                  dice.chance(0.5) ? plan.asOf() : day.withDayOfMonth(day.lengthOfMonth());
              need.put("valid_from", end.minusDays(dice.between(0, 100)).toString());
              need.put("valid_to", dice.chance(0.5) ? "" : end.plusDays(1).toString());
              visit(
                  need.get("person_id"),
                  end.minusDays(DAYS_UNVISITED - dice.between(0, 1)),
                  "phone");
            });
  }

  private void dischargeAWeekBefore() {
    String person = dice.pick(plan.persons());
    LocalDate discharged = plan.asOf().minusDays(FOLLOW_UP_DAYS + dice.between(-1, 1));
    LocalDate admitted = discharged.minusDays(dice.chance(0.2) ? -3 : dice.between(0, 9));
    plan.add(
        "hospital_stay",
        "person_id",
        person,
        "admitted_on",
        admitted.toString(),
        "discharged_on",
        discharged.toString());
    visit(person, discharged.plusDays(FOLLOW_UP_DAYS + dice.between(-1, 1)), "home");
    visit(person, dice.chance(0.5) ? admitted : discharged, "hospital");
  }

  /** A training day on the first or last day of a target's window, or on the day after it. */
  private void dayAtTheEndOfAWindow() {
    Optional<Map<String, String>> trained =
        plan.rows("training_class").stream()
            .filter(row -> row.get("kind").equals("rotation") && row.get("status").equals("held"))
            .findFirst();
    if (trained.isPresent()) {
      String person = dice.pick(plan.persons());
      LocalDate from = plan.day();
      LocalDate to = from.plusDays(dice.chance(0.1) ? 0 : dice.between(1, 200));
      plan.add(
          "training_target",
          "plan_id",
          "三训",
          "kind",
          "rotation",
          "person_id",
          person,
          "window_from",
          from.toString(),
          "window_to",
          to.toString());
      plan.add(
          "training_day",
          "class_id",
          trained.get().get("class_id"),
          "person_id",
          person,
          "trained_on",
          dice.pick(List.of(from.minusDays(1), from, to.minusDays(1), to)).toString(),
          "hours",
          "0");
    }
  }

  private void campaignThatEndsBeforeItBegins() {
    LocalDate from = plan.day();
    String id =
        plan.add(
                "campaign",
                "kind",
                "festival",
                "name",
                "重阳慰问",
                "window_from",
                from.toString(),
                "window_to",
                from.minusDays(dice.between(0, 30)).toString())
            .get("campaign_id");
    String person = dice.pick(plan.persons());
    plan.add("campaign_target", "campaign_id", id, "person_id", person);
    visit(person, from.minusDays(1), "home");
  }

  private void feeInTheMiddleOfAMonth() {
    plan.add(
        "fee",
        "person_id",
        dice.pick(plan.persons()),
        "month",
        plan.anyDay().toString(),
        "due_fen",
        dice.word("8000 -100"),
        "paid_fen",
        dice.word("8000 -1"));
  }

  private void deathOnTheDayOfAnEvent() {
    String table = dice.word("activity membership care_need hospital_stay campaign training_day");
    plan.someRow(table)
        .ifPresent(
            row -> {
              String column =
                  switch (table) {
                    case "activity" -> "starts_at";
                    case "hospital_stay" -> "discharged_on";
                    case "campaign" -> "window_from";
                    case "training_day" -> "trained_on";
                    default -> "valid_from";
                  };
              String id = row.getOrDefault("person_id", dice.pick(plan.persons()));
              String day = row.get(column);
              plan.rows("person").stream()
                  .filter(person -> person.get("person_id").equals(id) && !day.isEmpty())
                  .forEach(person -> person.put("died_on", died(day).toString()));
            });
  }

  private LocalDate died(String dayOrInstant) {
    LocalDate day = LocalDate.parse(dayOrInstant.substring(0, "2020-01-01".length()));
    return day.plusDays(dice.pick(List.of(0, 0, 1, FOLLOW_UP_DAYS)));
  }

  private void visit(String person, LocalDate day, String mode) {
    plan.add(
        "care_visit",
        "person_id",
        person,
        "visited_on",
        day.toString(),
        "mode",
        mode,
        "occasion",
        "routine",
        "recorded_at",
        plan.recordedAt(day));
  }
}
