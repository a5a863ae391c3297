package org.changqing.etl.dirt;

import java.util.List;

/**
 * A kind of dirt, named in plain words, with the rows that show it. The rows of different kinds
 * have different keys, so that all kinds can lie in the same files.
 */
record Dirt(String kind, List<DirtyRow> rows) {

  static Dirt dirt(String kind, DirtyRow... rows) {
    return new Dirt(kind, List.of(rows));
  }

  @Override
  public String toString() {
    return kind;
  }
}
