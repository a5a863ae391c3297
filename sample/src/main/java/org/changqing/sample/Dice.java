package org.changqing.sample;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.util.List;

/**
 * Chance that depends on what is asked about and on nothing else.
 *
 * <p>{@code dice.of("visit").of(person)} is a sequence of its own: whatever else is generated,
 * before or after, it gives the same throws. That makes a sample repeatable and lets a part of it
 * be generated alone.
 */
final class Dice {
  private static final long STEP = 0x9E3779B97F4A7C15L;

  private final long key;
  private long state;

  Dice(long key) {
    this.key = key;
    this.state = key;
  }

  Dice of(long part) {
    return new Dice(mix(key * 31 + STEP + mix(part + STEP)));
  }

  Dice of(String part) {
    return of(0x5DEECE66DL ^ part.hashCode());
  }

  Dice of(YearMonth month) {
    return of(month.getYear() * 12L + month.getMonthValue());
  }

  /** A number from 0 (included) to 1 (excluded). */
  double unit() {
    state += STEP;
    return (mix(state) >>> 11) * 0x1.0p-53;
  }

  boolean chance(double probability) {
    return unit() < probability;
  }

  /** A whole number from low to high, both included. */
  int between(int low, int high) {
    return low + (int) (unit() * (high - low + 1));
  }

  <T> T pick(List<T> choices) {
    return choices.get(between(0, choices.size() - 1));
  }

  /** A day of the month; deterministic also for short months. */
  LocalDate dayOf(YearMonth month) {
    return month.atDay(between(1, month.lengthOfMonth()));
  }

  /** A moment of that day's office hours. */
  LocalDateTime officeHour(LocalDate day) {
    return day.atTime(between(8, 18), between(0, 59), between(0, 59));
  }

  private static long mix(long value) {
    long z = value;
    z = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
    z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
    return z ^ (z >>> 31);
  }
}
