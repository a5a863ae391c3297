package org.changqing.sql.suppression;

import java.util.ArrayList;
import java.util.List;

/**
 * Cells that show the same persons or records, and are hidden together; or a rest without cells.
 */
final class Subject {
  final List<SensitiveCell> cells = new ArrayList<>();

  /** The spots whose records it counts. */
  final List<Spot> spots = new ArrayList<>();

  /** The amount of each count of the family; 0 where a metric has no cell. */
  final long[] amounts;

  boolean isHidden;

  /** By how many records the move that is being tried changes it; only while the stamp is its. */
  int change;

  int stamp;

  /** What it costs the readers to hide it. */
  double cost;

  private final boolean isRest;
  private long present;

  private Subject(int counts, boolean isRest) {
    this.amounts = new long[counts];
    this.isRest = isRest;
    this.isHidden = isRest;
  }

  static Subject ofCells(int counts) {
    return new Subject(counts, false);
  }

  /** What a total has beyond its parts: nobody knows how much it is, only whether it is. */
  static Subject rest(long[] amounts) {
    Subject rest = new Subject(amounts.length, true);
    for (int count = 0; count < amounts.length; count++) {
      if (amounts[count] > 0) {
        rest.put(count, amounts[count]);
      }
    }
    return rest;
  }

  void put(int count, long amount) {
    amounts[count] = amount;
    present |= 1L << count;
  }

  boolean has(int count) {
    return (present >> count & 1) == 1;
  }

  boolean isRest() {
    return isRest;
  }

  boolean isVisible() {
    return !isHidden;
  }

  long most() {
    long most = 0;
    for (long amount : amounts) {
      most = Math.max(most, amount);
    }
    return most;
  }
}
