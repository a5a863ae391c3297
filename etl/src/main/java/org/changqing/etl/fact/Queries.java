package org.changqing.etl.fact;

import java.time.LocalDate;
import java.util.Map;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;

/**
 * Runs the queries beside this class with the run's parameters: {@code :as_of} and {@code :open},
 * as days since 1970.
 */
final class Queries {

  private final SparkSession spark;
  private final Map<String, Object> parameters;

  Queries(SparkSession spark, LocalDate asOf) {
    this.spark = spark;
    this.parameters = Map.of("as_of", Days.of(asOf), "open", Days.OPEN);
  }

  Dataset<Row> run(String name) {
    return spark.sql(Resource.query(name), parameters);
  }
}
