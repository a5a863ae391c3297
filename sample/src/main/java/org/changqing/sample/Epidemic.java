package org.changqing.sample;

import java.time.YearMonth;
import java.util.Set;

/** How the epidemic changed organisation life. */
final class Epidemic {
  private static final Set<YearMonth> HARD =
      Set.of(
          YearMonth.of(2020, 2),
          YearMonth.of(2020, 3),
          YearMonth.of(2022, 5),
          YearMonth.of(2022, 12));

  private Epidemic() {}

  /** The share of meetings that do not take place for it. */
  static double missing(YearMonth month) {
    return HARD.contains(month) ? 0.35 : 0;
  }

  static String mode(YearMonth month, Dice dice) {
    if (HARD.contains(month) || (month.getYear() == 2020 && month.getMonthValue() < 6)) {
      return mode(dice, 0.8, 0.1);
    }
    return switch (month.getYear()) {
      case 2019 -> mode(dice, 0.01, 0.05);
      case 2020 -> mode(dice, 0.15, 0.45);
      case 2021, 2022 -> mode(dice, 0.1, 0.35);
      default -> mode(dice, 0.06, 0.3);
    };
  }

  private static String mode(Dice dice, double online, double hybrid) {
    double throwOfDice = dice.unit();
    if (throwOfDice < online) {
      return "online";
    }
    return throwOfDice < online + hybrid ? "hybrid" : "onsite";
  }
}
