package org.changqing.etl.source;

import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.SQLException;
import java.util.List;

/** What databases do differently. */
enum Dialect {
  POSTGRES {
    @Override
    Sessions open(DatabaseUrl url) throws SQLException {
      return new ExportedSnapshot(url);
    }

    @Override
    String asText(String column, String type) {
      return column + "::text";
    }

    @Override
    List<String> parts(
        DatabaseTable table, String key, long rows, int parts, DatabaseTable.Ask database)
        throws SQLException {
      return PageRanges.of(table, key, parts, database);
    }
  },

  /** And MySQL, whose dates and instants are text in the same way. */
  MARIADB {
    @Override
    Sessions open(DatabaseUrl url) throws SQLException {
      return MariaDbSnapshot.open(url);
    }

    /** A DATETIME is a local time, a TIMESTAMP an instant in the session's zone, which is UTC. */
    @Override
    String asText(String column, String type) {
      String text = "cast(%s as char)".formatted(type.startsWith("BIT") ? column + " + 0" : column);
      return type.startsWith("TIMESTAMP") ? "concat(%s, '+00:00')".formatted(text) : text;
    }

    @Override
    List<String> parts(
        DatabaseTable table, String key, long rows, int parts, DatabaseTable.Ask database)
        throws SQLException {
      return KeyRanges.of(table, key, rows, parts, database);
    }
  },

  /** Any other: the driver gives the values, one connection reads all tables. */
  OTHER {
    @Override
    Sessions open(DatabaseUrl url) throws SQLException {
      Connection only = url.connect(List.of());
      only.setTransactionIsolation(steadiest(only.getMetaData()));
      return new SharedConnections(url, List.of(), List.of(only));
    }

    @Override
    String asText(String column, String type) {
      return column;
    }

    @Override
    List<String> parts(
        DatabaseTable table, String key, long rows, int parts, DatabaseTable.Ask database) {
      throw new IllegalStateException("One connection reads whole tables");
    }
  };

  static Dialect of(DatabaseUrl url) {
    if (url.text().startsWith("jdbc:postgresql:")) {
      return POSTGRES;
    }
    return url.text().startsWith("jdbc:mariadb:") || url.text().startsWith("jdbc:mysql:")
        ? MARIADB
        : OTHER;
  }

  /** Connections that see one moment. */
  abstract Sessions open(DatabaseUrl url) throws SQLException;

  /**
   * Conditions of which each row of a table meets exactly one.
   *
   * @param key the key's column, quoted
   * @param rows how many the table has
   * @param parts how many conditions are wanted
   */
  abstract List<String> parts(
      DatabaseTable table, String key, long rows, int parts, DatabaseTable.Ask database)
      throws SQLException;

  /** An expression for a column of that type as text that cleaning reads. */
  abstract String asText(String column, String type);

  /** So that a table is counted and read as of one moment, if the database can do that. */
  private static int steadiest(DatabaseMetaData meta) throws SQLException {
    for (int level :
        new int[] {Connection.TRANSACTION_REPEATABLE_READ, Connection.TRANSACTION_SERIALIZABLE}) {
      if (meta.supportsTransactionIsolationLevel(level)) {
        return level;
      }
    }
    return meta.getDefaultTransactionIsolation();
  }
}
