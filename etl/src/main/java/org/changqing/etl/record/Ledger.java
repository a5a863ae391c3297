package org.changqing.etl.record;

import static org.apache.spark.sql.functions.array;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.explode;
import static org.apache.spark.sql.functions.expr;
import static org.apache.spark.sql.functions.size;
import static org.apache.spark.sql.functions.when;

import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.changqing.etl.RunFolder;

/** Accounts for every row that was read, from the records of a run, in one scan each. */
public final class Ledger {

  /** table:key of a database, file:sheet!C5 of a workbook, file:line of other files. */
  private static final String POSITION =
      """
      case
          when _line = 0 then concat_ws(':', _file, nullif(_key, ''))
          when _cells is null then concat_ws(':', _file, _line)
          else concat(_file, '!', coalesce(str_to_map(_cells, ',', '=')[_fault.column], ''), _line)
      end
      """;

  private static final StructType FATE =
      new StructType()
          .add(RecordSchema.OUTCOME, DataTypes.StringType)
          .add(RecordSchema.KEY, DataTypes.StringType)
          .add("_file", DataTypes.StringType)
          .add("_line", DataTypes.LongType)
          .add("_cells", DataTypes.StringType)
          .add(RecordSchema.FAULTS, DataTypes.createArrayType(RecordSchema.FAULT))
          .add(RecordSchema.NOTES, DataTypes.createArrayType(RecordSchema.FAULT))
          .add(RecordSchema.CLEANED, DataTypes.createArrayType(DataTypes.StringType))
          .add("table", DataTypes.StringType);

  private final SparkSession spark;
  private final RunFolder run;

  public Ledger(SparkSession spark, RunFolder run) {
    this.spark = spark;
    this.run = run;
  }

  /**
   * One line a table.
   *
   * @throws IllegalStateException if the outcomes do not add up to the rows that the source has
   * @param rowsRead by table, counted and read
   */
  public List<LedgerLine> lines(Map<String, RowsRead> rowsRead) {
    Map<String, Map<Outcome, Long>> counts = new TreeMap<>();
    rowsRead.keySet().forEach(table -> counts.put(table, new EnumMap<>(Outcome.class)));
    for (Row row : fates().groupBy("table", RecordSchema.OUTCOME).count().collectAsList()) {
      counts
          .get(row.getString(0))
          .put(Outcome.valueOf(row.getString(1).toUpperCase(Locale.ROOT)), row.getLong(2));
    }
    return counts.entrySet().stream()
        .map(entry -> LedgerLine.of(entry.getKey(), rowsRead.get(entry.getKey()), entry.getValue()))
        .map(LedgerLine::closed)
        .toList();
  }

  /**
   * What the run reports: each fault of a quarantined record, and each note of a loaded one (its
   * rule ends in {@code _emptied}), in the shape of ops.quarantine without the run.
   */
  public Dataset<Row> quarantine() {
    org.apache.spark.sql.Column reported =
        when(
                col(RecordSchema.OUTCOME).equalTo(Outcome.QUARANTINED.text()),
                col(RecordSchema.FAULTS))
            .when(col(RecordSchema.OUTCOME).equalTo(Outcome.LOADED.text()), col(RecordSchema.NOTES))
            .otherwise(array().cast(DataTypes.createArrayType(RecordSchema.FAULT)));
    return fates()
        .withColumn("_reported", reported)
        .filter(size(col("_reported")).gt(0))
        .withColumn("_fault", explode(col("_reported")))
        .select(
            col("table").as("table_name"),
            col(RecordSchema.KEY).as("key"),
            col("_fault.column").as("column_name"),
            col("_fault.value").as("value"),
            col("_fault.rule").as("rule"),
            expr(POSITION).as("position"));
  }

  /** How many values were cleaned, by table and column; those of quarantined rows do not count. */
  public List<CleanedValues> cleaned() {
    return fates()
        .filter(col(RecordSchema.OUTCOME).notEqual(Outcome.QUARANTINED.text()))
        .select(col("table"), explode(col(RecordSchema.CLEANED)).as("column"))
        .groupBy("table", "column")
        .count()
        .sort("table", "column")
        .collectAsList()
        .stream()
        .map(row -> new CleanedValues(row.getString(0), row.getString(1), row.getLong(2)))
        .toList();
  }

  private Dataset<Row> fates() {
    return spark.read().schema(FATE).parquet(run.name(Records.FOLDER));
  }
}
