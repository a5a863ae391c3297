package org.changqing.clickhouse.statement;

import org.changqing.clickhouse.error.ClickHouseException;

/** A statement that the front does not hand to the engine. */
public final class RefusedStatementException extends ClickHouseException {

  private RefusedStatementException(int code, String name, String message) {
    super(code, name, message);
  }

  static RefusedStatementException syntax(String message) {
    return new RefusedStatementException(62, "SYNTAX_ERROR", message);
  }

  static RefusedStatementException notSupported(String message) {
    return new RefusedStatementException(344, "SUPPORT_IS_DISABLED", message);
  }

  static RefusedStatementException denied(String message) {
    return new RefusedStatementException(497, "ACCESS_DENIED", message);
  }
}
