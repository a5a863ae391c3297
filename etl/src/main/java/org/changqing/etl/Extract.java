package org.changqing.etl;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.element_at;
import static org.apache.spark.sql.functions.split;

import com.fasterxml.jackson.core.type.TypeReference;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.changqing.etl.Steps.Piece;
import org.changqing.etl.contract.Contract;
import org.changqing.etl.contract.Table;
import org.changqing.etl.record.RowsRead;
import org.changqing.etl.source.Landing;
import org.changqing.etl.source.Source;

/**
 * SourceLocation → landing: every table of the source as text, with the position of each row, in
 * {@code landing/<table>/}. Landing appears as a whole; a killed extract starts anew, a finished
 * one is not repeated in the same run folder.
 */
public final class Extract {

  static final String RESULT = "landing/extract.json";

  private static final String BESIDE = "landing.part";

  private final SparkSession spark;
  private final ExtractOptions options;

  public Extract(SparkSession spark, ExtractOptions options) {
    this.spark = spark;
    this.options = options;
  }

  /**
   * @throws BadSourceException if the source can't be read or lacks a required table; nothing is
   *     written
   */
  public ExtractResult execute() {
    RunFolder run = new RunFolder(options.runFolder());
    if (run.has(RESULT)) {
      return run.readJson(RESULT, new TypeReference<ExtractResult>() {});
    }
    try (Source source = options.source().open()) {
      requireTables(source);
      run.remove(BESIDE);
      ExtractResult result = new ExtractResult(land(source, run), source.notices());
      run.writeJson(result, BESIDE + "/extract.json");
      run.rename(BESIDE, "landing");
      return result;
    }
  }

  private static void requireTables(Source source) {
    List<String> missing =
        Contract.TABLES.stream()
            .filter(Table::required)
            .map(Table::name)
            .filter(name -> !source.tables().contains(name))
            .toList();
    if (!missing.isEmpty()) {
      throw new BadSourceException(
          "Source %s lacks the required table%s %s. Add %s (empty with its column names if there are no records)."
              .formatted(
                  source,
                  missing.size() == 1 ? "" : "s",
                  String.join(", ", missing),
                  missing.size() == 1 ? "it" : "them"));
    }
  }

  private Map<String, RowsRead> land(Source source, RunFolder run) {
    Map<String, OptionalLong> counted = new ConcurrentHashMap<>();
    Set<String> present = source.tables();
    List<Piece> pieces = new ArrayList<>();
    for (Table table : Contract.TABLES) {
      if (present.contains(table.name())) {
        pieces.add(
            new Piece(
                "landing " + table.name(),
                () -> counted.put(table.name(), land(source, table, run))));
      }
    }
    new Steps("extract", pieces.size(), options.atOnce(), options.progress()).run(pieces);
    Map<String, Long> read = landed(run);
    Map<String, RowsRead> rows = new TreeMap<>();
    counted.forEach(
        (table, count) -> {
          long landed = read.getOrDefault(table, 0L);
          rows.put(table, new RowsRead(count.orElse(landed), landed));
        });
    return rows;
  }

  private OptionalLong land(Source source, Table table, RunFolder run) {
    spark.sparkContext().setJobDescription("landing " + table.name());
    source.rows(spark, table).write().parquet(run.name(BESIDE + "/" + table.name()));
    return source.count(table);
  }

  /** Counts what was written, all tables in one scan. */
  private Map<String, Long> landed(RunFolder run) {
    Column table = element_at(split(col("_metadata.file_path"), "/"), -2);
    StructType schema = new StructType().add(Landing.LINE, DataTypes.LongType);
    Map<String, Long> rows = new HashMap<>();
    spark
        .read()
        .schema(schema)
        .option("recursiveFileLookup", true)
        .parquet(run.name(BESIDE))
        .groupBy(table)
        .count()
        .collectAsList()
        .forEach(row -> rows.put(row.getString(0), row.getLong(1)));
    return rows;
  }
}
