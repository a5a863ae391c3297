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
      String title,
      boolean central,
      LocalDate from,
      LocalDate to,
      boolean cancelled) {}

  private TrainingYear() {}

  static List<ClassPlan> classes(int year) {
    List<ClassPlan> classes = new ArrayList<>();
    int[] rotation = year == 2020 ? new int[] {4, 7, 9, 11} : new int[] {4, 6, 9, 11};
    for (int i = 0; i < rotation.length; i++) {
      boolean cancelled = year == 2020 && i == 0;
      add(classes, year, "rotation", "党员轮训班", i + 1, rotation[i], 3, i % 2 == 1, cancelled);
    }
    int[] training =
        year == 2020 ? new int[] {6, 8, 9, 10, 11, 12} : new int[] {3, 5, 7, 9, 10, 12};
    for (int i = 0; i < training.length; i++) {
      add(classes, year, "training", "党员培训班", i + 1, training[i], 2, false, false);
    }
    add(classes, year, "intensive", "党员强训班", 1, 6, 3, true, false);
    add(classes, year, "intensive", "党员强训班", 2, 10, 3, true, year == 2022);
    add(classes, year, "committee", "离退休党支部委员培训班", 1, year == 2020 ? 7 : 5, 3, true, false);
    add(classes, year, "committee", "离退休党支部委员培训班", 2, 9, 3, true, false);
    add(classes, year, "senior_special", "退休司局级干部专题培训班", 1, 10, 2, true, false);
    return classes;
  }

  private static void add(
      List<ClassPlan> classes,
      int year,
      String kind,
      String title,
      int number,
      int month,
      int days,
      boolean central,
      boolean cancelled) {
    LocalDate from = LocalDate.of(year, month, 6 + (number * 5 + kind.length() + year) % 11);
    LocalDate monday = from.minusDays(from.getDayOfWeek().getValue() - 1L);
    String id = "c" + year + "-" + kind.charAt(0) + kind.charAt(1) + number;
    String name = year + "年第" + number + "期" + title;
    classes.add(
        new ClassPlan(id, kind, name, central, monday, monday.plusDays(days - 1), cancelled));
  }
}
