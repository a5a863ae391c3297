package org.changqing.sample;

import java.time.LocalDate;
import java.time.LocalDateTime;

/** When something that happened is entered. */
final class Recording {
  private Recording() {}

  /**
   * The evening of the day or some days later; with the given share more than ten days later, at
   * most 100.
   *
   * @param lateShare from 0 to 1
   */
  static LocalDateTime of(LocalDate day, Dice dice, double lateShare) {
    return day.plusDays(delay(dice, lateShare)).atTime(dice.between(18, 21), dice.between(0, 59));
  }

  private static int delay(Dice dice, double lateShare) {
    if (dice.chance(lateShare)) {
      return dice.chance(0.9) ? dice.between(11, 40) : dice.between(41, 100);
    }
    return dice.chance(0.75) ? dice.between(0, 2) : dice.between(3, 9);
  }
}
