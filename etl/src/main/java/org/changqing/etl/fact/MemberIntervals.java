package org.changqing.etl.fact;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * C4 Member intervals, steps 2 to 4: one person's memberships as intervals that don't overlap. What
 * is open when its branch is dissolved goes on in the branch that took the members over; nothing
 * lasts beyond death; of overlapping intervals the later start wins. (Step 1 is
 * org.changqing.etl.record.EmptyMembership.)
 *
 * <p>A member counts where the formal relation 组织关系 lies, once, from the day of acceptance on: the
 * rule of the Party's statistics. The dead leave on the day of death.
 */
final class MemberIntervals implements Serializable {

  private final Map<String, Dissolution> dissolutions;

  /**
   * @param dissolutions the dissolved branches by branch_id
   */
  MemberIntervals(Map<String, Dissolution> dissolutions) {
    this.dissolutions = dissolutions;
  }

  /**
   * The end of a branch.
   *
   * @param mergedInto the branch that took its members over, or empty
   */
  record Dissolution(int on, String mergedInto) implements Serializable {}

  /**
   * A stay of the person in a branch, {@code [from, to)}.
   *
   * @param group null when there is none
   * @param to {@link Days#OPEN} or later while it lasts
   */
  record Stay(String branch, Integer group, int from, int to, long updatedAt, String membershipId) {

    private Stay until(int end) {
      return new Stay(branch, group, from, end, updatedAt, membershipId);
    }

    private Stay movedTo(String otherBranch, int start) {
      return new Stay(otherBranch, null, start, to, updatedAt, membershipId);
    }
  }

  /**
   * The person's intervals, by start.
   *
   * @param diedOn the first day outside, or {@link Days#OPEN}
   */
  List<Stay> resolve(List<Stay> memberships, int diedOn) {
    List<Stay> stays = new ArrayList<>();
    memberships.forEach(membership -> follow(membership, stays));
    stays.replaceAll(stay -> stay.until(Math.min(stay.to(), diedOn)));
    stays.removeIf(stay -> stay.to() <= stay.from());
    return laterStartWins(stays);
  }

  private void follow(Stay membership, List<Stay> stays) {
    Set<String> visited = new HashSet<>();
    Stay stay = membership;
    while (visited.add(stay.branch() + '\n' + stay.from())) {
      Dissolution end = dissolutions.get(stay.branch());
      if (end == null || stay.to() <= end.on()) {
        stays.add(stay);
        return;
      }
      if (stay.from() < end.on()) {
        stays.add(stay.until(end.on()));
      }
      if (end.mergedInto().isEmpty()) {
        return;
      }
      stay = stay.movedTo(end.mergedInto(), Math.max(stay.from(), end.on()));
    }
  }

  private static List<Stay> laterStartWins(List<Stay> stays) {
    stays.sort(
        Comparator.comparingInt(Stay::from)
            .thenComparingLong(Stay::updatedAt)
            .thenComparing(Stay::membershipId));
    List<Stay> resolved = new ArrayList<>();
    for (int i = 0; i < stays.size(); i++) {
      int next = i + 1 < stays.size() ? stays.get(i + 1).from() : Days.OPEN;
      Stay stay = stays.get(i).until(Math.min(stays.get(i).to(), next));
      if (stay.from() < stay.to()) {
        resolved.add(stay);
      }
    }
    return resolved;
  }
}
