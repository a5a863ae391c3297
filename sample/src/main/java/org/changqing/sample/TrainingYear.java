package org.changqing.sample;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * The classes of a year: the 三训 of the plan and those for committees and former bureau-level
 * officials.
 */
final class TrainingYear {
  /** A class that is to be held, or was cancelled. */
  record ClassPlan(
      String id,
      String kind,
      int number,
      String title,
      boolean central,
      LocalDate from,
      LocalDate to,
      boolean cancelled) {}

  /** The classes of one kind: which months they begin in and how many days they last. */
  private record Series(String kind, String title, int days, List<Integer> months) {
    List<ClassPlan> in(int year) {
      List<ClassPlan> classes = new ArrayList<>();
      for (int number = 1; number <= months.size(); number++) {
        LocalDate day =
            LocalDate.of(
                year, months.get(number - 1), 6 + (number * 5 + kind.length() + year) % 11);
        LocalDate monday = day.minusDays(day.getDayOfWeek().getValue() - 1L);
        classes.add(
            new ClassPlan(
                "c" + year + "-" + kind.substring(0, 2) + number,
                kind,
                number,
                year + "年第" + number + "期" + title,
                !kind.equals("training") && (!kind.equals("rotation") || number % 2 == 0),
                monday,
                monday.plusDays(days - 1L),
                cancelled(year, kind, number)));
      }
      return classes;
    }

    private static boolean cancelled(int year, String kind, int number) {
      return (year == 2020 && kind.equals("rotation") && number == 1)
          || (year == 2022 && kind.equals("intensive") && number == 2);
    }
  }

  private static final List<Series> USUAL =
      List.of(
          new Series("rotation", "党员轮训班", 3, List.of(4, 6, 9, 11)),
          new Series("training", "党员培训班", 2, List.of(3, 5, 7, 9, 10, 12)),
          new Series("intensive", "党员强训班", 3, List.of(6, 10)),
          new Series("committee", "离退休党支部委员培训班", 3, List.of(5, 9)),
          new Series("senior_special", "退休司局级干部专题培训班", 2, List.of(10)));

  /** In 2020 nothing began before June. */
  private static final List<Series> OF_2020 =
      List.of(
          new Series("rotation", "党员轮训班", 3, List.of(4, 7, 9, 11)),
          new Series("training", "党员培训班", 2, List.of(6, 8, 9, 10, 11, 12)),
          new Series("intensive", "党员强训班", 3, List.of(6, 10)),
          new Series("committee", "离退休党支部委员培训班", 3, List.of(7, 9)),
          new Series("senior_special", "退休司局级干部专题培训班", 2, List.of(10)));

  private TrainingYear() {}

  static List<ClassPlan> classes(int year) {
    return (year == 2020 ? OF_2020 : USUAL)
        .stream().flatMap(series -> series.in(year).stream()).toList();
  }
}
