package org.changqing.etl;

import org.apache.spark.sql.SparkSession;

/** Spark in this process, for a home without a cluster. */
public final class LocalSpark {

  private LocalSpark() {}

  /**
   * Starts the session, or gives the one that this process already has.
   *
   * @param cores how many tasks run at the same time
   */
  public static SparkSession start(int cores) {
    return SparkSession.builder()
        .appName("changqing")
        .master("local[" + cores + "]")
        .config("spark.ui.enabled", false)
        .config("spark.driver.bindAddress", "127.0.0.1")
        .config("spark.driver.host", "127.0.0.1")
        .config("spark.sql.shuffle.partitions", 2L * cores)
        .config("spark.sql.adaptive.enabled", true)
        .config("spark.sql.session.timeZone", "UTC")
        .config("spark.cleaner.periodicGC.interval", "5min")
        .config("spark.hadoop." + LocalFiles.SETTING, LocalFiles.class.getName())
        // What is written appears by a rename of its folder: files need not be moved twice.
        .config("spark.hadoop.mapreduce.fileoutputcommitter.algorithm.version", 2)
        .config("spark.hadoop.mapreduce.fileoutputcommitter.marksuccessfuljobs", false)
        .getOrCreate();
  }
}
