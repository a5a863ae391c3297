package org.changqing.clickhouse.statement;

/** Values as ClickHouse SQL. */
public final class Literals {

  private Literals() {}

  public static String string(String value) {
    return "'" + value.replace("\\", "\\\\").replace("'", "\\'") + "'";
  }

  public static String identifier(String name) {
    return "`" + name.replace("\\", "\\\\").replace("`", "\\`") + "`";
  }
}
