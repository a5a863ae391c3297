package org.changqing.sample;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;

/** On which day of a month a branch meets. */
final class MeetingDays {
  private MeetingDays() {}

  static LocalDate general(Bureau bureau, Branch branch, YearMonth month) {
    return weekday(month, dice(bureau, branch, month, "general").between(9, 25));
  }

  /** The relatively fixed day of the branch, moved by up to two days. */
  static LocalDate theme(Bureau bureau, Branch branch, YearMonth month) {
    int usual = 6 + branch.place() * 7 % 17;
    return weekday(month, usual + dice(bureau, branch, month, "theme").between(0, 2));
  }

  static LocalDate any(Bureau bureau, Branch branch, YearMonth month, String what) {
    return weekday(month, dice(bureau, branch, month, what).between(3, 26));
  }

  private static Dice dice(Bureau bureau, Branch branch, YearMonth month, String what) {
    return bureau.dice("meeting day").of(branch.place()).of(month).of(what);
  }

  private static LocalDate weekday(YearMonth month, int dayOfMonth) {
    LocalDate day = month.atDay(dayOfMonth);
    if (day.getDayOfWeek() == DayOfWeek.SATURDAY) {
      return day.minusDays(1);
    }
    return day.getDayOfWeek() == DayOfWeek.SUNDAY ? day.plusDays(1) : day;
  }
}
