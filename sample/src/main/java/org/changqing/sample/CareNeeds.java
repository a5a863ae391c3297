package org.changqing.sample;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.util.List;
import java.util.stream.Stream;

/** Why retired people are a priority for care, and who is paired with those in hardship. */
final class CareNeeds implements Monthly {
  private static final List<String> KINDS =
      List.of(
          "hardship", "hardship", "disabled", "living_alone", "living_alone", "critical_illness");

  private final Bureau bureau;

  CareNeeds(Bureau bureau) {
    this.bureau = bureau;
  }

  void begin(LocalDate first) {
    for (Person person : bureau.people()) {
      Dice dice = bureau.dice("need at first").of(person.number());
      if (person.isRetired() && dice.chance(share(person.age(first)))) {
        LocalDate since = first.minusDays(dice.between(60, 900));
        need(person, dice.pick(KINDS), since, LocalDate.of(2018, 11, 28), dice);
      }
    }
  }

  private static double share(int age) {
    if (age < 72) {
      return 0.15;
    }
    return age < 82 ? 0.28 : 0.42;
  }

  @Override
  public void live(YearMonth month) {
    for (Person person : bureau.people()) {
      LocalDate first = month.atDay(1);
      if (!person.isRetired() || !person.isAlive(month.atEndOfMonth())) {
        continue;
      }
      Dice dice = bureau.dice("need").of(person.number()).of(month);
      person.needs.stream()
          .filter(need -> need.contains(month.atEndOfMonth()) && dice.chance(0.006))
          .forEach(need -> end(need, dice.dayOf(month), dice));
      if (!Person.any(person.needs, month.atEndOfMonth())
          && dice.chance(share(person.age(first)) / 75)) {
        LocalDate day = dice.dayOf(month);
        need(person, dice.chance(0.1) ? "bereaved" : dice.pick(KINDS), day, day, dice);
      }
    }
  }

  /** Ends the need, and with hardship the pairing. */
  private static void end(Spell need, LocalDate day, Dice dice) {
    LocalDateTime told = dice.officeHour(day.plusDays(dice.between(0, 8)));
    Stream.concat(
            Stream.of(need),
            need.attribute(0).equals("hardship") ? need.person().pairings.stream() : Stream.empty())
        .filter(spell -> spell.from().isBefore(day) && spell.contains(day))
        .forEach(
            spell -> {
              spell.endsOn(day);
              spell.entered(told);
            });
  }

  private void need(Person person, String kind, LocalDate from, LocalDate known, Dice dice) {
    Spell need = bureau.open(Table.CARE_NEED, person, from, kind);
    LocalDateTime entered = dice.officeHour(known.plusDays(dice.between(0, 5)));
    person.needs.add(need.entered(entered));
    if (kind.equals("hardship") && dice.chance(0.85)) {
      pair(person, known.plusDays(dice.between(3, 12)), dice);
    }
    if (dice.chance(0.08)) {
      Spell second = bureau.open(Table.CARE_NEED, person, from, "living_alone");
      person.needs.add(second.entered(entered.plusMinutes(4)));
    }
  }

  private void pair(Person person, LocalDate from, Dice dice) {
    Person helper = dice.pick(Visitors.of(bureau, person, from));
    Spell pairing = bureau.open(Table.PAIRING, person, from, helper.id());
    person.pairings.add(pairing.entered(dice.officeHour(from)));
  }
}
