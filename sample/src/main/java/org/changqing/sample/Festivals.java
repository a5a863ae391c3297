package org.changqing.sample;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Map;

/** The three rounds of a year, 春节, 七一 and 重阳: whom each must reach, and the visits paid in it. */
final class Festivals implements Monthly {
  private static final Map<Integer, LocalDate> DOUBLE_NINTH =
      Map.of(
          2019, LocalDate.of(2019, 10, 7),
          2020, LocalDate.of(2020, 10, 25),
          2021, LocalDate.of(2021, 10, 14),
          2022, LocalDate.of(2022, 10, 4),
          2023, LocalDate.of(2023, 10, 23),
          2024, LocalDate.of(2024, 10, 11),
          2025, LocalDate.of(2025, 10, 29),
          2026, LocalDate.of(2026, 10, 18));

  private final Bureau bureau;
  private final Visits visits;
  private final Release release;

  Festivals(Bureau bureau, Visits visits, Release release) {
    this.bureau = bureau;
    this.visits = visits;
    this.release = release;
  }

  @Override
  public void live(YearMonth month) {
    int year = month.getYear();
    if (month.getMonthValue() == 1) {
      round(year + "年春节慰问", "f" + year + "-1", month.atDay(8), LocalDate.of(year, 2, 5));
    } else if (month.getMonthValue() == 6) {
      round(year + "年七一慰问", "f" + year + "-7", month.atDay(15), LocalDate.of(year, 7, 6));
    } else if (month.getMonthValue() == 9) {
      LocalDate feast = DOUBLE_NINTH.getOrDefault(year, LocalDate.of(year, 10, 15));
      round(year + "年重阳慰问", "f" + year + "-9", LocalDate.of(year, 9, 20), feast.plusDays(4));
    }
  }

  private void round(String name, String id, LocalDate from, LocalDate to) {
    String campaign = bureau.ownId(id);
    Dice dice = bureau.dice("festival").of(id);
    release.put(
        Table.CAMPAIGN,
        Version.of(from.minusDays(3).atTime(10, 0), campaign, "festival", name, from, to));
    for (Person person : bureau.people()) {
      Dice own = dice.of(person.number());
      if (person.isRetired() && person.isAlive(from) && isTarget(person, from, id, own)) {
        String target = campaign + "-" + person.number();
        release.put(
            Table.CAMPAIGN_TARGET,
            Version.of(
                from.minusDays(2).atTime(own.between(9, 17), 0), target, campaign, person.id()));
        call(person, from, to, own);
      }
    }
  }

  private static boolean isTarget(Person person, LocalDate day, String id, Dice dice) {
    if (person.isVeteran()) {
      return true;
    }
    boolean inNeed = Person.any(person.needs, day);
    return switch (id.charAt(id.length() - 1)) {
      case '1' -> inNeed ? dice.chance(0.8) : person.age(day) >= 85;
      case '7' ->
          person.isMember()
              && (inNeed ? dice.chance(0.35) : person.age(day) >= 84 && dice.chance(0.7));
      default -> inNeed ? dice.chance(0.3) : person.age(day) >= 88;
    };
  }

  private void call(Person person, LocalDate from, LocalDate to, Dice dice) {
    int days = (int) (to.toEpochDay() - from.toEpochDay());
    LocalDate day = from.plusDays(dice.between(0, days - 1));
    double care = bureau.care(person, from);
    if (dice.chance(0.08 + 0.9 * care)) {
      visits.plan(
          person,
          day,
          dice.chance(0.08) ? "hospital" : "home",
          "festival",
          10_000 * dice.between(5, 20));
    } else if (dice.chance(0.35)) {
      visits.plan(person, day, "phone", "festival", 0);
    }
  }
}
