package org.changqing.etl;

import org.apache.spark.sql.SparkSession;

/** The one Spark session of all tests in this JVM. */
public final class TestSpark {

  private TestSpark() {}

  public static SparkSession session() {
    return LocalSpark.start(2);
  }
}
