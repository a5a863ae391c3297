package org.changqing.etl.source;

import java.io.Serializable;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;

/** A JDBC URL with all that is needed to connect; shown without its password. */
record DatabaseUrl(String text) implements Serializable {

  /** A connection that only reads, in one transaction. */
  Connection connect() throws SQLException {
    Connection connection = DriverManager.getConnection(text);
    connection.setReadOnly(true);
    connection.setAutoCommit(false);
    return connection;
  }

  /** The same, seeing what the exporting transaction sees. */
  Connection connect(Snapshot snapshot) throws SQLException {
    Connection connection = connect();
    try (Statement statement = connection.createStatement()) {
      for (String sql : snapshot.statements()) {
        statement.execute(sql);
      }
      return connection;
    } catch (SQLException e) {
      connection.close();
      throw e;
    }
  }

  boolean isPostgres() {
    return text.startsWith("jdbc:postgresql:");
  }

  @Override
  public String toString() {
    return text.replaceAll("(?i)(password=)[^&;]*", "$1***").replaceAll("//[^/@]*@", "//***@");
  }
}
