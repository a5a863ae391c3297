package org.changqing.sql;

import java.math.BigInteger;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A tiny bureau by hand: one branch in one district in January 2020, loaded partition by partition.
 */
final class TestFacts {
  private static final String OPEN = "2299-12-31";

  private final Map<String, List<Map<String, Object>>> tables = new LinkedHashMap<>();

  private TestFacts() {}

  /** A branch with so many members, each with a need for care and never visited. */
  static TestFacts withMembers(int members) {
    TestFacts facts = new TestFacts();
    LocalDate asOf = LocalDate.parse("2020-01-31");
    facts.tables.put(
        "run_context", List.of(Map.of("as_of", asOf.toString(), "first_period", "2020-01-01")));
    facts.tables.put("period", TestPeriods.between(LocalDate.parse("2020-01-01"), asOf));
    facts.tables.put("district", List.of(Map.of("district_code", "d1", "name", "东城区")));
    facts.tables.put("branch", List.of(Map.of("branch_id", "b1", "kind", "retired")));
    facts.tables.put(
        "branch_version",
        List.of(
            Map.of(
                "branch_id",
                "b1",
                "name",
                "离退休第1党支部",
                "district_code",
                "d1",
                "valid_from",
                "2010-01-01",
                "valid_to",
                OPEN)));
    List<Map<String, Object>> persons = new ArrayList<>();
    List<Map<String, Object>> intervals = new ArrayList<>();
    List<Map<String, Object>> needs = new ArrayList<>();
    for (int key = 1; key <= members; key++) {
      persons.add(Map.of("person_key", key, "person_class", "retired"));
      intervals.add(
          Map.of(
              "person_key", key, "branch_id", "b1", "valid_from", "2010-01-01", "valid_to", OPEN));
      needs.add(
          Map.of(
              "care_need_id",
              "n" + key,
              "person_key",
              key,
              "kind",
              "disabled",
              "valid_from",
              "2010-01-01",
              "valid_to",
              OPEN));
    }
    facts.tables.put("person", persons);
    facts.tables.put("member_interval", intervals);
    facts.tables.put("care_need", needs);
    return facts;
  }

  TestFacts with(String table, List<Map<String, Object>> rows) {
    tables.put(table, rows);
    return this;
  }

  List<ManifestEntry> load(Warehouse warehouse, Engine engine) {
    List<ManifestEntry> entries = new ArrayList<>();
    tables.forEach(
        (table, rows) -> {
          ManifestEntry entry =
              new ManifestEntry(
                  table,
                  ManifestEntry.WHOLE,
                  ContentHash.of(rows.stream().map(row -> new java.util.TreeMap<>(row)).toList()),
                  rows.size());
          warehouse.load(entry, () -> insert(engine, entry, rows));
          entries.add(entry);
        });
    return entries;
  }

  static void insert(Engine engine, ManifestEntry entry, List<Map<String, Object>> rows) {
    engine.insert(
        "store." + entry.table(),
        rows.stream().map(row -> whole(row, entry.period(), entry.version())).toList());
  }

  private static Map<String, Object> whole(
      Map<String, Object> row, LocalDate period, BigInteger version) {
    Map<String, Object> whole = new LinkedHashMap<>(row);
    whole.put("period", period.toString());
    whole.put("version", version);
    return whole;
  }
}
