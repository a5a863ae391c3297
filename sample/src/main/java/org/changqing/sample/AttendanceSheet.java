package org.changqing.sample;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;

/** Who came to one meeting, as app and paper say. */
final class AttendanceSheet {
  private static final int ONSITE = 1;
  private static final int ONLINE = 2;
  private static final int LEAVE = 3;
  private static final int SICK = 4;
  private static final int ABSENT = 5;
  private static final int EXEMPT = 6;
  private static final int SERVED_AT_HOME = 7;
  private static final int UNKNOWN = 0;

  private final Bureau bureau;
  private final Release release;

  AttendanceSheet(Bureau bureau, Release release) {
    this.bureau = bureau;
    this.release = release;
  }

  /** Writes the rows of the expected and of a guest or two. */
  void fill(Meeting meeting, List<Person> expected) {
    for (Person person : expected) {
      Dice dice = bureau.dice("attendance").of(meeting.id()).of(person.number());
      int status = status(meeting, person, dice);
      if (status != UNKNOWN) {
        write(meeting, person, status, dice);
      }
    }
    Dice dice = bureau.dice("guest").of(meeting.id());
    if (dice.chance(0.06)) {
      Person guest = dice.pick(bureau.people());
      if (guest.isAlive(meeting.day()) && !expected.contains(guest)) {
        write(meeting, guest, ONSITE, dice);
      }
    }
  }

  private static int status(Meeting meeting, Person person, Dice dice) {
    LocalDate day = meeting.day();
    if (Person.any(person.stays, day)) {
      return dice.chance(0.8) ? SICK : UNKNOWN;
    }
    if (Exemptions.hold(person, day)) {
      return excused(dice);
    }
    if (dice.chance(probability(meeting, person))) {
      return meeting.mode().equals("online")
              || (meeting.mode().equals("hybrid") && dice.chance(0.35))
          ? ONLINE
          : ONSITE;
    }
    return missing(person, dice);
  }

  private static int excused(Dice dice) {
    double throwOfDice = dice.unit();
    if (throwOfDice < 0.06) {
      return ONSITE;
    }
    if (throwOfDice < 0.3) {
      return SERVED_AT_HOME;
    }
    return throwOfDice < 0.75 ? EXEMPT : UNKNOWN;
  }

  private static double probability(Meeting meeting, Person person) {
    double probability = meeting.attendance() + person.diligence();
    probability -= Math.max(0, person.age(meeting.day()) - 78) * 0.012;
    int month = meeting.day().getMonthValue();
    if (month == 8 || month == 2) {
      probability -= 0.04;
    }
    return Math.min(0.99, probability);
  }

  private static int missing(Person person, Dice dice) {
    double throwOfDice = dice.unit();
    if (person.keepsAway()) {
      return throwOfDice < 0.3 ? LEAVE : throwOfDice < 0.6 ? ABSENT : UNKNOWN;
    }
    if (throwOfDice < 0.40) {
      return LEAVE;
    }
    if (throwOfDice < 0.64) {
      return person.isRetired() ? SICK : LEAVE;
    }
    if (throwOfDice < 0.76) {
      return ABSENT;
    }
    return throwOfDice < 0.88 && person.isRetired() ? SERVED_AT_HOME : UNKNOWN;
  }

  private void write(Meeting meeting, Person person, int status, Dice dice) {
    boolean came = status == ONSITE || status == ONLINE;
    boolean app = came && meeting.day().getYear() >= 2020 && dice.chance(0.6);
    LocalDateTime recorded = meeting.recordedAt().plusMinutes(dice.between(1, 50));
    if (dice.chance(0.03)) {
      recorded = recorded.plusDays(dice.between(1, 20));
    }
    String id = meeting.id() + "-" + person.number();
    BigDecimal hours = hours(meeting, came, dice);
    String personId = person.idAsEntered(dice);
    Object[] values = {id, meeting.id(), personId, status, hours, app ? "app" : "sheet", recorded};
    List<Version> versions = new ArrayList<>();
    versions.add(Version.of(recorded, values.clone()));
    double correction = dice.unit();
    if (correction < 0.006) {
      values[3] = came ? LEAVE : ONSITE;
      versions.add(Version.of(recorded.plusDays(dice.between(2, 50)), values.clone()));
    } else if (correction < 0.008) {
      versions.add(versions.get(0).deletedAt(recorded.plusDays(dice.between(1, 30))));
    }
    release.put(Table.ATTENDANCE, versions);
    if (app && dice.chance(0.05)) {
      Object[] paper = values.clone();
      paper[0] = id + "s";
      paper[3] = ONSITE;
      paper[5] = "sheet";
      release.put(Table.ATTENDANCE, Version.of(recorded.plusHours(1), paper));
    }
  }

  private static BigDecimal hours(Meeting meeting, boolean came, Dice dice) {
    if (!came || meeting.creditHours() == null || !dice.chance(0.05)) {
      return null;
    }
    return meeting.creditHours().subtract(new BigDecimal("0.5"));
  }
}
