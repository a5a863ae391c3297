package org.changqing.etl.record;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.concat_ws;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.row_number;
import static org.apache.spark.sql.functions.size;
import static org.apache.spark.sql.functions.when;
import static org.apache.spark.sql.functions.xxhash64;

import java.util.stream.Stream;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.expressions.Window;
import org.apache.spark.sql.expressions.WindowSpec;

/**
 * C2 Current version: the current version of each key is the row with the greatest updated_at; on a
 * tie, the later file by name, then the later line. A row that can't be read is no version at all.
 * Deleted rows do not count. (Sources without lines: the content decides, so that the choice does
 * not depend on the order of reading.)
 *
 * <p>From the practice of reporting systems that the domain names: the last version wins, a
 * tombstone deletes, what was sent back or voided is out.
 */
final class Versions {

  private Versions() {}

  /** Adds {@link RecordSchema#OUTCOME}: the current version is loaded, or a tombstone. */
  static Dataset<Row> judge(Dataset<Row> cleaned) {
    Column content =
        xxhash64(
            Stream.of(cleaned.columns())
                .filter(name -> !name.startsWith("_"))
                .map(name -> col(name))
                .toArray(Column[]::new));
    Column faulty = size(col(RecordSchema.FAULTS)).gt(0);
    WindowSpec versions =
        Window.partitionBy(
                col(RecordSchema.KEY),
                when(faulty, concat_ws(":", col("_file"), col("_line"))).otherwise(lit("")))
            .orderBy(
                col("updated_at").desc(), col("_file").desc(), col("_line").desc(), content.desc());
    return cleaned
        .withColumn("_rank", row_number().over(versions))
        .withColumn(
            RecordSchema.OUTCOME,
            when(faulty, Outcome.QUARANTINED.text())
                .when(col("_rank").gt(1), Outcome.SUPERSEDED.text())
                .when(col(RecordSchema.DELETED), Outcome.TOMBSTONES.text())
                .otherwise(Outcome.LOADED.text()))
        .drop("_rank", RecordSchema.DELETED);
  }
}
