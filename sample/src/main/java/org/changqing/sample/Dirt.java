package org.changqing.sample;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.YearMonth;

/**
 * Records that a database can hold and a warehouse must refuse: a few in every year, in the first
 * bureau only.
 */
final class Dirt implements Monthly {
  private static final int DAY = 18;

  private final Release release;

  Dirt(Release release) {
    this.release = release;
  }

  @Override
  public void live(YearMonth month) {
    LocalDateTime at = month.atDay(DAY).atTime(22, 15);
    LocalDate day = month.atDay(DAY);
    String year = String.valueOf(month.getYear());
    String theme = "a" + Keys.month(month) + "-b02-t";
    switch (month.getMonthValue()) {
      case 2 ->
          release.put(
              Table.ATTENDANCE,
              Version.of(at, "q1-" + year, theme, "p99999", 1, null, "sheet", at));
      case 3 ->
          release.put(
              Table.ATTENDANCE, Version.of(at, "q2-" + year, theme, "p00060", 1, 90, "sheet", at));
      case 4 ->
          release.put(
              Table.ATTENDANCE,
              Version.of(at, "q3-" + year, "a0000-b02-t", "p00061", 2, null, "app", at));
      case 5 ->
          release.put(
              Table.CARE_VISIT,
              Version.of(at, "q4-" + year, "p99998", null, day, "home", "routine", null, at));
      case 6 ->
          release.put(
              Table.TRAINING_DAY, Version.of(at, "q5-" + year, "c0000-ro1", "p00062", day, 8));
      case 7 ->
          release.put(
              Table.TRAINING_DAY,
              Version.of(at, "q6-" + year, "c" + year + "-tr1", "p00063", day, 80));
      case 8 ->
          release.put(
              Table.PLATFORM_EVENT, Version.of(at, "q7-" + year, "u-a0", "read", "学习论坛", at));
      case 9 ->
          release.put(Table.FEE, Version.of(at, "q8-" + year, "p99997", month.atDay(1), 5000, 0));
      default -> once(month, at, day);
    }
  }

  private void once(YearMonth month, LocalDateTime at, LocalDate day) {
    if (month.equals(YearMonth.of(2019, 10))) {
      release.put(Table.MEMBERSHIP, Version.of(at, "q9", "p00064", "b99", null, day, null));
    } else if (month.equals(YearMonth.of(2019, 11))) {
      release.put(
          Table.MEMBERSHIP, Version.of(at, "q10", "p00065", "b02", 1, day, day.minusDays(30)));
    } else if (month.equals(YearMonth.of(2020, 1))) {
      release.put(Table.DISTRIBUTION, Version.of(at, "q11", "supply2003", "p00066", "口罩", 10, day));
    } else if (month.equals(YearMonth.of(2021, 1))) {
      release.put(Table.PERSON_MERGE, Version.of(at, "p99001", "p99002"));
      release.put(Table.PERSON_MERGE, Version.of(at, "p99002", "p99001"));
    }
  }
}
