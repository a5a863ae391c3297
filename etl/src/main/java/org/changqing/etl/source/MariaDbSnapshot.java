package org.changqing.etl.source;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/**
 * MariaDB can't hand what one transaction sees to another. Several connections see the same moment
 * if they began at the same position of the server's binary log; where there is no log, or never
 * the same position, one connection reads everything.
 */
final class MariaDbSnapshot {

  private static final List<String> BEGIN =
      List.of(
          "set session time_zone = '+00:00'",
          // A reader may pause longer than the usual minute while it writes Parquet.
          "set session net_write_timeout = 3600",
          "set session transaction isolation level repeatable read",
          "start transaction with consistent snapshot");

  private static final int MOST_AT_ONCE = 8;
  private static final int TRIES = 10;

  private MariaDbSnapshot() {}

  static Sessions open(DatabaseUrl url) throws SQLException {
    int wanted = Math.min(MOST_AT_ONCE, Runtime.getRuntime().availableProcessors());
    List<Connection> open = new ArrayList<>();
    open.add(url.connect(BEGIN));
    while (open.size() < wanted && !position(open.get(0)).isEmpty()) {
      open.add(url.connect(BEGIN));
    }
    for (int tried = 1; !isOneMoment(open) && tried < TRIES; tried++) {
      for (Connection connection : open) {
        beginAgain(connection);
      }
    }
    while (!isOneMoment(open)) {
      open.remove(open.size() - 1).close();
    }
    return new SharedConnections(url, BEGIN, open);
  }

  private static boolean isOneMoment(List<Connection> open) throws SQLException {
    String first = position(open.get(0));
    for (Connection other : open.subList(1, open.size())) {
      if (!position(other).equals(first)) {
        return false;
      }
    }
    return true;
  }

  /** Where the binary log stood when the transaction began; empty without a log. */
  private static String position(Connection connection) throws SQLException {
    StringBuilder position = new StringBuilder();
    try (Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery("show status like 'binlog_snapshot_%'")) {
      while (row.next()) {
        String value = row.getString(2);
        if (!value.isEmpty() && !value.equals("0")) {
          position.append(value).append(' ');
        }
      }
    }
    return position.toString();
  }

  private static void beginAgain(Connection connection) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute("start transaction with consistent snapshot");
    }
  }
}
