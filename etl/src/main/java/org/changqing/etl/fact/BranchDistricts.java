package org.changqing.etl.fact;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;

/**
 * C6 District: a branch's version on a day is the one that contains it; of several the latest
 * valid_from, then the greatest branch_version_id. Gives the same answer as intervals that don't
 * overlap. The district is the branch's seat, which moves; codes that were abolished, as those of
 * 崇文 and 宣武 in 2010 (国函〔2010〕55号), stay as they were then.
 */
final class BranchDistricts {

  private BranchDistricts() {}

  /** A version, {@code [from, to)}. */
  record Version(String id, String name, String district, int from, int to) {

    private boolean contains(int day) {
      return from <= day && day < to;
    }
  }

  /** One branch's versions, by start; a version may come back after one that lay over it. */
  static List<Version> resolve(List<Version> versions) {
    TreeSet<Integer> bounds = new TreeSet<>();
    versions.forEach(version -> bounds.addAll(List.of(version.from(), version.to())));
    List<Version> resolved = new ArrayList<>();
    for (int from : bounds) {
      Integer to = bounds.higher(from);
      on(versions, from)
          .filter(version -> to != null)
          .map(v -> new Version(v.id(), v.name(), v.district(), from, to))
          .ifPresent(resolved::add);
    }
    return resolved;
  }

  private static Optional<Version> on(List<Version> versions, int day) {
    return versions.stream()
        .filter(version -> version.contains(day))
        .max(Comparator.comparingInt(Version::from).thenComparing(Version::id));
  }
}
