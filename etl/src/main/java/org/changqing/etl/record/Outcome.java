package org.changqing.etl.record;

import java.util.Locale;

/** What became of a row that was read. Every row has exactly one. */
public enum Outcome {
  LOADED,
  SUPERSEDED,
  TOMBSTONES,
  QUARANTINED;

  /** As it stands in files. */
  public String text() {
    return name().toLowerCase(Locale.ROOT);
  }
}
