package org.changqing.etl.fact;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.trunc;

import com.fasterxml.jackson.core.type.TypeReference;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.changqing.etl.RunFolder;
import org.changqing.etl.Steps;
import org.changqing.etl.Steps.Piece;
import org.changqing.etl.contract.Contract;
import org.changqing.etl.contract.Table;
import org.changqing.etl.record.Records;

/**
 * Makes all facts of a run from its records; a fact that is there is complete and is not made
 * again.
 */
public final class Facts {

  /** The query of the day that the first period follows. */
  static final String FIRST_HELD = "first_held";

  private final SparkSession spark;
  private final RunFolder run;
  private final Records records;
  private final Set<String> present;
  private final LocalDate asOf;
  private final Optional<YearMonth> firstPeriod;
  private final Queries queries;

  /**
   * @param present the tables that the source has
   * @param firstPeriod the configured first month, if the earliest held activity is not to decide
   */
  public Facts(
      SparkSession spark,
      RunFolder run,
      Records records,
      Set<String> present,
      LocalDate asOf,
      Optional<YearMonth> firstPeriod) {
    this.spark = spark;
    this.run = run;
    this.records = records;
    this.present = present;
    this.asOf = asOf;
    this.firstPeriod = firstPeriod;
    this.queries = new Queries(spark, asOf);
  }

  /** How many facts there are. */
  public static int count() {
    return FactList.all().size();
  }

  /** The columns of a fact as ClickHouse reads them: name → type, in order. */
  public static Map<String, String> columns(String table) {
    Map<String, String> columns = new LinkedHashMap<>();
    FactList.all().stream()
        .filter(fact -> fact.name().equals(table))
        .flatMap(fact -> fact.columns().stream())
        .forEach(column -> columns.put(column.name(), column.clickHouseType()));
    return columns;
  }

  /** Makes the facts that are not there yet and returns all their partitions. */
  public List<Partition> make(Steps steps) {
    viewRecords();
    new ResolvedViews(queries).create();
    create(new OfficeHolders(), new Exemptions(), new CountingStatus());
    List<List<Fact>> stages = FactList.STAGES;
    make(stages.get(0), steps);
    make(stages.get(1), steps);
    viewCalendar();
    create(new Roster(), new ExpectedPersons(), new StudyHours());
    new EventPlaces(queries).create();
    make(stages.get(2), steps);
    return FactList.all().stream().flatMap(fact -> partitions(fact).stream()).toList();
  }

  private void make(List<Fact> stage, Steps steps) {
    steps.run(
        stage.stream().map(fact -> new Piece("fact " + fact.name(), () -> make(fact))).toList());
    stage.forEach(fact -> view("fact_" + fact.name(), read(fact).select(readColumns(fact))));
  }

  private void make(Fact fact) {
    if (run.has(versions(fact))) {
      return;
    }
    spark.sparkContext().setJobDescription("fact " + fact.name());
    Dataset<Row> rows = queries.run(fact.name()).select(writtenColumns(fact));
    Column period =
        fact.span() == Fact.Span.WHOLE
            ? lit("1970-01-01").cast("date")
            : trunc(col(fact.periodColumn()), fact.span().unit());
    run.write(rows.withColumn("period", period).repartition(col("period")), folder(fact), "period");
    run.writeJson(ContentHash.partitions(fact, read(fact)), versions(fact));
  }

  private List<Partition> partitions(Fact fact) {
    return run.readJson(versions(fact), new TypeReference<List<Partition>>() {});
  }

  private Dataset<Row> read(Fact fact) {
    return spark
        .read()
        .schema(fact.schema().add("period", DataTypes.DateType))
        .parquet(run.name(folder(fact)));
  }

  private void viewRecords() {
    for (Table table : Contract.TABLES) {
      view("record_" + table.name(), records.loaded(table.name()));
    }
    List<Row> rows =
        Contract.TABLES.stream()
            .map(table -> RowFactory.create(table.name(), present.contains(table.name())))
            .toList();
    StructType schema =
        new StructType()
            .add("table_name", DataTypes.StringType)
            .add("is_present", DataTypes.BooleanType);
    view("contract_table", spark.createDataFrame(rows, schema));
  }

  private void create(RuleView... rules) {
    Stream.of(rules).forEach(rule -> rule.create(queries));
  }

  private void viewCalendar() {
    Optional<YearMonth> first =
        Optional.ofNullable(queries.run(FIRST_HELD).first().<Integer>getAs(0))
            .map(day -> firstPeriod.orElse(YearMonth.from(LocalDate.ofEpochDay(day))));
    view("context", CalendarRows.context(spark, first, asOf));
    view("calendar", CalendarRows.periods(spark, first, asOf));
  }

  private static Column[] writtenColumns(Fact fact) {
    return fact.columns().stream().map(FactColumn::written).toArray(Column[]::new);
  }

  private static Column[] readColumns(Fact fact) {
    return fact.columns().stream().map(FactColumn::read).toArray(Column[]::new);
  }

  private static void view(String name, Dataset<Row> rows) {
    rows.createOrReplaceTempView(name);
  }

  private static String folder(Fact fact) {
    return "facts/" + fact.name();
  }

  private static String versions(Fact fact) {
    return "versions/" + fact.name() + ".json";
  }
}
