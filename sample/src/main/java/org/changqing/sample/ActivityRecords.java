package org.changqing.sample;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Records meetings as branches do: often planned first, sometimes cancelled, declared void or
 * entered twice.
 */
final class ActivityRecords {
  private static final Set<String> PLANNED_AHEAD =
      Set.of("theme_day", "general_meeting", "party_lecture");

  private final Bureau bureau;
  private final Release release;
  private final AttendanceSheet sheet;

  ActivityRecords(Bureau bureau, Release release) {
    this.bureau = bureau;
    this.release = release;
    this.sheet = new AttendanceSheet(bureau, release);
  }

  void write(
      Occasion occasion, Branch branch, LocalDate day, double attendance, List<Person> expected) {
    String id =
        String.format(
            "a%02d%02d-%s-%s",
            day.getYear() % 100, day.getMonthValue(), branch.id(), occasion.letter());
    Dice dice = bureau.dice("activity").of(id);
    LocalDateTime starts = day.atTime(dice.chance(0.5) ? 9 : 14, 30);
    LocalDateTime recorded = Recording.of(day, dice, branch.lateness());
    boolean election = occasion.vote().equals("election");
    String mode = election ? "onsite" : Epidemic.mode(YearMonth.from(day), dice);
    Object[] values = {
      id,
      branch.id(),
      occasion.kind(),
      occasion.group() == 0 ? null : occasion.group(),
      occasion.title(),
      mode,
      starts,
      starts.plusMinutes(dice.between(3, 5) * 30L),
      occasion.earns() ? occasion.creditHours() : null,
      occasion.vote().isEmpty() ? null : occasion.vote(),
      occasion.kind().equals("party_lecture") ? lecturer(branch, day, dice) : null,
      "planned",
      null
    };
    List<Version> versions = new ArrayList<>();
    if (PLANNED_AHEAD.contains(occasion.kind()) && dice.chance(0.6)) {
      LocalDate planned = day.minusDays(dice.between(3, 9));
      LocalDate first = day.withDayOfMonth(1);
      versions.add(
          Version.of((planned.isBefore(first) ? first : planned).atTime(8, 40), values.clone()));
    }
    values[12] = recorded;
    double fate = election ? 1 : dice.unit();
    values[11] = fate < 0.008 ? "cancelled" : "held";
    versions.add(Version.of(recorded, values.clone()));
    if (fate > 0.008 && fate < 0.012) {
      values[11] = "void";
      versions.add(Version.of(recorded.plusDays(dice.between(3, 40)), values.clone()));
    } else if (fate > 0.012 && fate < 0.018) {
      values[4] = occasion.title() + "(补)";
      versions.add(Version.of(recorded.plusDays(dice.between(3, 60)), values.clone()));
    } else if (fate > 0.018 && fate < 0.021) {
      enteredTwice(id, recorded, values, dice);
    }
    release.put(Table.ACTIVITY, versions);
    if (fate > 0.008) {
      sheet.fill(
          new Meeting(
              id,
              day,
              mode,
              attendance,
              occasion.earns() ? occasion.creditHours() : null,
              recorded),
          expected);
    }
  }

  private void enteredTwice(String id, LocalDateTime recorded, Object[] values, Dice dice) {
    Object[] twice = values.clone();
    twice[0] = id + "x";
    Version second = Version.of(recorded.plusMinutes(30), twice);
    release.put(Table.ACTIVITY, second, second.deletedAt(recorded.plusDays(dice.between(1, 15))));
  }

  private String lecturer(Branch branch, LocalDate day, Dice dice) {
    List<Person> officers = bureau.officers(branch, day);
    return officers.isEmpty() ? null : dice.pick(officers).id();
  }
}
