package org.changqing.etl;

import com.fasterxml.jackson.core.type.TypeReference;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.spark.sql.SparkSession;
import org.changqing.etl.Steps.Piece;
import org.changqing.etl.contract.Contract;
import org.changqing.etl.contract.Table;
import org.changqing.etl.source.Source;

/**
 * SourceLocation → landing: every table of the source as text, with the position of each row, in
 * {@code landing/<table>/}. Landing appears as a whole; a killed extract starts anew, a finished
 * one is not repeated in the same run folder.
 */
public final class Extract {

  static final String RESULT = "landing/extract.json";

  private static final String BESIDE = "_landing.part";

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

  private Map<String, Long> land(Source source, RunFolder run) {
    Map<String, Long> counts = new ConcurrentHashMap<>();
    Set<String> present = source.tables();
    List<Piece> pieces = new ArrayList<>();
    for (Table table : Contract.TABLES) {
      if (present.contains(table.name())) {
        pieces.add(
            new Piece(
                "landing " + table.name(),
                () -> counts.put(table.name(), land(source, table, run))));
      }
    }
    new Steps("extract", pieces.size(), options.atOnce(), options.progress()).run(pieces);
    return new TreeMap<>(counts);
  }

  private long land(Source source, Table table, RunFolder run) {
    spark.sparkContext().setJobDescription("landing " + table.name());
    String folder = BESIDE + "/" + table.name();
    source.rows(spark, table).write().parquet(run.name(folder));
    OptionalLong counted = source.count(table);
    return counted.isPresent()
        ? counted.getAsLong()
        : spark.read().parquet(run.name(folder)).count();
  }
}
