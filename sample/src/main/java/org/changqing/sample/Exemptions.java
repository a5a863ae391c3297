package org.changqing.sample;

import java.time.LocalDate;
import java.time.YearMonth;

/** Approved releases from attending: for a year, mostly renewed, some never approved. */
final class Exemptions implements Monthly {
  private final Bureau bureau;

  Exemptions(Bureau bureau) {
    this.bureau = bureau;
  }

  void begin(LocalDate first) {
    for (Person person : bureau.people()) {
      Dice dice = bureau.dice("exempt at first").of(person.number());
      if (person.isMember() && person.isRetired() && dice.chance(share(person.age(first)))) {
        grant(person, first.minusDays(dice.between(1, 360)), dice);
      }
    }
  }

  private static double share(int age) {
    if (age < 75) {
      return 0.02;
    }
    return age < 85 ? 0.08 : 0.38;
  }

  @Override
  public void live(YearMonth month) {
    for (Person person : bureau.people()) {
      if (person.isMember() && person.isRetired() && person.isAlive(month.atEndOfMonth())) {
        live(person, month, bureau.dice("exemption").of(person.number()).of(month));
      }
    }
  }

  private void live(Person person, YearMonth month, Dice dice) {
    if (Person.any(person.exemptions, month.atEndOfMonth())) {
      return;
    }
    if (!person.exemptions.isEmpty()) {
      LocalDate ended = person.exemptions.get(person.exemptions.size() - 1).to();
      if (YearMonth.from(ended).equals(month) && dice.chance(0.85)) {
        grant(person, ended, dice);
        return;
      }
    }
    if (dice.chance(share(person.age(month.atDay(1))) / 40)) {
      grant(person, dice.dayOf(month), dice);
    }
  }

  private void grant(Person person, LocalDate from, Dice dice) {
    String reason = person.age(from) >= 85 ? "frail" : dice.chance(0.5) ? "long_illness" : "away";
    if (Person.on(person.needs, from)
        .filter(need -> need.attribute(0).equals("disabled"))
        .isPresent()) {
      reason = "bedridden";
    }
    LocalDate approved = dice.chance(0.04) ? null : from.plusDays(dice.between(-5, 8));
    Spell exemption = bureau.open(Table.EXEMPTION, person, from, reason, approved);
    exemption.endsOn(from.plusYears(1));
    exemption.entered(dice.officeHour(from.plusDays(dice.between(8, 15))));
    person.exemptions.add(exemption);
  }

  /** Whether an approved release holds. */
  static boolean hold(Person person, LocalDate day) {
    return person.exemptions.stream()
        .anyMatch(
            exemption ->
                exemption.contains(day)
                    && exemption.attribute(1) instanceof LocalDate approved
                    && !approved.isAfter(day));
  }
}
