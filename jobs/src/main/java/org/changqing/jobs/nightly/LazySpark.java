package org.changqing.jobs.nightly;

import org.apache.spark.sql.SparkSession;
import org.changqing.etl.LocalSpark;

/** Spark, started by the first step that needs it: a run that is resumed late may need none. */
public final class LazySpark implements AutoCloseable {
  private final String master;
  private SparkSession session;

  /** Nothing is started yet. */
  public LazySpark(String master) {
    this.master = master;
  }

  /** The session of this process. */
  synchronized SparkSession session() {
    if (session == null) {
      session =
          master.equals("local[*]")
              ? LocalSpark.start(Runtime.getRuntime().availableProcessors())
              : SparkSession.builder().appName("changqing").master(master).getOrCreate();
    }
    return session;
  }

  @Override
  public synchronized void close() {
    if (session != null) {
      session.stop();
      session = null;
    }
  }
}
