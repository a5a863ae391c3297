package org.changqing.sample;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.util.List;

/** Classes, who takes part in them, on which days and with which outcome. */
final class Training implements Monthly {
  private final Bureau bureau;
  private final Release release;

  Training(Bureau bureau, Release release) {
    this.bureau = bureau;
    this.release = release;
  }

  @Override
  public void live(YearMonth month) {
    List<TrainingYear.ClassPlan> classes = TrainingYear.classes(month.getYear());
    if (month.getMonthValue() == 1) {
      classes.forEach(this::announce);
    }
    if (release.reaches(month)) {
      classes.stream()
          .filter(c -> YearMonth.from(c.from()).equals(month) && !c.cancelled())
          .forEach(this::hold);
    }
  }

  private void announce(TrainingYear.ClassPlan plan) {
    LocalDateTime planned = LocalDate.of(plan.from().getYear(), 1, 9).atTime(11, 0);
    LocalDateTime done =
        plan.cancelled() ? plan.from().minusDays(12).atTime(9, 0) : plan.to().atTime(17, 30);
    release.put(
        Table.TRAINING_CLASS,
        version(plan, "planned", planned),
        version(plan, plan.cancelled() ? "cancelled" : "held", done));
  }

  private Version version(TrainingYear.ClassPlan plan, String status, LocalDateTime at) {
    String id = bureau.ownId(plan.id());
    return Version.of(
        at, id, plan.kind(), plan.title(), plan.central(), plan.from(), plan.to(), status);
  }

  private void hold(TrainingYear.ClassPlan plan) {
    LocalDate day = plan.from();
    for (Person person : bureau.people()) {
      if (person.isMember() && person.isAlive(plan.to()) && !Exemptions.hold(person, day)) {
        person
            .membership(day)
            .map(bureau::branchOf)
            .filter(branch -> Enrolment.takesPart(bureau, plan, person, branch))
            .ifPresent(branch -> attend(plan, person, branch));
      }
    }
  }

  private void attend(TrainingYear.ClassPlan plan, Person person, Branch branch) {
    Dice dice = bureau.dice("class").of(plan.id()).of(person.number());
    String classId = bureau.ownId(plan.id());
    String id = classId + "-" + person.number();
    double keen = Math.min(0.98, 0.6 + 0.4 * branch.attendance());
    int missed = 0;
    for (LocalDate day = plan.from(); !day.isAfter(plan.to()); day = day.plusDays(1)) {
      if (dice.chance(keen)) {
        LocalDateTime at = day.plusDays(dice.between(0, 4)).atTime(17, dice.between(0, 59));
        String dayId = id + "-" + day.getDayOfMonth();
        release.put(
            Table.TRAINING_DAY,
            Version.of(at, dayId, classId, person.idAsEntered(dice), day, hours(dice)));
      } else {
        missed++;
      }
    }
    LocalDateTime begun = plan.from().atTime(9, dice.between(0, 59));
    LocalDateTime over = plan.to().plusDays(dice.between(0, 12)).atTime(18, dice.between(0, 59));
    release.put(
        Table.TRAINING_RESULT,
        Version.of(begun, id, classId, person.id(), null),
        Version.of(over, id, classId, person.id(), result(missed, dice)));
  }

  private static BigDecimal hours(Dice dice) {
    if (dice.chance(0.55)) {
      return new BigDecimal("8");
    }
    return new BigDecimal(dice.chance(0.5) ? "7.5" : "6");
  }

  /** One missed day is mostly forgiven. */
  private static String result(int missed, Dice dice) {
    if (missed == 0 || (missed == 1 && dice.chance(0.8))) {
      return "completed";
    }
    return dice.chance(0.5) ? "failed" : "withdrawn";
  }
}
