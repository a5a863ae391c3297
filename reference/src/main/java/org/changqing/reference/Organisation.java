package org.changqing.reference;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Who was where on a day: rosters, districts, offices, exemptions (C5 to C8, C12, C13). */
final class Organisation {

  private static final int COMMITTEE_SIZE = 3;

  private final LoadedRecords records;
  private final Map<String, List<Membership>> membersOfBranch = new HashMap<>();
  private final Map<String, List<Membership>> membershipsOfPerson = new HashMap<>();
  private final Map<String, List<Row>> versionsOfBranch = new HashMap<>();
  private final Map<String, List<Row>> postsOfBranch = new HashMap<>();
  private final Map<String, List<Row>> exemptionsOfPerson = new HashMap<>();

  Organisation(LoadedRecords records) {
    this.records = records;
    for (Membership membership : MemberIntervals.of(records)) {
      add(membersOfBranch, membership.branch(), membership);
      add(membershipsOfPerson, membership.person(), membership);
    }
    records.rows("branch_version").forEach(r -> add(versionsOfBranch, r.text("branch_id"), r));
    records.rows("post").forEach(row -> add(postsOfBranch, row.text("branch_id"), row));
    records.rows("exemption").forEach(r -> add(exemptionsOfPerson, records.person(r), r));
  }

  private static <T> void add(Map<String, List<T>> lists, String key, T element) {
    lists.computeIfAbsent(key, k -> new ArrayList<>()).add(element);
  }

  /** Every branch that is known, and every one that has members by a merge into an unknown one. */
  Set<String> branches() {
    Set<String> branches = new TreeSet<>(membersOfBranch.keySet());
    records.rows("branch").forEach(row -> branches.add(row.key()));
    return branches;
  }

  /** C5. */
  List<Membership> roster(String branch, LocalDate day) {
    List<Membership> roster = new ArrayList<>();
    for (Membership membership : membersOfBranch.getOrDefault(branch, List.of())) {
      if (membership.days().contains(day)) {
        roster.add(membership);
      }
    }
    return roster;
  }

  /** The branch whose roster has the person; null when none has. */
  String branchOf(String person, LocalDate day) {
    for (Membership membership : membershipsOfPerson.getOrDefault(person, List.of())) {
      if (membership.days().contains(day)) {
        return membership.branch();
      }
    }
    return null;
  }

  boolean isMemberThroughout(String person, LocalDate first, LocalDate last) {
    for (LocalDate day = first; !day.isAfter(last); day = day.plusDays(1)) {
      if (branchOf(person, day) == null) {
        return false;
      }
    }
    return true;
  }

  /** C6; null when there is none. */
  String districtOf(String branch, LocalDate day) {
    return versionsOfBranch.getOrDefault(branch, List.of()).stream()
        .filter(version -> Interval.of(version).contains(day))
        .max(
            Comparator.comparing((Row version) -> version.day("valid_from"))
                .thenComparing(Row::key))
        .map(version -> version.text("district_code"))
        .orElse(null);
  }

  /** C7. */
  Set<String> officeHolders(String branch, LocalDate day) {
    Set<String> holders = new LinkedHashSet<>();
    Row branchRow = records.row("branch", branch);
    if (branchRow == null || !day.isBefore(branchRow.dayOrForever("dissolved_on"))) {
      return holders;
    }
    for (Row post : postsOfBranch.getOrDefault(branch, List.of())) {
      if (Interval.of(post).contains(day) && isAlive(records.person(post), day)) {
        holders.add(records.person(post));
      }
    }
    return holders;
  }

  boolean hasCommittee(String branch, LocalDate day) {
    return officeHolders(branch, day).size() >= COMMITTEE_SIZE;
  }

  /** C8. */
  boolean isExempt(String person, LocalDate day) {
    for (Row exemption : exemptionsOfPerson.getOrDefault(person, List.of())) {
      LocalDate approvedOn = exemption.day("approved_on");
      boolean isApproved = approvedOn != null && !approvedOn.isAfter(day);
      if (isApproved && Interval.of(exemption).contains(day)) {
        return true;
      }
    }
    return false;
  }

  /** The day of death is the first day on which the person does not live. */
  boolean isAlive(String person, LocalDate day) {
    return day.isBefore(records.row("person", person).dayOrForever("died_on"));
  }

  /**
   * C12, on a period that has begun by the as-of date; {@code day} is its last day or that date.
   */
  boolean applies(String branch, LocalDate firstDay, LocalDate day) {
    Row row = records.row("branch", branch);
    if (row == null) {
      return false;
    }
    LocalDate foundedOn = row.day("founded_on");
    boolean isFounded = foundedOn == null || !foundedOn.isAfter(firstDay);
    return isFounded && row.dayOrForever("dissolved_on").isAfter(day);
  }

  /** Where a branch counts: C6. */
  Place placeOfBranch(String branch, LocalDate day) {
    return new Place(branch, districtOf(branch, day));
  }

  /** The roster branch of the day and its district; without a branch the bureau only. */
  Place placeOnRoster(String person, LocalDate day) {
    String branch = branchOf(person, day);
    return branch == null ? new Place(null, null) : placeOfBranch(branch, day);
  }

  /** C13: as on the roster, but by residence where that gives no district. */
  Place placeOfPerson(String person, LocalDate day) {
    Place place = placeOnRoster(person, day);
    String residence = records.row("person", person).text("residence_district");
    return place.district() == null ? new Place(place.branch(), residence) : place;
  }
}
