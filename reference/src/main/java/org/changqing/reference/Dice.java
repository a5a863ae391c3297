package org.changqing.reference;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/** Draws that depend on the seed only. */
final class Dice {

  private final Random random;

  Dice(long seed) {
    // Neighbouring seeds of Random give similar first draws.
    this.random = new Random(seed * 0x9E3779B97F4A7C15L);
  }

  boolean chance(double probability) {
    return random.nextDouble() < probability;
  }

  /** From {@code least} to {@code most}, both in. */
  int between(int least, int most) {
    return least + random.nextInt(most - least + 1);
  }

  LocalDate day(LocalDate first, LocalDate last) {
    return first.plusDays(between(0, (int) ChronoUnit.DAYS.between(first, last)));
  }

  <T> T pick(List<T> choices) {
    return choices.get(random.nextInt(choices.size()));
  }

  /** One of the words; a second or last space makes an empty choice. */
  String word(String words) {
    return pick(List.of(words.split(" ", -1)));
  }

  /** One of the texts between commas. */
  String choice(String texts) {
    return pick(List.of(texts.split(",", -1)));
  }

  /** Some of them, in their order. */
  <T> List<T> some(List<T> choices, double probability) {
    List<T> some = new ArrayList<>();
    for (T choice : choices) {
      if (chance(probability)) {
        some.add(choice);
      }
    }
    return some;
  }

  void shuffle(List<?> list) {
    Collections.shuffle(list, random);
  }
}
