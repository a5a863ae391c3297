package org.changqing.etl.record;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.StructType;
import org.changqing.etl.PersonKeySecret;
import org.changqing.etl.RunFolder;
import org.changqing.etl.Steps;
import org.changqing.etl.Steps.Piece;
import org.changqing.etl.contract.Contract;
import org.changqing.etl.contract.Table;
import org.changqing.etl.source.Landing;

/**
 * The records of a run: one Parquet folder a table with every row that was read and what became of
 * it. A table that is there is complete and is not made again.
 */
public final class Records {

  /** Holds {@code table=<name>} folders, so that one scan sees all tables. */
  public static final String FOLDER = "records";

  private static final String MERGES = "person_merge";

  private final SparkSession spark;
  private final RunFolder run;
  private final Set<String> present;
  private final Pseudonym pseudonym;

  /**
   * @param present the tables that the source has
   * @param personKeySecret the home's secret behind the persons' keys
   */
  public Records(
      SparkSession spark, RunFolder run, Set<String> present, PersonKeySecret personKeySecret) {
    this.spark = spark;
    this.run = run;
    this.present = present;
    this.pseudonym = new Pseudonym(personKeySecret.text());
  }

  /** Makes the records of all tables, those that others refer to first. */
  public void make(Steps steps) {
    PersonChains chains = new PersonChains(rulings());
    for (List<Table> stage : Contract.stages()) {
      steps.run(
          stage.stream()
              .filter(table -> has(table.name()))
              .map(table -> new Piece("records " + table.name(), () -> make(table, chains)))
              .toList());
    }
  }

  boolean has(String table) {
    return present.contains(table);
  }

  /** The records of a table that are loaded; none of a table that the source does not have. */
  public Dataset<Row> loaded(String table) {
    StructType schema = Contract.table(table).map(RecordSchema::judged).orElseThrow();
    if (!has(table)) {
      return spark.createDataFrame(List.of(), schema);
    }
    return spark
        .read()
        .schema(schema)
        .parquet(run.name(path(table)))
        .filter(col(RecordSchema.OUTCOME).equalTo(Outcome.LOADED.text()));
  }

  private void make(Table table, PersonChains chains) {
    if (run.has(path(table.name()))) {
      return;
    }
    spark.sparkContext().setJobDescription("records " + table.name());
    References references = new References(table, this);
    Dataset<Row> versions = references.join(versions(table, chains));
    run.write(references.drop(Judgement.apply(versions, references.faults())), path(table.name()));
  }

  private Dataset<Row> versions(Table table, PersonChains chains) {
    Dataset<Row> landed =
        spark.read().schema(Landing.schema(table)).parquet(run.name("landing/" + table.name()));
    return Versions.judge(
        landed.mapPartitions(
            new CleanRows(table, new People(chains, pseudonym)),
            Encoders.row(RecordSchema.cleaned(table))));
  }

  private Map<String, String> rulings() {
    if (!has(MERGES)) {
      return Map.of();
    }
    Table table = Contract.table(MERGES).orElseThrow();
    Map<String, String> rulings = new HashMap<>();
    versions(table, new PersonChains(Map.of()))
        .filter(col(RecordSchema.OUTCOME).equalTo(lit(Outcome.LOADED.text())))
        .select("person_id", "merged_into")
        .collectAsList()
        .forEach(row -> rulings.put(row.getString(0), row.getString(1)));
    return rulings;
  }

  private static String path(String table) {
    return FOLDER + "/table=" + table;
  }
}
