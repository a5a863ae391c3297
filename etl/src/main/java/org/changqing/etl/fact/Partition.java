package org.changqing.etl.fact;

import java.time.LocalDate;

/**
 * One partition of a fact.
 *
 * @param version what its rows are, whatever their order: equal rows, equal version
 */
public record Partition(String table, LocalDate period, long version, long rows) {

  /** Where its Parquet files lie in the run folder. */
  public String folder() {
    return "facts/" + table + "/period=" + period;
  }
}
