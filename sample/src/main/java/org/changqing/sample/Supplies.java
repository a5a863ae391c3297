package org.changqing.sample;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.List;

/**
 * The year 2020: supplies against the epidemic for the retired, members or not, and the volunteers.
 */
final class Supplies implements Monthly {
  private static final YearMonth DRIVE = YearMonth.of(2020, 2);
  private static final List<String> ITEMS = List.of("口罩", "消毒液", "中药", "体温计", "防护手套");
  private static final int VOLUNTEERS = 6;

  private final Bureau bureau;
  private final Release release;

  Supplies(Bureau bureau, Release release) {
    this.bureau = bureau;
    this.release = release;
  }

  @Override
  public void live(YearMonth month) {
    if (month.equals(DRIVE)) {
      String campaign = bureau.ownId("supply2020");
      LocalDate from = LocalDate.of(2020, 2, 5);
      release.put(
          Table.CAMPAIGN,
          Version.of(
              from.atTime(9, 0),
              campaign,
              "supply",
              "2020年防疫物资发放",
              from,
              LocalDate.of(2020, 7, 1)));
      volunteers();
    }
    if (month.getYear() == 2020 && month.getMonthValue() >= 2 && month.getMonthValue() <= 6) {
      bureau.people().stream()
          .filter(person -> person.isRetired() && person.isAlive(month.atEndOfMonth()))
          .forEach(person -> handOut(person, month));
    }
  }

  private void handOut(Person person, YearMonth month) {
    Dice dice = bureau.dice("supply").of(person.number()).of(month);
    double share = month.getMonthValue() < 4 ? 0.36 : 0.17;
    if (dice.chance(share)) {
      LocalDate day = dice.dayOf(month);
      LocalDate given = day.isBefore(LocalDate.of(2020, 2, 5)) ? day.plusDays(5) : day;
      release.put(
          Table.DISTRIBUTION,
          Version.of(
              dice.officeHour(given.plusDays(dice.between(0, 6))),
              "g" + Keys.month(month) + "-" + person.number(),
              bureau.ownId("supply2020"),
              person.idAsEntered(dice),
              dice.pick(ITEMS),
              dice.between(1, 20),
              given));
    }
  }

  /** The youngest of six retired branches help in their neighbourhoods. */
  private void volunteers() {
    for (int place = 1; place <= VOLUNTEERS; place++) {
      Branch branch = bureau.branch(place * 2 - 1);
      LocalDate from = LocalDate.of(2020, 2, 3 + place * 2);
      Person person =
          bureau.roster(branch, DRIVE.atEndOfMonth()).stream()
              .max(Comparator.comparing(p -> p.identity().born()))
              .orElseThrow();
      Spell spell = bureau.open(Table.VOLUNTEER_SPELL, person, from, "防疫工作志愿者");
      spell.entered(from.atTime(10, place));
      LocalDate to = LocalDate.of(2020, 4 + place, 8 + place);
      spell.endsOn(to);
      spell.entered(to.atTime(16, place));
    }
  }
}
