package org.changqing.sample;

import java.time.LocalDate;

/** Who is sent to which class. */
final class Enrolment {
  private static final int ROTATION_CLASSES_IN_A_PLAN = 12;

  private Enrolment() {}

  static boolean takesPart(
      Bureau bureau, TrainingYear.ClassPlan plan, Person person, Branch branch) {
    LocalDate day = plan.from();
    int year = day.getYear();
    int number = plan.number();
    Dice ofPlan = bureau.dice("turn").of(planOf(year)).of(plan.kind()).of(person.number());
    Dice ofYear = ofPlan.of(year);
    double keen = 0.5 + 0.5 * branch.attendance() + person.diligence();
    double fit = person.age(day) > 84 ? 0.5 : 1;
    return switch (plan.kind()) {
      case "rotation" -> {
        int turn = ofPlan.between(0, ROTATION_CLASSES_IN_A_PLAN - 1);
        int now = Math.floorMod(year - 2020, 3) * 4 + number - 1;
        boolean came = ofPlan.chance(keen * fit);
        Dice again = bureau.dice("turn again").of(plan.id()).of(person.number());
        yield turn == now ? came : turn < now && !came && again.chance(0.3);
      }
      case "training" ->
          branch.retired()
              ? ofYear.between(1, 20) == number && ofYear.chance(keen * fit)
              : (ofYear.between(1, 3) == number || ofYear.between(4, 6) == number)
                  && ofYear.chance(keen);
      case "intensive" -> ofYear.between(1, 24) == number && ofYear.chance(keen * fit);
      case "committee" -> Person.any(person.posts, day) && number == 1 + person.number() % 2;
      default -> !person.rank().isEmpty() && person.isRetired() && ofYear.chance(keen * fit);
    };
  }

  /** Plans run for three years, the first from 2020. */
  static String planOf(int year) {
    int first = year - Math.floorMod(year - 2020, 3);
    return "三训" + first + "-" + (first + 2);
  }
}
