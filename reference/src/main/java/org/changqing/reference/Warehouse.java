package org.changqing.reference;

import java.time.LocalDate;
import java.util.List;

/** Everything that the metrics count from, on one as-of date. */
record Warehouse(
    LoadedRecords records,
    Organisation organisation,
    List<Meeting> meetings,
    StudyHours hours,
    PublishedPeriods periods) {

  /** The day to which a period's figures run. */
  LocalDate day(Period period) {
    return periods.day(period);
  }
}
