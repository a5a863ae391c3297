package org.changqing.sample;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.util.HashSet;
import java.util.Set;

/**
 * Whom the plan must reach: everybody by rotation, some by more. New members are added every
 * January.
 */
final class TrainingTargets implements Monthly {
  private static final int FIRST_PLAN = 2020;

  private final Bureau bureau;
  private final Release release;
  private final Set<String> written = new HashSet<>();

  TrainingTargets(Bureau bureau, Release release) {
    this.bureau = bureau;
    this.release = release;
  }

  @Override
  public void live(YearMonth month) {
    if (month.getMonthValue() != 1 || month.getYear() < FIRST_PLAN) {
      return;
    }
    LocalDate day = month.atDay(10);
    for (Person person : bureau.people()) {
      if (person.isMember() && person.membership(day).isPresent()) {
        Dice dice = bureau.dice("target").of(Enrolment.planOf(month.getYear())).of(person.number());
        target(person, "rotation", day, dice);
        if (Person.any(person.posts, day)) {
          target(person, "committee", day, dice);
        }
        if (!person.rank().isEmpty() && person.isRetired()) {
          target(person, "senior_special", day, dice);
        }
        if (dice.chance(0.3)) {
          target(person, "training", day, dice);
        }
        if (dice.chance(0.1)) {
          target(person, "intensive", day, dice);
        }
      }
    }
  }

  private void target(Person person, String kind, LocalDate day, Dice dice) {
    int first = day.getYear() - Math.floorMod(day.getYear() - FIRST_PLAN, 3);
    String id = "t" + first + "-" + kind.charAt(0) + kind.charAt(1) + "-" + person.number();
    if (written.add(id)) {
      LocalDateTime at = day.atTime(dice.between(9, 17), dice.between(0, 59));
      LocalDate from = LocalDate.of(first, 1, 1);
      String plan = Enrolment.planOf(day.getYear());
      release.put(
          Table.TRAINING_TARGET,
          Version.of(at, id, plan, kind, person.id(), from, from.plusYears(3)));
    }
  }
}
