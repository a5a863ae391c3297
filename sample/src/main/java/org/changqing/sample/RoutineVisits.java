package org.changqing.sample;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;

/** Visits between festivals: to those with a need, to the very old, on round birthdays. */
final class RoutineVisits implements Monthly {
  private final Bureau bureau;
  private final Visits visits;

  RoutineVisits(Bureau bureau, Visits visits) {
    this.bureau = bureau;
    this.visits = visits;
  }

  @Override
  public void live(YearMonth month) {
    LocalDate first = month.atDay(1);
    for (Person person : bureau.people()) {
      if (person.isRetired() && person.isAlive(first)) {
        live(person, month, bureau.dice("routine").of(person.number()).of(month));
      }
    }
  }

  private void live(Person person, YearMonth month, Dice dice) {
    LocalDate day = dice.dayOf(month);
    double care = bureau.care(person, day);
    boolean epidemic = month.getYear() == 2020 && month.getMonthValue() < 6;
    String mode = dice.chance(epidemic ? 0.9 : 0.45) ? "phone" : "home";
    if (Person.any(person.needs, day)) {
      if (dice.chance(0.68 * care * care)) {
        boolean hardship =
            person.needs.stream()
                .anyMatch(n -> n.contains(day) && n.attribute(0).equals("hardship"));
        visits.plan(
            person, day, mode, hardship ? "hardship" : "routine", dice.chance(0.1) ? 50_000 : 0);
      }
    } else if (person.age(day) >= 80 && dice.chance(0.11 * care)) {
      visits.plan(person, day, mode, "routine", 0);
    }
    birthday(person, month, dice, care);
  }

  private void birthday(Person person, YearMonth month, Dice dice, double care) {
    LocalDate born = person.identity().born();
    long age = ChronoUnit.YEARS.between(born.withDayOfMonth(1), month.atDay(1));
    if (born.getMonth() == month.getMonth() && age >= 70 && age % 10 == 0 && dice.chance(care)) {
      LocalDate day = month.atDay(Math.min(born.getDayOfMonth(), month.lengthOfMonth()));
      visits.plan(person, day, "home", "birthday", 30_000);
    }
  }
}
