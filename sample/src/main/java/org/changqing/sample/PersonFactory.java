package org.changqing.sample;

import java.time.LocalDate;

/** Makes persons: who they are, never where they belong. */
final class PersonFactory {
  private final Bureau bureau;

  PersonFactory(Bureau bureau) {
    this.bureau = bureau;
  }

  /** Somebody retired of 60 to 93 years. */
  Person retired(LocalDate today, String partyStatus) {
    return person(today, partyStatus, 60 + 33 * Math.pow(dice("age").unit(), 1.5), 0.07);
  }

  /** Somebody who retires these days. */
  Person newlyRetired(LocalDate today, String partyStatus) {
    return person(today, partyStatus, 60 + dice("age").unit(), 0.08);
  }

  Person staff(LocalDate today, String partyStatus, int youngest, int oldest) {
    double age = youngest + (oldest - youngest) * dice("age").unit();
    return person(today, partyStatus, age, 0);
  }

  private Dice dice(String subject) {
    return bureau.dice("person").of(subject).of(bureau.people().size());
  }

  private Person person(LocalDate today, String partyStatus, double age, double seniorShare) {
    Dice dice = dice("identity");
    int sex = dice.chance(0.58) ? 1 : 2;
    LocalDate born = today.minusDays((long) (age * 365.2425));
    LocalDate joined = partyStatus.equals("none") ? null : joined(dice, born, today);
    int number = bureau.nextPersonNumber();
    String idNumber = dirty(dice, IdNumber.of(born, number, sex));
    Person person =
        new Person(
            new Person.Identity(
                number,
                Names.of(dice, sex),
                idNumber,
                sex,
                born,
                joined,
                dice.pick(Branches.DISTRICTS)),
            personClass(born, age),
            partyStatus,
            dice.chance(0.015) ? -0.9 : (dice.unit() - 0.5) * 0.3);
    if (dice.chance(seniorShare)) {
      person.rank(dice.chance(0.2) ? "121" : "122");
    }
    bureau.add(person);
    return person;
  }

  private static String personClass(LocalDate born, double age) {
    if (born.getYear() <= 1931) {
      return "veteran";
    }
    return age >= 60 ? "retired" : "staff";
  }

  private static LocalDate joined(Dice dice, LocalDate born, LocalDate today) {
    LocalDate day = born.plusYears(dice.between(19, 34)).withMonth(7).withDayOfMonth(1);
    return day.isBefore(today) ? day : today.minusDays(dice.between(30, 900));
  }

  private static String dirty(Dice dice, String idNumber) {
    if (dice.chance(0.02)) {
      return IdNumber.old(idNumber);
    }
    return dice.chance(0.01) ? null : idNumber.replace('X', dice.chance(0.3) ? 'x' : 'X');
  }
}
