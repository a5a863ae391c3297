package org.changqing.etl.source;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;

/** PostgreSQL: one transaction exports what it sees, and every other one imports that. */
final class ExportedSnapshot implements Sessions {

  private static final String ISOLATION = "set transaction isolation level repeatable read";
  private static final String ZONE = "set timezone = 'UTC'";
  private static final int MOST_PARTS = 32;

  private final DatabaseUrl url;
  private final List<String> statements;

  /** Must stay open while others import from it; only where it was opened. */
  private final transient Connection exporting;

  ExportedSnapshot(DatabaseUrl url) throws SQLException {
    this.url = url;
    this.exporting = url.connect(List.of(ISOLATION));
    try (Statement statement = exporting.createStatement();
        ResultSet exported = statement.executeQuery("select pg_export_snapshot()")) {
      exported.next();
      String snapshot = exported.getString(1);
      this.statements =
          List.of(ISOLATION, "set transaction snapshot '%s'".formatted(snapshot), ZONE);
    }
  }

  @Override
  public Session take() throws SQLException {
    Connection own = url.connect(statements);
    return new Session() {
      @Override
      public Connection connection() {
        return own;
      }

      @Override
      public void close() throws SQLException {
        own.close();
      }
    };
  }

  @Override
  public int atOnce() {
    return MOST_PARTS;
  }

  @Override
  public void close() {
    try {
      exporting.close();
    } catch (SQLException e) {
      throw new IllegalStateException("Closing %s failed".formatted(url), e);
    }
  }
}
