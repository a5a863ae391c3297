package org.changqing.sample;

import java.math.BigDecimal;
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

  /** What does not change between the versions of one meeting. */
  private record Draft(
      Branch branch,
      Occasion occasion,
      String mode,
      LocalDateTime starts,
      LocalDateTime ends,
      String lecturer) {

    BigDecimal creditHours() {
      return occasion.earns() ? occasion.creditHours() : null;
    }

    /**
     * @param recorded null = not yet recorded
     */
    Version as(
        String id, String title, String status, LocalDateTime recorded, LocalDateTime updated) {
      return Version.of(
          updated,
          id,
          branch.id(),
          occasion.kind(),
          occasion.group() == 0 ? null : occasion.group(),
          title,
          mode,
          starts,
          ends,
          creditHours(),
          occasion.vote().isEmpty() ? null : occasion.vote(),
          lecturer.isEmpty() ? null : lecturer,
          status,
          recorded);
    }
  }

  private final Bureau bureau;
  private final Release release;
  private final AttendanceSheet sheet;

  ActivityRecords(Bureau bureau, Release release) {
    this.bureau = bureau;
    this.release = release;
    this.sheet = new AttendanceSheet(bureau, release);
  }

  /**
   * Records the meeting, and unless it was cancelled who came.
   *
   * @param attendance the probability with which an average member comes
   */
  void write(
      Occasion occasion, Branch branch, LocalDate day, double attendance, List<Person> expected) {
    String id = "a" + Keys.month(YearMonth.from(day)) + "-" + branch.id() + "-" + occasion.letter();
    Dice dice = bureau.dice("activity").of(id);
    Draft draft = draft(occasion, branch, day, dice);
    LocalDateTime recorded = Recording.of(day, dice, branch.lateness());
    double fate = occasion.vote().equals("election") ? 1 : dice.unit();
    List<Version> versions = new ArrayList<>();
    if (PLANNED_AHEAD.contains(occasion.kind()) && dice.chance(0.6)) {
      versions.add(draft.as(id, occasion.title(), "planned", null, planned(day, dice)));
    }
    if (fate < 0.008) {
      versions.add(draft.as(id, occasion.title(), "cancelled", recorded, recorded));
    } else {
      versions.add(draft.as(id, occasion.title(), "held", recorded, recorded));
      LocalDateTime later = recorded.plusDays(dice.between(3, 50));
      if (fate < 0.012) {
        versions.add(draft.as(id, occasion.title(), "void", recorded, later));
      } else if (fate < 0.018) {
        versions.add(draft.as(id, occasion.title() + "(补)", "held", recorded, later));
      } else if (fate < 0.021) {
        LocalDateTime soon = recorded.plusMinutes(30);
        Version twice = draft.as(id + "x", occasion.title(), "held", soon, soon);
        release.put(Table.ACTIVITY, twice, twice.deletedAt(later));
      }
      sheet.fill(
          new Meeting(id, day, draft.mode(), attendance, draft.creditHours(), recorded), expected);
    }
    release.put(Table.ACTIVITY, versions);
  }

  private Draft draft(Occasion occasion, Branch branch, LocalDate day, Dice dice) {
    LocalDateTime starts = day.atTime(dice.chance(0.5) ? 9 : 14, 30);
    LocalDateTime ends = starts.plusMinutes(dice.between(3, 5) * 30L);
    boolean election = occasion.vote().equals("election");
    String mode = election ? "onsite" : Epidemic.mode(YearMonth.from(day), dice);
    String lecturer = occasion.kind().equals("party_lecture") ? lecturer(branch, day, dice) : "";
    return new Draft(branch, occasion, mode, starts, ends, lecturer);
  }

  /**
   * Some days before, yet in the same month: what is known by a day must not need the next month.
   */
  private static LocalDateTime planned(LocalDate day, Dice dice) {
    LocalDate before = day.minusDays(dice.between(3, 9));
    LocalDate first = day.withDayOfMonth(1);
    return (before.isBefore(first) ? first : before).atTime(8, 40);
  }

  private String lecturer(Branch branch, LocalDate day, Dice dice) {
    List<Person> officers = bureau.officers(branch, day);
    return officers.isEmpty() ? "" : dice.pick(officers).id();
  }
}
