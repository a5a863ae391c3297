package org.changqing.reference;

/**
 * What became of one table's rows: {@code read = loaded + superseded + tombstones + quarantined}.
 *
 * @param table the contract's table
 * @param read data rows in the file
 * @param loaded current versions that count
 * @param superseded readable versions, deleted ones included, behind a later version of the same
 *     key
 * @param tombstones current versions that are deleted
 * @param quarantined unreadable rows, and current versions that C3, C4, C11 or C14 refuse
 */
public record LedgerLine(
    String table, int read, int loaded, int superseded, int tombstones, int quarantined) {

  /** Whether every row that was read is accounted for. */
  public boolean closes() {
    return read == loaded + superseded + tombstones + quarantined;
  }
}
