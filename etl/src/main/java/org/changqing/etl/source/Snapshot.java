package org.changqing.etl.source;

import java.io.Serializable;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;

/**
 * What connections say first so that all of them see the database at the same moment. Only
 * PostgreSQL can do that; elsewhere each connection sees its own.
 */
record Snapshot(List<String> statements) implements Serializable {

  /** Exports what the connection sees; it must stay open while others use it. */
  static Snapshot export(Connection connection, DatabaseUrl url) throws SQLException {
    if (!url.isPostgres()) {
      return new Snapshot(List.of());
    }
    String isolation = "set transaction isolation level repeatable read";
    try (Statement statement = connection.createStatement()) {
      statement.execute(isolation);
      String id;
      try (ResultSet exported = statement.executeQuery("select pg_export_snapshot()")) {
        exported.next();
        id = exported.getString(1);
      }
      String zone = "set timezone = 'UTC'";
      statement.execute(zone);
      return new Snapshot(List.of(isolation, "set transaction snapshot '%s'".formatted(id), zone));
    }
  }
}
