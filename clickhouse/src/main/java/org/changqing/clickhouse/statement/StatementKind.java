package org.changqing.clickhouse.statement;

/** What a statement does, as far as the way of running it depends on it. */
public enum StatementKind {
  /** A query whose rows are streamed. */
  SELECT,
  /** SHOW, DESCRIBE, EXPLAIN, EXISTS: reads, but only little. */
  DESCRIBE,
  USE,
  SET,
  KILL,
  /** INSERT … VALUES with the rows in the text, and INSERT … SELECT. */
  INSERT,
  /** INSERT … FORMAT X: the rows follow the text. */
  INSERT_DATA,
  /** INSERT … SELECT … FROM input('…') FORMAT X: the rows follow the text. */
  INSERT_INPUT,
  /** Everything else that changes something. */
  OTHER;

  /** Whether a reader may run it. */
  public boolean isReading() {
    return this == SELECT || this == DESCRIBE || this == USE || this == SET || this == KILL;
  }

  public boolean takesData() {
    return this == INSERT_DATA || this == INSERT_INPUT;
  }
}
