package org.changqing.etl.source;

import java.util.List;
import java.util.OptionalLong;
import java.util.Set;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.changqing.etl.contract.Table;

/** Operational records, read as text so that one way of cleaning serves all kinds of sources. */
public interface Source extends AutoCloseable {

  /** The contract's tables that this source has, empty ones included. */
  Set<String> tables();

  /** What the source holds and the contract does not know, for the operator. */
  List<String> notices();

  /** The table's rows in the shape of {@link Landing}; only for one of {@link #tables()}. */
  Dataset<Row> rows(SparkSession spark, Table table);

  /**
   * How many rows the table has, counted by other means than {@link #rows}; empty when nothing can
   * tell.
   */
  OptionalLong count(Table table);

  @Override
  void close();
}
