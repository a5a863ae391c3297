package org.changqing.sample;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.util.List;

/**
 * Heart-to-heart talks of committee members with members and with each other: that and when,
 * nothing else.
 */
final class Talks implements Monthly {
  private final Bureau bureau;
  private final Release release;

  Talks(Bureau bureau, Release release) {
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
        List<Person> officers = bureau.officers(branch, month.atDay(5));
        bureau
            .roster(branch, month.atDay(5))
            .forEach(person -> talk(person, officers, branch, month));
      }
    }
  }

  /**
   * Everybody has one month of the year; some talks of it fall away, some take place in another
   * month.
   */
  private void talk(Person person, List<Person> officers, Branch branch, YearMonth month) {
    Dice ofYear = bureau.dice("talk month").of(person.number()).of(month.getYear());
    Dice dice = bureau.dice("talk").of(person.number()).of(month);
    boolean turn =
        ofYear.between(1, 12) == month.getMonthValue() && dice.chance(0.55 + 0.45 * branch.care());
    if (officers.isEmpty() || !(turn || dice.chance(0.012))) {
      return;
    }
    Person other = dice.pick(officers);
    if (other == person) {
      return;
    }
    LocalDate day = dice.dayOf(month);
    LocalDateTime recorded = Recording.of(day, dice, branch.lateness());
    String id = "k" + Keys.month(month) + "-" + person.number();
    Version entered = Version.of(recorded, id, other.id(), person.idAsEntered(dice), day, recorded);
    if (dice.chance(0.005)) {
      release.put(Table.TALK, entered, entered.deletedAt(recorded.plusDays(dice.between(1, 30))));
    } else {
      release.put(Table.TALK, entered);
    }
  }
}
