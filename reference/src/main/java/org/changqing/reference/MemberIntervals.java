package org.changqing.reference;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** C4, steps 2 to 4: who was a member of which branch when, without overlaps. */
final class MemberIntervals {

  private static final Set<String> MEMBER_STATUSES = Set.of("full", "probationary");
  private static final Comparator<Membership> WEAKEST_FIRST =
      Comparator.comparing((Membership membership) -> membership.days().from())
          .thenComparing(Membership::updatedAt)
          .thenComparing(Membership::id);

  private final LoadedRecords records;

  private MemberIntervals(LoadedRecords records) {
    this.records = records;
  }

  static List<Membership> of(LoadedRecords records) {
    return new MemberIntervals(records).resolved();
  }

  private List<Membership> resolved() {
    Map<String, List<Membership>> byPerson = new LinkedHashMap<>();
    for (Row row : records.rows("membership")) {
      Row person = records.row("person", records.person(row));
      if (MEMBER_STATUSES.contains(person.text("party_status"))) {
        for (Membership piece : throughDissolutions(row)) {
          Membership alive = piece.before(person.dayOrForever("died_on"));
          if (!alive.days().isEmpty()) {
            byPerson.computeIfAbsent(piece.person(), id -> new ArrayList<>()).add(alive);
          }
        }
      }
    }
    List<Membership> resolved = new ArrayList<>();
    for (List<Membership> ofOnePerson : byPerson.values()) {
      resolved.addAll(withoutOverlaps(ofOnePerson));
    }
    return resolved;
  }

  /** Step 2: a dissolved branch's members go on where it was merged into. Pieces may be empty. */
  private List<Membership> throughDissolutions(Row row) {
    List<Membership> pieces = new ArrayList<>();
    Membership piece =
        new Membership(
            row.key(),
            row.updatedAt(),
            records.person(row),
            row.text("branch_id"),
            row.integer("group_no"),
            Interval.of(row));
    Set<String> left = new HashSet<>();
    while (piece != null) {
      Row branch = records.row("branch", piece.branch());
      LocalDate dissolvedOn = branch == null ? LocalDate.MAX : branch.dayOrForever("dissolved_on");
      if (!dissolvedOn.isBefore(piece.days().to())) {
        pieces.add(piece);
        return pieces;
      }
      pieces.add(piece.before(dissolvedOn));
      String successor = branch == null ? null : branch.text("merged_into");
      boolean goesOn = successor != null && left.add(piece.branch());
      LocalDate from = later(piece.days().from(), dissolvedOn);
      piece = goesOn ? piece.inSuccessor(successor, from) : null;
    }
    return pieces;
  }

  private static LocalDate later(LocalDate one, LocalDate other) {
    return one.isBefore(other) ? other : one;
  }

  /** Step 4: each ends at the latest where the next stronger one starts. */
  private static List<Membership> withoutOverlaps(List<Membership> ofOnePerson) {
    List<Membership> sorted = new ArrayList<>(ofOnePerson);
    sorted.sort(WEAKEST_FIRST);
    List<Membership> resolved = new ArrayList<>();
    for (int i = 0; i < sorted.size(); i++) {
      Membership membership = sorted.get(i);
      if (i + 1 < sorted.size()) {
        membership = membership.before(sorted.get(i + 1).days().from());
      }
      if (!membership.days().isEmpty()) {
        resolved.add(membership);
      }
    }
    return resolved;
  }
}
