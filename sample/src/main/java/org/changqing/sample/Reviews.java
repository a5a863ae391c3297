package org.changqing.sample;

import java.time.LocalDate;
import java.time.YearMonth;

/** The yearly democratic review of members, entered in January for the year before. */
final class Reviews implements Monthly {
  private final Bureau bureau;
  private final Release release;

  Reviews(Bureau bureau, Release release) {
    this.bureau = bureau;
    this.release = release;
  }

  @Override
  public void live(YearMonth month) {
    if (month.getMonthValue() != 1 || month.getYear() == 2019) {
      return;
    }
    LocalDate lastDay = month.atDay(1).minusDays(1);
    for (Branch branch : bureau.branches()) {
      for (Person person : bureau.roster(branch, lastDay)) {
        Dice dice = bureau.dice("review").of(person.number()).of(month);
        if (dice.chance(0.7 + 0.3 * branch.care())) {
          String id = "r" + lastDay.getYear() + "-" + person.number();
          release.put(
              Table.REVIEW,
              Version.of(
                  dice.officeHour(month.atDay(dice.between(5, 25))),
                  id,
                  person.id(),
                  "democratic_review",
                  lastDay.getYear(),
                  grade(person, lastDay, dice)));
        }
      }
    }
  }

  private static String grade(Person person, LocalDate day, Dice dice) {
    if (!person.isFullMember() || (Exemptions.hold(person, day) && dice.chance(0.7))) {
      return null;
    }
    double throwOfDice = dice.unit();
    if (throwOfDice < 0.27) {
      return "excellent";
    }
    return throwOfDice < 0.985
        ? "qualified"
        : throwOfDice < 0.998 ? "basically_qualified" : "unqualified";
  }
}
