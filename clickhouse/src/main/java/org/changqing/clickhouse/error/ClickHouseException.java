package org.changqing.clickhouse.error;

/** An error with ClickHouse's number and name of it, as clients know them. */
public class ClickHouseException extends RuntimeException {

  private final int code;
  private final String name;

  public ClickHouseException(int code, String name, String message) {
    super(message);
    this.code = code;
    this.name = name;
  }

  /** ClickHouse's number of the error. */
  public int code() {
    return code;
  }

  /** ClickHouse's name of the error. */
  public String errorName() {
    return name;
  }
}
