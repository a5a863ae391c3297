package org.changqing.etl.fact;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.StructType;
import org.changqing.etl.TestSpark;

/** A rule's view over a few given rows. Days are small numbers; the as-of day is 100. */
final class RuleCase {

  private final SparkSession spark = TestSpark.session().newSession();
  private final Queries queries = new Queries(spark, LocalDate.ofEpochDay(100));

  RuleCase() {
    spark.conf().set("spark.sql.codegen.wholeStage", "false");
    spark.conf().set("spark.sql.codegen.factoryMode", "NO_CODEGEN");
  }

  static Object[] row(Object... cells) {
    return cells;
  }

  /**
   * Makes a view.
   *
   * @param columns names and types as in SQL
   */
  RuleCase given(String view, String columns, Object[]... rows) {
    List<Row> given = Stream.of(rows).map(RowFactory::create).toList();
    spark.createDataFrame(given, StructType.fromDDL(columns)).createOrReplaceTempView(view);
    return this;
  }

  /** Makes the views of rules that come before. */
  RuleCase after(RuleView... rules) {
    Stream.of(rules).forEach(rule -> rule.create(queries));
    return this;
  }

  Queries queries() {
    return queries;
  }

  /** What a query finds, its cells parted by blanks. */
  List<String> find(String query) {
    return spark.sql(query).collectAsList().stream().map(row -> row.mkString(" ")).toList();
  }
}
