package org.changqing.etl.fact;

import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.changqing.etl.contract.Contract;
import org.changqing.etl.record.RecordSchema;

/**
 * The contract's columns behind every fact, read from the facts' own queries: what a fact is made
 * of is written nowhere else. Not thread-safe.
 */
public final class FactLineage {
  private static final String RECORD = "record_";
  private static final String FACT = "fact_";
  private static final String PLACED = "placed_";
  private static final Pattern RULE = Pattern.compile("c\\d\\d_\\w+");

  private final Map<String, Origin> known = new TreeMap<>();

  private FactLineage() {}

  /**
   * The origins of all facts, by name.
   *
   * @throws IllegalStateException if a query reads what is neither a record nor another fact, or
   *     lacks a column of its fact
   */
  public static SortedMap<String, Origin> all() {
    FactLineage lineage = new FactLineage();
    SortedMap<String, Origin> facts = new TreeMap<>();
    FactList.all().forEach(fact -> facts.put(fact.name(), lineage.fact(fact)));
    return facts;
  }

  private Origin fact(Fact fact) {
    Origin origin = relation(FACT + fact.name());
    for (FactColumn column : fact.columns()) {
      if (!origin.columns().containsKey(column.name())) {
        throw new IllegalStateException(
            "The lineage of column %s can't be derived: fact/%s.sql selects no such column"
                .formatted(column.name(), fact.name()));
      }
    }
    return origin;
  }

  private Origin relation(String name) {
    Origin origin = known.get(name);
    if (origin == null) {
      origin = read(name);
      known.put(name, origin);
    }
    return origin;
  }

  private Origin read(String name) {
    if (name.startsWith(RECORD)) {
      return Contract.table(name.substring(RECORD.length()))
          .map(table -> new Origin(RecordSchema.origins(table), new TreeSet<>()))
          .orElseThrow(() -> unknown(name));
    }
    if (name.startsWith(FACT)) {
      return query(name.substring(FACT.length()));
    }
    if (name.startsWith(PLACED)) {
      known.put("event_to_place", query("placed/" + name.substring(PLACED.length())));
      return query("rule/c13_place");
    }
    return switch (name) {
      case "c04_member_interval" ->
          blackBox(
              Stream.of("person_key", "branch_id", "group_no", "valid_from", "valid_to"),
              query("rule/c04_membership"),
              query("rule/c04_dissolution"));
      case "c06_branch_version" ->
          blackBox(
              Stream.of("branch_id", "name", "district_code", "valid_from", "valid_to"),
              query("rule/c06_branch_version"));
      case "calendar" ->
          blackBox(
              Stream.of(
                  "period_kind", "period_start", "period_end", "last_day", "is_open", "is_due"),
              query(Facts.FIRST_HELD));
      case "context" -> blackBox(Stream.of("as_of", "first_period"), query(Facts.FIRST_HELD));
      case "contract_table" -> blackBox(Stream.of("table_name", "is_present"));
      default -> {
        if (RULE.matcher(name).matches()) {
          yield query("rule/" + name);
        }
        throw unknown(name);
      }
    };
  }

  private Origin query(String name) {
    return new QueryOrigin(this::relation).of(Resource.query(name));
  }

  /** Rows that Java makes: everything may depend on everything that it is given. */
  private static Origin blackBox(Stream<String> columns, Origin... given) {
    Set<String> all = new TreeSet<>();
    Stream.of(given).forEach(origin -> all.addAll(origin.all()));
    return new Origin(
        columns.collect(
            Collectors.toMap(column -> column, column -> all, (a, b) -> a, TreeMap::new)),
        all);
  }

  private static IllegalStateException unknown(String relation) {
    return new IllegalStateException(
        "The lineage of the facts can't be derived: a query reads %s, which is neither a record nor a fact"
            .formatted(relation));
  }
}
