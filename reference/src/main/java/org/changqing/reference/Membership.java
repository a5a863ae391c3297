package org.changqing.reference;

import java.time.Instant;
import java.time.LocalDate;

/**
 * One person in one branch for some days.
 *
 * @param groupNo null when the person is in no group
 * @param updatedAt of the row that it comes from, which with {@code id} decides between equal
 *     starts
 */
record Membership(
    String id, Instant updatedAt, String person, String branch, Long groupNo, Interval days) {

  Membership before(LocalDate end) {
    return new Membership(id, updatedAt, person, branch, groupNo, days.before(end));
  }

  /** The same person's stay in the branch that took over, from that day on. */
  Membership inSuccessor(String successor, LocalDate from) {
    return new Membership(id, updatedAt, person, successor, null, new Interval(from, days.to()));
  }
}
