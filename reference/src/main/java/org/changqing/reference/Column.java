package org.changqing.reference;

import java.util.List;

/**
 * One column of a contract table.
 *
 * @param codes the valid values; empty when any value is valid
 * @param defaultValue taken when a required column is empty; empty when there is none
 */
record Column(String name, Kind kind, boolean isRequired, List<String> codes, String defaultValue) {

  enum Kind {
    TEXT,
    DATE,
    INSTANT,
    INTEGER,
    BIGINT,
    DECIMAL,
    BOOLEAN
  }
}
