package org.changqing.clickhouse.clients;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.changqing.clickhouse.TestServer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JdbcTest {

  @TempDir static Path folder;
  private static TestServer server;
  private static Connection connection;

  @BeforeAll
  static void start() throws Exception {
    server = TestServer.start(folder);
    connection = connect(TestServer.OPERATOR, "");
  }

  @AfterAll
  static void stop() throws Exception {
    connection.close();
    server.close();
  }

  private static Connection connect(String user, String parameters) throws SQLException {
    return DriverManager.getConnection(
        "jdbc:clickhouse:" + server.process().url() + "/default" + parameters,
        user,
        TestServer.PASSWORD);
  }

  @Test
  void readsTypes() throws Exception {
    try (Statement statement = connection.createStatement();
        ResultSet rows =
            statement.executeQuery(
                "select toDate32('1921-07-23') as day, toDecimal64('1.25', 2) as d,"
                    + " cast(null as Nullable(Int32)) as n, '常青' as s")) {
      assertThat(rows.next()).isTrue();
      assertThat(rows.getObject("day", LocalDate.class)).isEqualTo("1921-07-23");
      assertThat(rows.getBigDecimal("d")).isEqualTo(new BigDecimal("1.25"));
      assertThat(rows.getInt("n")).isZero();
      assertThat(rows.wasNull()).isTrue();
      assertThat(rows.getString("s")).isEqualTo("常青");
      assertThat(rows.getMetaData().getColumnCount()).isEqualTo(4);
      assertThat(rows.next()).isFalse();
    }
  }

  @Test
  void preparedStatementsAndBatches() throws Exception {
    server.run(
        "create or replace table b (a Int32, s String, d Date32) engine = MergeTree order by a");
    try (PreparedStatement insert =
        connection.prepareStatement("insert into b (a, s, d) values (?, ?, ?)")) {
      for (int i = 0; i < 1000; i++) {
        insert.setInt(1, i);
        insert.setString(2, "it's; -- \n\n" + i);
        insert.setObject(3, LocalDate.of(1940, 1, 1).plusDays(i));
        insert.addBatch();
      }
      assertThat(insert.executeBatch()).hasSize(1000);
    }
    try (PreparedStatement select =
        connection.prepareStatement("select s, d from b where a = ? and s like ?")) {
      select.setInt(1, 31);
      select.setString(2, "it's%");
      try (ResultSet rows = select.executeQuery()) {
        assertThat(rows.next()).isTrue();
        assertThat(rows.getString(1)).isEqualTo("it's; -- \n\n31");
        assertThat(rows.getObject(2, LocalDate.class)).isEqualTo("1940-02-01");
      }
    }
  }

  @Test
  void metadataListsTablesAndColumns() throws Exception {
    server.run(
        "create or replace table meta (a Int32 comment 'first', s Nullable(String)) engine = Memory");
    List<String> columns = new ArrayList<>();
    try (ResultSet rows = connection.getMetaData().getColumns(null, "default", "meta", "%")) {
      while (rows.next()) {
        columns.add(rows.getString("COLUMN_NAME") + " " + rows.getString("TYPE_NAME"));
      }
    }
    assertThat(columns).containsExactly("a Int32", "s Nullable(String)");
    try (ResultSet rows = connection.getMetaData().getTables(null, "default", "meta", null)) {
      assertThat(rows.next()).isTrue();
    }
    assertThat(connection.getMetaData().getDatabaseProductVersion()).startsWith("26.5");
  }

  @Test
  void updatesAndErrors() throws Exception {
    try (Statement statement = connection.createStatement()) {
      statement.execute("create or replace table u (a Int32) engine = MergeTree order by a");
      assertThat(statement.executeUpdate("insert into u values (1), (2)")).isEqualTo(2);
      assertThatThrownBy(() -> statement.executeQuery("select nosuch"))
          .isInstanceOf(SQLException.class)
          .hasMessageContaining("UNKNOWN_IDENTIFIER");
      assertThat(connection.isValid(1)).isTrue();
    }
  }

  @Test
  void aRunningStatementIsCancelled() throws Exception {
    try (Statement statement = connection.createStatement()) {
      Thread canceller = new Thread(() -> cancelWhenRunning(statement));
      canceller.start();
      assertThatThrownBy(
              () ->
                  statement.executeQuery(
                      "select count() from numbers(1000000000000) where sipHash64(number) = 2"))
          .isInstanceOf(SQLException.class);
      canceller.join();
    }
  }

  private static void cancelWhenRunning(Statement statement) {
    try {
      long deadline = System.nanoTime() + Duration.ofSeconds(20).toNanos();
      while (server
              .run(
                  "select count() from system.processes where query ilike 'select count() from numbers%'")
              .equals("0\n")
          && System.nanoTime() < deadline) {
        Thread.onSpinWait();
      }
      statement.cancel();
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }

  @Test
  void aReaderReadsWithSettings() throws Exception {
    try (Connection reader =
            connect(TestServer.READER, "?clickhouse_setting_max_execution_time=5");
        Statement statement = reader.createStatement();
        ResultSet rows =
            statement.executeQuery("select getSetting('max_execution_time'), currentRoles()[1]")) {
      assertThat(rows.next()).isTrue();
      assertThat(rows.getInt(1)).isEqualTo(5);
      assertThat(rows.getString(2)).isEqualTo("analyst");
    }
  }
}
