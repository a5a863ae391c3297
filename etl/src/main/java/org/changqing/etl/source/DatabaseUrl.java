package org.changqing.etl.source;

import java.io.Serializable;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Properties;

/**
 * A JDBC URL with all that is needed to connect; shown without anything secret.
 *
 * @param user empty = as the URL says
 * @param password empty = as the URL says
 * @param drivers a folder of drivers' jars; empty = none
 */
record DatabaseUrl(String text, String user, String password, String drivers)
    implements Serializable {

  /** A connection that only reads, in one transaction, after it was told some statements. */
  Connection connect(List<String> statements) throws SQLException {
    Properties properties = new Properties();
    if (!user.isEmpty()) {
      properties.setProperty("user", user);
    }
    if (!password.isEmpty()) {
      properties.setProperty("password", password);
    }
    Connection connection = Drivers.connect(this, properties, drivers);
    try {
      connection.setReadOnly(true);
      connection.setAutoCommit(false);
      run(connection, statements);
      return connection;
    } catch (SQLException e) {
      connection.close();
      throw e;
    }
  }

  private static void run(Connection connection, List<String> statements) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      for (String sql : statements) {
        statement.execute(sql);
      }
    }
  }

  @Override
  public String toString() {
    return text.replaceAll("(?i)((?:password|pwd)=)[^&;]*", "$1***")
        .replaceAll("//[^/@]*@", "//***@");
  }
}
