package org.changqing.sample;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/**
 * The contract's tables in the current database of a MariaDB server, holding the present state of a
 * sample. The records come in one transaction, so an interrupted call leaves none behind; what is
 * there already is never written over.
 */
public final class MariaDbSchema {
  private final Connection connection;

  public MariaDbSchema(Connection connection) {
    this.connection = connection;
  }

  /**
   * Creates the tables and fills them.
   *
   * @throws IllegalStateException if they hold records
   */
  public void fill(SampleData sample) throws SQLException, IOException {
    try (Statement statement = connection.createStatement()) {
      statement.execute("set time_zone = '+00:00'");
      for (String create : statements()) {
        statement.execute(create);
      }
      refuseRecords(statement);
    }
    boolean autoCommit = connection.getAutoCommit();
    connection.setAutoCommit(false);
    try (BatchSink sink = new BatchSink(connection)) {
      sample.writeNewest(sink);
      sink.flush();
      connection.commit();
    } finally {
      connection.rollback();
      connection.setAutoCommit(autoCommit);
    }
  }

  private static void refuseRecords(Statement statement) throws SQLException {
    for (Table table : Table.values()) {
      try (ResultSet row =
          statement.executeQuery("select 1 from " + table.tableName() + " limit 1")) {
        if (row.next()) {
          throw new IllegalStateException(
              "Table " + table.tableName() + " holds records: use another database");
        }
      }
    }
  }

  /** The schema in this server's types: instants are TIMESTAMP, truth values TINYINT(1). */
  private static String[] statements() throws IOException {
    try (InputStream file = MariaDbSchema.class.getResourceAsStream("schema.sql")) {
      return new String(file.readAllBytes(), StandardCharsets.UTF_8)
          .replaceAll("(?m)^--.*$", "")
          .replace("text primary key", "varchar(64) primary key")
          .replaceAll("\\btext\\b", "varchar(255)")
          .replace("timestamptz not null", "timestamp(6) not null default current_timestamp(6)")
          .replace("timestamptz", "timestamp(6) null")
          .replace("\n);", "\n) character set utf8mb4;")
          .strip()
          .split(";\\s*");
    }
  }
}
