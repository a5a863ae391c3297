package org.changqing.etl;

import com.fasterxml.jackson.core.type.TypeReference;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.spark.sql.SparkSession;
import org.changqing.etl.fact.Facts;
import org.changqing.etl.fact.Partition;
import org.changqing.etl.record.CleanedValues;
import org.changqing.etl.record.Ledger;
import org.changqing.etl.record.LedgerLine;
import org.changqing.etl.record.Records;
import org.changqing.etl.record.RowsRead;

/**
 * Landing → records → facts, with the quarantine and the ledger. Whatever is complete in the run
 * folder is kept, so a killed conform goes on where it stopped; {@code manifest.json} is written
 * last.
 */
public final class Conform {

  static final String MANIFEST = "manifest.json";
  static final String LEDGER = "ledger.json";
  static final String CLEANED = "cleaned.json";
  private static final String QUARANTINE = "quarantine";
  private static final String OPTIONS = "conform.json";

  /** Below so many rows compiling, dividing and planning again cost more than they save. */
  private static final long SMALL = 200_000;

  private static final Map<String, String> FOR_SMALL =
      Map.of(
          "spark.sql.codegen.wholeStage", "false",
          "spark.sql.codegen.factoryMode", "NO_CODEGEN",
          "spark.sql.adaptive.enabled", "false",
          "spark.sql.shuffle.partitions", "1",
          "spark.sql.leafNodeDefaultParallelism", "1",
          "spark.sql.files.minPartitionNum", "1");

  private final SparkSession spark;
  private final ConformOptions options;
  private final RunFolder run;

  public Conform(SparkSession spark, ConformOptions options) {
    this.spark = spark.newSession();
    this.options = options;
    this.run = new RunFolder(options.runFolder());
  }

  /**
   * @throws IllegalStateException if nothing was extracted or the ledger does not close
   */
  public ConformResult execute() {
    dropResultsOfOtherOptions();
    Map<String, RowsRead> rows = extracted().rows();
    configure(rows);
    Set<String> present = Set.copyOf(rows.keySet());
    Steps steps =
        new Steps("conform", present.size() + Facts.count(), options.atOnce(), options.progress());
    Records records = new Records(spark, run, present, options.personKeySecret());
    records.make(steps);
    Ledger ledger = new Ledger(spark, run);
    List<LedgerLine> lines = ledger.lines(rows);
    List<CleanedValues> cleaned = ledger.cleaned();
    run.write(ledger.quarantine().coalesce(1), QUARANTINE);
    run.writeJson(cleaned, CLEANED);
    run.writeJson(lines, LEDGER);
    Facts facts = new Facts(spark, run, records, present, options.asOf(), options.firstPeriod());
    List<Partition> partitions = facts.make(steps);
    run.writeJson(partitions, MANIFEST);
    return new ConformResult(partitions, lines, cleaned);
  }

  private ExtractResult extracted() {
    if (!run.has(Extract.RESULT)) {
      throw new IllegalStateException(
          "Nothing was extracted into %s. Run Extract first.".formatted(options.runFolder()));
    }
    return run.readJson(Extract.RESULT, new TypeReference<ExtractResult>() {});
  }

  /** Facts depend on these options; records do not. */
  private void dropResultsOfOtherOptions() {
    Map<String, String> wanted =
        Map.of(
            "as_of", options.asOf().toString(),
            "first_period", options.firstPeriod().map(Object::toString).orElse(""));
    if (run.has(OPTIONS)
        && !run.readJson(OPTIONS, new TypeReference<Map<String, String>>() {}).equals(wanted)) {
      List.of(MANIFEST, "facts", "versions").forEach(run::remove);
    }
    run.writeJson(wanted, OPTIONS);
  }

  private void configure(Map<String, RowsRead> rows) {
    spark.conf().set("spark.sql.session.timeZone", "UTC");
    spark.conf().set("spark.sql.parquet.outputTimestampType", "TIMESTAMP_MILLIS");
    if (rows.values().stream().mapToLong(RowsRead::read).sum() < SMALL) {
      FOR_SMALL.forEach((key, value) -> spark.conf().set(key, value));
    }
  }
}
