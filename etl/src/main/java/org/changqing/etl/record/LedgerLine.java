package org.changqing.etl.record;

import java.util.Map;

/**
 * What became of a table's rows: read = loaded + superseded + tombstones + quarantined.
 *
 * @param counted rows of the source, counted by other means than reading them
 * @param read rows that were read
 */
public record LedgerLine(
    String table,
    long counted,
    long read,
    long loaded,
    long superseded,
    long tombstones,
    long quarantined) {

  static LedgerLine of(String table, RowsRead rows, Map<Outcome, Long> counts) {
    return new LedgerLine(
        table,
        rows.counted(),
        rows.read(),
        counts.getOrDefault(Outcome.LOADED, 0L),
        counts.getOrDefault(Outcome.SUPERSEDED, 0L),
        counts.getOrDefault(Outcome.TOMBSTONES, 0L),
        counts.getOrDefault(Outcome.QUARANTINED, 0L));
  }

  /** Itself, if it adds up. */
  LedgerLine closed() {
    long accounted = loaded + superseded + tombstones + quarantined;
    if (accounted != read || read != counted) {
      throw new IllegalStateException(
          "The ledger of %s does not close: the source has %d rows, %d were read, %d are accounted for (%s). "
                  .formatted(table, counted, read, accounted, this)
              + "If the source changed while it was read, run again; else report this.");
    }
    return this;
  }
}
