package org.changqing.sample;

import java.time.LocalDateTime;
import java.time.YearMonth;

/** Party dues of every member and month; some are paid in part, late or not at all. */
final class Dues implements Monthly {
  private final Bureau bureau;
  private final Release release;

  Dues(Bureau bureau, Release release) {
    this.bureau = bureau;
    this.release = release;
  }

  @Override
  public void live(YearMonth month) {
    if (!release.reaches(month)) {
      return;
    }
    for (Branch branch : bureau.branches()) {
      if (branch.exists(month.atDay(1))) {
        bureau.roster(branch, month.atDay(1)).forEach(person -> due(person, branch, month));
      }
    }
  }

  private void due(Person person, Branch branch, YearMonth month) {
    Dice dice = bureau.dice("dues").of(person.number()).of(month);
    long due = dueFen(person, month);
    String id = "d" + Keys.month(month) + "-" + person.number();
    if (dice.chance(0.90 + 0.09 * branch.care())) {
      LocalDateTime paid = dice.officeHour(month.atDay(dice.between(2, 27)));
      release.put(Table.FEE, Version.of(paid, id, person.id(), month.atDay(1), due, due));
      return;
    }
    LocalDateTime closed = month.atEndOfMonth().atTime(20, dice.between(0, 59));
    long part = dice.chance(0.2) ? due / 2 : 0;
    Version open = Version.of(closed, id, person.id(), month.atDay(1), due, part);
    if (dice.chance(0.5)) {
      LocalDateTime paid = dice.officeHour(month.atEndOfMonth().plusDays(dice.between(1, 60)));
      release.put(Table.FEE, open, Version.of(paid, id, person.id(), month.atDay(1), due, due));
    } else {
      release.put(Table.FEE, open);
    }
  }

  /**
   * Half a percent of a pension up to 5,000 yuan, one percent above; staff pay by their higher
   * scale.
   */
  private long dueFen(Person person, YearMonth month) {
    Dice dice = bureau.dice("income").of(person.number());
    long yuan = 4200 + (long) (9000 * Math.pow(dice.unit(), 1.4)) + 180L * (month.getYear() - 2019);
    if (person.isRetired()) {
      return yuan <= 5000 ? yuan / 2 : yuan;
    }
    return yuan <= 10_000 ? yuan * 3 / 2 : yuan * 2;
  }
}
