package org.changqing.etl.contract;

/** What a column holds, and so how its text is read. */
public enum Kind {
  TEXT,
  CODE,
  ID_NUMBER,
  DAY,
  INSTANT,
  INTEGER,
  BIGINT,
  DECIMAL,
  BOOLEAN
}
