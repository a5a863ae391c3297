package org.changqing.sample;

import java.time.LocalDate;
import java.util.List;

/** Who came to one meeting, as app and paper say. */
final class AttendanceSheet {
  static final int ONSITE = 1;
  static final int ONLINE = 2;
  static final int LEAVE = 3;
  private static final int SICK = 4;
  private static final int ABSENT = 5;
  private static final int EXEMPT = 6;
  private static final int SERVED_AT_HOME = 7;
  private static final int UNKNOWN = 0;

  private final Bureau bureau;
  private final AttendanceRecords records;

  AttendanceSheet(Bureau bureau, Release release) {
    this.bureau = bureau;
    this.records = new AttendanceRecords(release);
  }

  /** Writes the rows of the expected and of a guest or two. */
  void fill(Meeting meeting, List<Person> expected) {
    for (Person person : expected) {
      Dice dice = bureau.dice("attendance").of(meeting.id()).of(person.number());
      int status = status(meeting, person, dice);
      if (status != UNKNOWN) {
        records.write(meeting, person, status, dice);
      }
    }
    Dice dice = bureau.dice("guest").of(meeting.id());
    if (dice.chance(0.06)) {
      Person guest = dice.pick(bureau.people());
      if (guest.isAlive(meeting.day()) && !expected.contains(guest)) {
        records.write(meeting, guest, ONSITE, dice);
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
}
