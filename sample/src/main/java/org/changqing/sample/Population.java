package org.changqing.sample;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.List;

/** Who lives, dies, retires, joins and moves. Keeps the bureau near 700 members. */
final class Population implements Monthly {
  private static final LocalDateTime REGISTERED = LocalDateTime.of(2018, 11, 27, 14, 0, 0);
  private static final int TARGET = 702;
  private static final int NON_MEMBERS = 240;

  private final Bureau bureau;
  private final PersonFactory factory;
  private final Memberships memberships;

  Population(Bureau bureau, Memberships memberships) {
    this.bureau = bureau;
    this.factory = new PersonFactory(bureau);
    this.memberships = memberships;
  }

  void begin(LocalDate first) {
    for (Branch branch : bureau.branches()) {
      for (int i = 0; branch.exists(first) && i < branch.size(); i++) {
        Dice dice = bureau.dice("founder").of(branch.place()).of(i);
        String status = dice.chance(0.006) ? "suspended" : "full";
        Person person =
            branch.retired()
                ? factory.retired(first, status)
                : factory.staff(first, status, 28, 59);
        LocalDate since = LocalDate.of(dice.between(2009, 2018), dice.between(1, 10), 1);
        person.entered(REGISTERED);
        memberships.join(person, branch, since, REGISTERED);
      }
    }
    for (int i = 0; i < NON_MEMBERS; i++) {
      factory.retired(first, "none").entered(REGISTERED);
    }
  }

  @Override
  public void live(YearMonth month) {
    LocalDate first = month.atDay(1);
    if (first.equals(Branches.REFORM)) {
      memberships.reform();
    }
    List.copyOf(bureau.people()).forEach(person -> age(person, month));
    int members =
        branchesNow(first).stream()
            .mapToInt(b -> bureau.roster(b, month.atEndOfMonth()).size())
            .sum();
    Dice dice = bureau.dice("arrivals").of(month);
    int missing = TARGET - members;
    int arrivals = Math.max(0, Math.min(5, missing / 3 + dice.between(0, 2) - 1));
    for (int i = 0; i < arrivals; i++) {
      arrive(month, dice.of(i));
    }
    if (dice.chance(0.7)) {
      factory.newlyRetired(first, "none").entered(dice.officeHour(dice.dayOf(month)));
    }
    hire(month, dice);
  }

  private List<Branch> branchesNow(LocalDate day) {
    return bureau.branches().stream().filter(branch -> branch.exists(day)).toList();
  }

  private void age(Person person, YearMonth month) {
    LocalDate first = month.atDay(1);
    if (!person.isAlive(first)) {
      return;
    }
    Dice dice = bureau.dice("life").of(person.number()).of(month);
    if (dice.chance(mortality(person.age(first)) / 12)) {
      die(person, dice.dayOf(month), dice);
    } else if (!person.isRetired() && person.age(month.atEndOfMonth()) >= 60) {
      retire(person, dice.dayOf(month), dice);
    } else if (person.isRetired() && dice.chance(0.0016)) {
      memberships.move(person, emptiest(first), dice.dayOf(month), dice);
    } else if (dice.chance(0.0004)) {
      memberships.leave(person, dice.dayOf(month), dice);
    } else if (!person.isMember() || person.isFullMember()) {
      return;
    } else if (person.identity().joined().plusYears(1).isBefore(month.atEndOfMonth())) {
      person.partyStatus("full");
      person.entered(dice.officeHour(month.atDay(dice.between(20, 28))));
    }
  }

  /** Deaths a year by age; roughly what a well cared for city population has. */
  private static double mortality(int age) {
    if (age < 60) {
      return 0.001;
    }
    return Math.min(0.3, 0.006 * Math.pow(1.095, age - 60));
  }

  private void die(Person person, LocalDate day, Dice dice) {
    person.died(day);
    LocalDateTime told = dice.officeHour(day.plusDays(dice.between(0, 6)));
    person.entered(told);
    memberships.close(person, day, told.plusMinutes(20));
    person.needs.forEach(need -> closeIfOpen(need, day, told));
    person.pairings.forEach(pairing -> closeIfOpen(pairing, day, told));
    person.stays.forEach(stay -> closeIfOpen(stay, day, told));
  }

  private static void closeIfOpen(Spell spell, LocalDate day, LocalDateTime told) {
    if (spell.contains(day)) {
      spell.endsOn(day);
      spell.entered(told);
    }
  }

  private void retire(Person person, LocalDate day, Dice dice) {
    person.personClass("retired");
    person.entered(dice.officeHour(day));
    memberships.move(person, emptiest(day.withDayOfMonth(1)), day, dice);
  }

  private void arrive(YearMonth month, Dice dice) {
    LocalDate day = dice.dayOf(month);
    Person person = factory.newlyRetired(day, "full");
    person.entered(dice.officeHour(day));
    LocalDateTime joined = dice.officeHour(day.plusDays(dice.between(0, 9)));
    memberships.join(person, emptiest(month.atDay(1)), day, joined);
  }

  /** The retired branch that is furthest below its size. */
  private Branch emptiest(LocalDate day) {
    return branchesNow(day).stream()
        .filter(Branch::retired)
        .min(Comparator.comparingDouble(b -> bureau.roster(b, day).size() / (double) b.size()))
        .orElseThrow();
  }

  private void hire(YearMonth month, Dice dice) {
    for (Branch branch : bureau.branches()) {
      if (!branch.retired() && bureau.roster(branch, month.atEndOfMonth()).size() < branch.size()) {
        LocalDate day = dice.dayOf(month);
        Person person = factory.staff(day, dice.chance(0.35) ? "probationary" : "full", 24, 45);
        person.entered(dice.officeHour(day));
        memberships.join(person, branch, day, dice.officeHour(day.plusDays(1)));
      }
    }
  }
}
