package org.changqing.reference;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.ToIntFunction;
import java.util.stream.Collectors;

/** C2 to C8 and C12 to C14: versions, mergers, members, branches, offices, references. */
final class RecordSituations {

  private final Map<String, TableFile> files;
  private final LoadedRecords records;
  private final Organisation organisation;
  private final LocalDate asOf;

  RecordSituations(Map<String, TableFile> files, Warehouse warehouse) {
    this.files = files;
    this.records = warehouse.records();
    this.organisation = warehouse.organisation();
    this.asOf = warehouse.periods().asOf();
  }

  void count(Map<String, Long> found) {
    countVersions(found);
    countMerges(found);
    countMemberships(found);
    countOverlaps(found);
    countBranches(found);
    countOffices(found);
    countReferences(found);
  }

  private void countVersions(Map<String, Long> found) {
    long ties = 0;
    long older = 0;
    long saved = 0;
    for (TableFile file : files.values()) {
      Map<String, Instant> newest = new HashMap<>();
      for (Row row : file.rows()) {
        Instant other = newest.merge(row.key(), row.updatedAt(), (a, b) -> a.isAfter(b) ? a : b);
        older += row.updatedAt().isBefore(other) ? 1 : 0;
      }
      Set<String> keys = new HashSet<>();
      for (Row row : file.rows()) {
        boolean isNewest = row.updatedAt().equals(newest.get(row.key()));
        ties += isNewest && !keys.add(row.key()) ? 1 : 0;
      }
      saved += file.quarantined().stream().filter(each -> keys.contains(each.key())).count();
    }
    found.put("C2 versions that tie on updated_at", ties);
    found.put("C2 an older version on a later line", older);
    found.put("C2 a version that cannot be read beside one that can", saved);
    found.put("C2 a tombstone that counts", sum(LedgerLine::tombstones));
    found.put("C2 a superseded row", sum(LedgerLine::superseded));
  }

  private long sum(ToIntFunction<LedgerLine> part) {
    return records.ledger().stream().mapToInt(part).sum();
  }

  private void countMerges(Map<String, Long> found) {
    Set<String> inCycle =
        records.quarantined().stream()
            .filter(each -> each.rule().equals("C3"))
            .map(Finding::key)
            .collect(Collectors.toSet());
    found.put("C3 a link of a cycle", (long) inCycle.size());
    found.put(
        "C3 a chain into a cycle",
        count("person_merge", row -> inCycle.contains(records.survivor(row.key()))));
    found.put(
        "C3 a chain of several links",
        count("person_merge", row -> records.row("person_merge", row.text("merged_into")) != null));
    found.put(
        "C3 a chain to an unknown person",
        count("person_merge", row -> records.row("person", records.survivor(row.key())) == null));
    found.put(
        "C3 a retired id with a row of its own",
        count("person_merge", row -> records.row("person", row.key()) != null));
    found.put(
        "C3 a membership of a retired id",
        count("membership", row -> !records.person(row).equals(row.text("person_id"))));
  }

  private void countMemberships(Map<String, Long> found) {
    found.put("C4 an interval that ends before it begins", refused("membership", "valid_to"));
    found.put(
        "C4 starts on the day of the dissolution",
        members((row, on, into) -> from(row).equals(on) && into != null));
    found.put(
        "C4 starts after the dissolution",
        members((row, on, into) -> from(row).isAfter(on) && into != null));
    found.put(
        "C4 ends on the day of the dissolution",
        members((row, on, into) -> on.equals(row.day("valid_to")) && into != null));
    found.put(
        "C4 ends on the day after the dissolution",
        members((row, on, into) -> on.plusDays(1).equals(row.day("valid_to")) && into != null));
    found.put(
        "C4 open in a branch that nothing follows",
        members((row, on, into) -> from(row).isBefore(on) && into == null));
    found.put(
        "C4 goes on in an unknown branch",
        members((row, on, into) -> into != null && records.row("branch", into) == null));
    found.put(
        "C4 goes on through a chain of branches", members((row, on, into) -> isDissolved(into)));
    found.put(
        "C4 goes on in the same branch",
        members((row, on, into) -> row.text("branch_id").equals(into)));
    found.put(
        "C4 starts on the day of death",
        count("membership", row -> from(row).equals(person(row).day("died_on"))));
    found.put(
        "C4 of a person that is no member",
        count("membership", row -> person(row).text("party_status").equals("none")));
  }

  private void countOverlaps(Map<String, Long> found) {
    long ties = 0;
    long equalStarts = 0;
    long outlasting = 0;
    Map<String, List<Row>> byPerson =
        records.rows("membership").stream().collect(Collectors.groupingBy(records::person));
    for (List<Row> rows : byPerson.values()) {
      for (Row one : rows) {
        for (Row other : rows) {
          if (!one.key().equals(other.key())) {
            boolean isEqual = from(one).equals(from(other));
            equalStarts += isEqual ? 1 : 0;
            ties += isEqual && one.updatedAt().equals(other.updatedAt()) ? 1 : 0;
            boolean isInside =
                from(one).isBefore(from(other))
                    && other.dayOrForever("valid_to").isBefore(one.dayOrForever("valid_to"));
            outlasting += isInside ? 1 : 0;
          }
        }
      }
    }
    found.put("C4 two intervals from one day", equalStarts);
    found.put("C4 two intervals from one day that tie on updated_at", ties);
    found.put("C4 an earlier interval that outlasts a later one", outlasting);
  }

