package org.changqing.sample;

import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;

/**
 * Records one person at one meeting as app and paper do: corrected, withdrawn or entered by both.
 */
final class AttendanceRecords {
  private final Release release;

  AttendanceRecords(Release release) {
    this.release = release;
  }

  void write(Meeting meeting, Person person, int status, Dice dice) {
    boolean came = status == AttendanceSheet.ONSITE || status == AttendanceSheet.ONLINE;
    boolean app = came && meeting.day().getYear() >= 2020 && dice.chance(0.6);
    LocalDateTime recorded = meeting.recordedAt().plusMinutes(dice.between(1, 50));
    if (dice.chance(0.03)) {
      recorded = recorded.plusDays(dice.between(1, 20));
    }
    String id = meeting.id() + "-" + person.number();
    String personId = person.idAsEntered(dice);
    BigDecimal hours = hours(meeting, came, dice);
    Object[] values = {id, meeting.id(), personId, status, hours, app ? "app" : "sheet", recorded};
    List<Version> versions = new ArrayList<>();
    versions.add(Version.of(recorded, values.clone()));
    double correction = dice.unit();
    if (correction < 0.006) {
      values[3] = came ? AttendanceSheet.LEAVE : AttendanceSheet.ONSITE;
      versions.add(Version.of(recorded.plusDays(dice.between(2, 50)), values.clone()));
    } else if (correction < 0.008) {
      versions.add(versions.get(0).deletedAt(recorded.plusDays(dice.between(1, 30))));
    }
    release.put(Table.ATTENDANCE, versions);
    if (app && dice.chance(0.05)) {
      LocalDateTime later = recorded.plusHours(1);
      release.put(
          Table.ATTENDANCE,
          Version.of(
              later,
              id + "s",
              meeting.id(),
              personId,
              AttendanceSheet.ONSITE,
              hours,
              "sheet",
              later));
    }
  }

  /** Mostly what the meeting earns; some left early. */
  private static BigDecimal hours(Meeting meeting, boolean came, Dice dice) {
    if (!came || meeting.creditHours() == null || !dice.chance(0.05)) {
      return null;
    }
    return meeting.creditHours().subtract(new BigDecimal("0.5"));
  }
}
