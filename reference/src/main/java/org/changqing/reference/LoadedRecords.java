package org.changqing.reference;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The records that count: the current version of each key (C2), without what C3, C4.1, C11 and C14
 * refuse.
 *
 * <p>Tables are taken in the contract's order, in which every table comes after those that it
 * refers to, so "known" means loaded.
 */
final class LoadedRecords {

  private static final Map<String, String> REFERENCES =
      Map.of(
          "person_id", "person",
          "branch_id", "branch",
          "activity_id", "activity",
          "class_id", "training_class",
          "account_id", "platform_account",
          "campaign_id", "campaign");
  private static final BigDecimal MOST_HOURS = BigDecimal.valueOf(24);

  private final Map<String, Map<String, Row>> tables = new LinkedHashMap<>();
  private final List<LedgerLine> ledger = new ArrayList<>();
  private final List<Finding> quarantined = new ArrayList<>();
  private final List<Finding> emptied = new ArrayList<>();
  private PersonMerges merges = new PersonMerges(List.of());

  LoadedRecords(Map<String, TableFile> files) {
    for (Table table : ContractTables.ALL) {
      if (files.containsKey(table.name())) {
        load(files.get(table.name()));
      }
    }
  }

  /** Whether the source has the table, if only without rows. */
  boolean has(String table) {
    return tables.containsKey(table);
  }

  Collection<Row> rows(String table) {
    return tables.getOrDefault(table, Map.of()).values();
  }

  /** The row of that key; null when it is not loaded. */
  Row row(String table, String key) {
    return tables.getOrDefault(table, Map.of()).get(key);
  }

  /** C3: the person that the row's {@code person_id} stands for; null when it is empty. */
  String person(Row row) {
    String id = row.text("person_id");
    return id == null ? null : merges.survivor(id);
  }

  String survivor(String personId) {
    return merges.survivor(personId);
  }

  List<LedgerLine> ledger() {
    return ledger;
  }

  List<Finding> quarantined() {
    return quarantined;
  }

  List<Finding> emptied() {
    return emptied;
  }

  private void load(TableFile file) {
    CurrentVersions versions = CurrentVersions.of(file.rows());
    if (file.table().name().equals("person_merge")) {
      merges = new PersonMerges(versions.live());
    }
    List<Finding> refused = new ArrayList<>();
    Map<String, Row> loaded = new LinkedHashMap<>();
    for (Row row : versions.live()) {
      Finding refusal = refusal(row);
      if (refusal == null) {
        loaded.put(row.key(), withPlausibleCredit(row));
      } else {
        refused.add(refusal);
      }
    }
    tables.put(file.table().name(), loaded);
    quarantined.addAll(file.quarantined());
    quarantined.addAll(refused);
    emptied.addAll(file.emptied());
    ledger.add(
        new LedgerLine(
            file.table().name(),
            file.read(),
            loaded.size(),
            versions.superseded(),
            versions.tombstones(),
            file.quarantined().size() + refused.size()));
  }

  /** Why the current version of a record is quarantined; null when it is not. */
  private Finding refusal(Row row) {
    return switch (row.table().name()) {
      case "person_merge" -> merges.isInCycle(row) ? row.finding("merged_into", "C3") : null;
      case "membership" -> {
        LocalDate validTo = row.day("valid_to");
        boolean isNever = validTo != null && !validTo.isAfter(row.day("valid_from"));
        yield isNever ? row.finding("valid_to", "C4") : unknownReference(row, "C4");
      }
      case "attendance", "training_day" -> {
        Finding unknown = unknownReference(row, "C14");
        BigDecimal hours = row.decimal("hours");
        yield unknown == null && isImplausible(hours) ? row.finding("hours", "C11") : unknown;
      }
      default -> unknownReference(row, "C14");
    };
  }

  private Finding unknownReference(Row row, String rule) {
    for (Column column : row.table().columns()) {
      String referred = REFERENCES.get(column.name());
      boolean isReference = referred != null && !column.name().equals(row.table().keyColumn());
      if (isReference && !isKnown(referred, row.text(column.name()))) {
        return row.finding(column.name(), rule);
      }
    }
    return null;
  }

  private boolean isKnown(String table, String id) {
    if (id == null || !has(table)) {
      return true;
    }
    return row(table, table.equals("person") ? merges.survivor(id) : id) != null;
  }

  private static boolean isImplausible(BigDecimal hours) {
    return hours != null && (hours.signum() < 0 || hours.compareTo(MOST_HOURS) > 0);
  }

  /** C11: an activity's credit hours out of range are emptied and reported; the activity stays. */
  private Row withPlausibleCredit(Row row) {
    if (!row.table().name().equals("activity") || !isImplausible(row.decimal("credit_hours"))) {
      return row;
    }
    emptied.add(row.finding("credit_hours", "C11"));
    return row.withEmptied("credit_hours");
  }
}
