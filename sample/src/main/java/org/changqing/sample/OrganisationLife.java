package org.changqing.sample;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Set;

/**
 * Which meetings the branches hold in a month. How one is recorded is told by {@link
 * ActivityRecords}.
 */
final class OrganisationLife implements Monthly {
  private static final Set<Integer> GENERAL_MONTHS = Set.of(3, 6, 9, 12);
  private static final Set<Integer> LECTURE_MONTHS = Set.of(4, 7, 9, 11);
  private static final Set<Integer> NO_STUDY_MONTHS = Set.of(1, 8);

  private final Bureau bureau;
  private final Release release;
  private final ActivityRecords records;

  OrganisationLife(Bureau bureau, Release release) {
    this.bureau = bureau;
    this.release = release;
    this.records = new ActivityRecords(bureau, release);
  }

  @Override
  public void live(YearMonth month) {
    if (!release.reaches(month)) {
      return;
    }
    for (Branch branch : bureau.branches()) {
      Dice silent = bureau.dice("unreported").of(branch.place()).of(month);
      boolean election = Committees.isElection(branch, month);
      if (branch.exists(month.atDay(1))
          && (election || !silent.chance((1 - branch.regularity()) * 0.13))) {
        regular(branch, month);
        yearly(branch, month);
        general(branch, month, election);
      }
    }
  }

  private void regular(Branch branch, YearMonth month) {
    LocalDate themeDay = MeetingDays.theme(bureau, branch, month);
    hold(Occasion.of("theme_day", "t", Themes.themeDay(month)).earning("1.5"), branch, themeDay, 0);
    LocalDate committeeDay = MeetingDays.any(bureau, branch, month, "committee");
    if (bureau.officers(branch, committeeDay).size() >= 3) {
      hold(Occasion.of("committee_meeting", "c", "支部委员会会议"), branch, committeeDay, 0.1);
    }
    for (int group = 1; group <= branch.groups(); group++) {
      LocalDate day = MeetingDays.any(bureau, branch, month, "group" + group);
      hold(Occasion.of("group_meeting", "g" + group, "党小组会").ofGroup(group), branch, day, 0.01);
    }
    if (branch.retired() && !NO_STUDY_MONTHS.contains(month.getMonthValue())) {
      Dice dice = bureau.dice("study").of(branch.place()).of(month);
      LocalDate day = MeetingDays.any(bureau, branch, month, "study");
      hold(Occasion.of("study_day", "s", Themes.studyDay(dice)).earning("2"), branch, day, -0.02);
    }
    if (LECTURE_MONTHS.contains(month.getMonthValue())) {
      Dice dice = bureau.dice("lecture").of(branch.place()).of(month);
      LocalDate day = MeetingDays.any(bureau, branch, month, "lecture");
      hold(Occasion.of("party_lecture", "l", Themes.lecture(dice)).earning("2"), branch, day, 0.02);
    }
  }

  private void yearly(Branch branch, YearMonth month) {
    if (month.getMonthValue() == 12) {
      String year = month.getYear() + "年度";
      LocalDate day = MeetingDays.any(bureau, branch, month, "org life");
      hold(Occasion.of("org_life_meeting", "o", year + "组织生活会"), branch, day, 0.04);
      hold(Occasion.of("democratic_review", "r", year + "民主评议党员"), branch, day, 0.04);
    }
  }

  private void general(Branch branch, YearMonth month, boolean election) {
    LocalDate day = MeetingDays.general(bureau, branch, month);
    if (election) {
      hold(Occasion.of("general_meeting", "m", "支部换届选举党员大会").voting("election"), branch, day, 0.2);
    } else if (GENERAL_MONTHS.contains(month.getMonthValue())) {
      Dice dice = bureau.dice("vote").of(branch.place()).of(month);
      if (!branch.retired() && dice.chance(0.15)) {
        hold(
            Occasion.of("general_meeting", "m", "接收预备党员大会").voting("admission"), branch, day, 0.05);
      } else if (dice.chance(0.3)) {
        hold(Occasion.of("general_meeting", "m", "党员大会(表决)").voting("ordinary"), branch, day, 0.04);
      } else {
        hold(Occasion.of("general_meeting", "m", "党员大会"), branch, day, 0.03);
      }
    }
  }

  private void hold(Occasion occasion, Branch branch, LocalDate day, double eagerness) {
    YearMonth month = YearMonth.from(day);
    Dice dice = bureau.dice("held").of(branch.place()).of(month).of(occasion.letter());
    double missed = 1 - branch.regularity() + Epidemic.missing(month);
    if (occasion.vote().equals("election") || !dice.chance(missed)) {
      records.write(
          occasion,
          branch,
          day,
          branch.attendance() + eagerness + trend(day),
          expected(occasion, branch, day));
    }
  }

  private List<Person> expected(Occasion occasion, Branch branch, LocalDate day) {
    if (occasion.kind().equals("committee_meeting")) {
      return bureau.officers(branch, day);
    }
    return bureau.roster(branch, day).stream()
        .filter(person -> occasion.group() == 0 || inGroup(person, occasion.group(), day))
        .toList();
  }

  private static boolean inGroup(Person person, int group, LocalDate day) {
    return person
        .membership(day)
        .filter(m -> Integer.valueOf(group).equals(m.attribute(1)))
        .isPresent();
  }

  /** Attendance falls in 2020 and recovers. */
  private static double trend(LocalDate day) {
    return switch (day.getYear()) {
      case 2019 -> 0.01;
      case 2020 -> -0.04;
      case 2021 -> -0.01;
      case 2022 -> -0.02;
      default -> 0.02;
    };
  }
}