  private void countBranches(Map<String, Long> found) {
    found.put(
        "C6 a version without days", count("branch_version", row -> Interval.of(row).isEmpty()));
    found.put("C6 versions from one day", sameStart("branch_version", "branch_id"));
    found.put(
        "C6 a district that is not in the table",
        count("branch_version", row -> records.row("district", row.text("district_code")) == null));
    found.put(
        "C12 founded on a month's first day",
        count("branch", row -> isFirst(row.day("founded_on"))));
    found.put(
        "C12 founded within a month",
        count(
            "branch",
            row ->
                row.day("founded_on") != null
                    && row.day("founded_on").isAfter(asOf.minusYears(1))
                    && !isFirst(row.day("founded_on"))));
    found.put(
        "C12 dissolved on a month's last day",
        count(
            "branch",
            row ->
                row.day("dissolved_on") != null && isFirst(row.day("dissolved_on").plusDays(1))));
    found.put(
        "C12 dissolved on a month's first day",
        count("branch", row -> isFirst(row.day("dissolved_on"))));
    found.put(
        "C12 dissolved on the as-of date",
        count("branch", row -> asOf.equals(row.day("dissolved_on"))));
    found.put(
        "C12 dissolved on the day after",
        count("branch", row -> asOf.plusDays(1).equals(row.day("dissolved_on"))));
  }

  private void countOffices(Map<String, Long> found) {
    found.put(
        "C7 an office that outlasts its branch",
        count(
            "post",
            row ->
                Interval.of(row)
                    .contains(
                        records
                            .row("branch", row.text("branch_id"))
                            .dayOrForever("dissolved_on"))));
    found.put(
        "C7 an office that outlasts its holder",
        count("post", row -> Interval.of(row).contains(person(row).dayOrForever("died_on"))));
    found.put("C7 two offices of one person from one day", sameStart("post", "person_id"));
    long three = 0;
    long two = 0;
    for (String branch : organisation.branches()) {
      int holders = organisation.officeHolders(branch, asOf.withDayOfMonth(1)).size();
      three += holders == 3 ? 1 : 0;
      two += holders == 2 ? 1 : 0;
    }
    found.put("C7 a committee of three", three);
    found.put("C7 two office holders", two);
    found.put("C8 not approved", count("exemption", row -> row.day("approved_on") == null));
    found.put(
        "C8 approved after it begins",
        count(
            "exemption",
            row -> row.day("approved_on") != null && row.day("approved_on").isAfter(from(row))));
    found.put(
        "C8 approved after it ends",
        count(
            "exemption",
            row ->
                row.day("approved_on") != null
                    && row.day("approved_on").isAfter(row.dayOrForever("valid_to"))));
  }

  private void countReferences(Map<String, Long> found) {
    for (Table table : ContractTables.ALL) {
      for (Column column : table.columns()) {
        boolean isReference =
            List.of(
                    "person_id",
                    "branch_id",
                    "activity_id",
                    "class_id",
                    "account_id",
                    "campaign_id")
                .contains(column.name());
        if (isReference && !column.name().equals(table.keyColumn())) {
          found.put(
              "C14 an unknown reference: " + table.name() + "." + column.name(),
              refused(table.name(), column.name()));
        }
      }
    }
  }

  private long refused(String table, String column) {
    return records.quarantined().stream()
        .filter(each -> each.rule().startsWith("C"))
        .filter(each -> each.table().equals(table) && each.column().equals(column))
        .count();
  }

  @FunctionalInterface
  private interface Dissolved {
    boolean is(Row membership, LocalDate on, String into);
  }

  /** Memberships of branches that are dissolved, and last until then. */
  private long members(Dissolved condition) {
    return count(
        "membership",
        row -> {
          Row branch = records.row("branch", row.text("branch_id"));
          LocalDate on = branch.day("dissolved_on");
          boolean isLasting = on != null && !row.dayOrForever("valid_to").isBefore(on);
          return isLasting && condition.is(row, on, branch.text("merged_into"));
        });
  }

  private boolean isDissolved(String branch) {
    Row row = branch == null ? null : records.row("branch", branch);
    return row != null && row.day("dissolved_on") != null && row.text("merged_into") != null;
  }

  private long sameStart(String table, String of) {
    Set<List<Object>> starts = new HashSet<>();
    List<Row> same = new ArrayList<>();
    for (Row row : records.rows(table)) {
      if (!starts.add(List.of(row.text(of), from(row)))) {
        same.add(row);
      }
    }
    return same.size();
  }

  private static boolean isFirst(LocalDate day) {
    return day != null && day.getDayOfMonth() == 1;
  }

  private static LocalDate from(Row row) {
    return row.day("valid_from");
  }

  private Row person(Row row) {
    return records.row("person", records.person(row));
  }

  private long count(String table, Predicate<Row> condition) {
    return records.rows(table).stream().filter(condition).count();
  }
}
