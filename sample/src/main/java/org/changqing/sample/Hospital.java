package org.changqing.sample;

import java.time.LocalDate;
import java.time.YearMonth;

/** Hospital stays of retired people, visits on them and calls after discharge. */
final class Hospital implements Monthly {
  private final Bureau bureau;
  private final Visits visits;

  Hospital(Bureau bureau, Visits visits) {
    this.bureau = bureau;
    this.visits = visits;
  }

  @Override
  public void live(YearMonth month) {
    for (Person person : bureau.people()) {
      LocalDate first = month.atDay(1);
      if (person.isRetired() && person.isAlive(month.atEndOfMonth())) {
        Dice dice = bureau.dice("hospital").of(person.number()).of(month);
        boolean inside = Person.any(person.stays, first.minusDays(10));
        if (!inside && dice.chance(0.003 + 0.0007 * Math.max(0, person.age(first) - 62))) {
          admit(person, dice.dayOf(month), dice);
        }
      }
    }
  }

  private void admit(Person person, LocalDate day, Dice dice) {
    LocalDate discharge = day.plusDays(4 + (int) (36 * Math.pow(dice.unit(), 2)));
    Spell stay = bureau.open(Table.HOSPITAL_STAY, person, day);
    stay.entered(dice.officeHour(day.plusDays(dice.between(0, 2))));
    stay.endsOn(discharge);
    stay.entered(dice.officeHour(discharge.plusDays(dice.between(0, 1))));
    person.stays.add(stay);
    double care = bureau.care(person, day);
    if (dice.chance(0.35 + 0.6 * care)) {
      LocalDate visit =
          day.plusDays(dice.between(1, (int) (discharge.toEpochDay() - day.toEpochDay())));
      visits.plan(person, visit, "hospital", "hospital", dice.chance(0.6) ? 100_000 : 0);
    }
    if (dice.chance(0.25 + 0.68 * care)) {
      LocalDate call = discharge.plusDays(dice.between(1, 7));
      visits.plan(person, call, dice.chance(0.6) ? "phone" : "home", "hospital", 0);
    } else if (dice.chance(0.5)) {
      visits.plan(person, discharge.plusDays(dice.between(8, 20)), "phone", "hospital", 0);
    }
  }
}
