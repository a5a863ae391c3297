package org.changqing.clickhouse.statement;

/** What the front needs to know of a token of ClickHouse SQL. */
enum TokenKind {
  WORD,
  QUOTED_IDENTIFIER,
  STRING,
  NUMBER,
  OPENING,
  CLOSING,
  COMMA,
  DOT,
  SEMICOLON,
  OPERATOR,
  COMMENT,
  SPACE,
  ERROR,
  END;

  boolean isSignificant() {
    return this != COMMENT && this != SPACE;
  }
}
