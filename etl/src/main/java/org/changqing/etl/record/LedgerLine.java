package org.changqing.etl.record;

import java.util.Map;

/** What became of a table's rows: read = loaded + superseded + tombstones + quarantined. */
public record LedgerLine(
    String table, long rowsRead, long loaded, long superseded, long tombstones, long quarantined) {

  static LedgerLine of(String table, long rowsRead, Map<Outcome, Long> counts) {
    return new LedgerLine(
        table,
        rowsRead,
        counts.getOrDefault(Outcome.LOADED, 0L),
        counts.getOrDefault(Outcome.SUPERSEDED, 0L),
        counts.getOrDefault(Outcome.TOMBSTONES, 0L),
        counts.getOrDefault(Outcome.QUARANTINED, 0L));
  }

  /** Itself, if it adds up. */
  LedgerLine closed() {
    long accounted = loaded + superseded + tombstones + quarantined;
    if (accounted != rowsRead) {
      throw new IllegalStateException(
          "The ledger of %s does not close: the source has %d rows, %d are accounted for (%s). "
                  .formatted(table, rowsRead, accounted, this)
              + "If the source changed while it was read, run again; else report this.");
    }
    return this;
  }
}
