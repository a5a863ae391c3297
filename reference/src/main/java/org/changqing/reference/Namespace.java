package org.changqing.reference;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Keeps the ids of histories that share a folder apart: what refers to nothing, or to itself, still
 * does.
 */
record Namespace(String prefix) {

  private static final Set<String> IDS =
      Stream.concat(
              ContractTables.ALL.stream().map(Table::keyColumn),
              Stream.of(
                  "merged_into",
                  "visitor_id",
                  "lecturer_id",
                  "helper_id",
                  "other_person_id",
                  "residence_district"))
          .collect(Collectors.toUnmodifiableSet());

  /** Puts the prefix before every key and every reference. */
  void apply(Map<String, List<Map<String, String>>> records) {
    records.values().stream().flatMap(List::stream).forEach(row -> row.replaceAll(this::named));
  }

  private String named(String column, String value) {
    return IDS.contains(column) && !value.isEmpty() ? prefix + value : value;
  }
}
