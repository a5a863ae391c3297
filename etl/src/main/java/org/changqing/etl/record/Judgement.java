package org.changqing.etl.record;

import static org.apache.spark.sql.functions.array;
import static org.apache.spark.sql.functions.array_compact;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.concat;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.size;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.when;

import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/**
 * Moves current versions that break a rule into quarantine: C3, C4.1 and C11 by the row's own
 * {@link RowRule}s, C14 by its {@link References}. Older versions do not come back (C2).
 */
final class Judgement {

  private Judgement() {}

  /**
   * @param found further faults, each null where its rule holds
   */
  static Dataset<Row> apply(Dataset<Row> versions, List<Column> found) {
    Column current = col(RecordSchema.OUTCOME).equalTo(Outcome.LOADED.text());
    Column breaches =
        concat(
            col(RecordSchema.BREACHES),
            array_compact(array(found.toArray(Column[]::new)).cast(RecordSchema.FAULTS_TYPE)));
    return versions
        .withColumn(RecordSchema.BREACHES, breaches)
        .withColumns(
            Map.of(
                RecordSchema.FAULTS,
                when(current, concat(col(RecordSchema.FAULTS), col(RecordSchema.BREACHES)))
                    .otherwise(col(RecordSchema.FAULTS)),
                RecordSchema.OUTCOME,
                when(
                        current.and(size(col(RecordSchema.BREACHES)).gt(0)),
                        Outcome.QUARANTINED.text())
                    .otherwise(col(RecordSchema.OUTCOME))))
        .drop(RecordSchema.BREACHES);
  }

  /** A fault where the condition is true, else null. */
  static Column fault(Column condition, String column, String rule) {
    return when(
        condition, struct(lit(column).as("column"), col(column).as("value"), lit(rule).as("rule")));
  }
}
