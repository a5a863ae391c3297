package org.changqing.sql;

/** Where a ClickHouse server is and who we are there. */
public record Endpoint(String url, String user, String password) {
  @Override
  public String toString() {
    return user + "@" + url;
  }
}
