package org.changqing.etl.record;

import static org.apache.spark.sql.functions.array;
import static org.apache.spark.sql.functions.array_append;
import static org.apache.spark.sql.functions.array_compact;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.concat;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.size;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.when;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/** The rules that judge a current version by more than its cells: C3 (cycles), C4.1, C11. */
final class Rules {

  /** C3: a ruling that is part of a cycle. */
  static final String CYCLE = "C3_merge_cycle";

  /** C4: a membership that ends before it begins. */
  static final String INTERVAL = "C4_empty_interval";

  /** C11: hours below 0 or above 24. */
  static final String HOURS = "C11_hours_out_of_range";

  /** C11: credit hours below 0 or above 24; emptied and reported. */
  static final String CREDIT_HOURS = "C11_credit_hours_emptied";

  private static final int MOST_HOURS = 24;

  private Rules() {}

  /** The faults of the table's own rules; each column is null where the rule holds. */
  static List<Column> faults(String table, Set<String> cyclic) {
    return switch (table) {
      case "person_merge" ->
          List.of(fault(col("person_id").isInCollection(cyclic), "merged_into", CYCLE));
      case "membership" ->
          List.of(fault(col("valid_to").leq(col("valid_from")), "valid_to", INTERVAL));
      case "attendance", "training_day" -> List.of(fault(outsideDay(col("hours")), "hours", HOURS));
      default -> List.of();
    };
  }

  /** Moves current versions that break a rule into quarantine. */
  static Dataset<Row> apply(Dataset<Row> versions, List<Column> faults) {
    if (faults.isEmpty()) {
      return versions;
    }
    Column current = col(RecordSchema.OUTCOME).equalTo(Outcome.LOADED.text());
    Column found = array_compact(array(faults.toArray(Column[]::new)));
    return versions.withColumns(
        Map.of(
            RecordSchema.FAULTS,
            when(current, concat(col(RecordSchema.FAULTS), found))
                .otherwise(col(RecordSchema.FAULTS)),
            RecordSchema.OUTCOME,
            when(current.and(size(found).gt(0)), Outcome.QUARANTINED.text())
                .otherwise(col(RecordSchema.OUTCOME))));
  }

  /** C11: empties credit hours that no day has. */
  static Dataset<Row> emptyCreditHours(Dataset<Row> activities) {
    Column wrong = outsideDay(col("credit_hours"));
    Column note = fault(lit(true), "credit_hours", CREDIT_HOURS);
    return activities.withColumns(
        Map.of(
            RecordSchema.NOTES,
            when(wrong, array_append(col(RecordSchema.NOTES), note))
                .otherwise(col(RecordSchema.NOTES)),
            "credit_hours",
            when(wrong, lit(null)).otherwise(col("credit_hours"))));
  }

  /** A fault where the condition is true, else null. */
  static Column fault(Column condition, String column, String rule) {
    return when(
        condition,
        struct(
            lit(column).as("column"),
            col(column).cast("string").as("value"),
            lit(rule).as("rule")));
  }

  private static Column outsideDay(Column hours) {
    return hours.lt(0).or(hours.gt(MOST_HOURS));
  }
}
