package org.changqing.sample;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class PostgresSchemaTest {
  private static final LocalDate LAST = LocalDate.of(2019, 5, 30);
  private static EmbeddedPostgres database;

  @BeforeAll
  static void startDatabase() throws IOException {
    database = EmbeddedPostgres.start();
  }

  @AfterAll
  static void stopDatabase() throws IOException {
    database.close();
  }

  private static SampleData sample(LocalDate last) {
    return new SampleData(SampleData.DEFAULT_SEED, 1, last);
  }

  private static Connection schema(String name) throws SQLException {
    Connection connection = database.getPostgresDatabase().getConnection();
    try (Statement statement = connection.createStatement()) {
      statement.execute("create schema if not exists " + name);
      statement.execute("set search_path to " + name);
    }
    return connection;
  }

  private static Map<Table, String> digests(Connection connection) throws SQLException {
    Map<Table, String> digests = new EnumMap<>(Table.class);
    for (Table table : Table.values()) {
      String sql =
          "select count(*) || ' ' || coalesce(sum(hashtextextended(t::text, 0)), 0) from %s as t"
              .formatted(table.tableName());
      try (Statement statement = connection.createStatement();
          ResultSet row = statement.executeQuery(sql)) {
        row.next();
        digests.put(table, row.getString(1));
      }
    }
    return digests;
  }

  @Test
  void filledTablesHoldTheNewestVersionOfEveryRecord() throws SQLException, IOException {
    try (Connection connection = schema("newest")) {
      new PostgresSchema(connection).fill(sample(LAST));
      Collected expected = Collected.of(sample(LAST));
      Map<Table, String> digests = digests(connection);
      for (Table table : Table.values()) {
        assertThat(digests.get(table))
            .startsWith(expected.tables().getOrDefault(table, Map.of()).size() + " ");
      }
    }
  }

  @Test
  void advancingDayByDayGivesTheLongerSample() throws SQLException, IOException {
    try (Connection longer = schema("longer");
        Connection advanced = schema("advanced")) {
      new PostgresSchema(longer).fill(sample(LAST.plusDays(2)));
      PostgresSchema schema = new PostgresSchema(advanced);
      schema.fill(sample(LAST));
      schema.advance(LAST.plusDays(1));
      schema.advance(LAST.plusDays(1));
      schema.fill(sample(LAST.plusDays(2)));
      assertThat(digests(advanced)).isEqualTo(digests(longer));
    }
  }

  @Test
  void fillingAgainChangesNothing() throws SQLException, IOException {
    try (Connection connection = schema("again")) {
      PostgresSchema schema = new PostgresSchema(connection);
      schema.fill(sample(LocalDate.of(2019, 2, 10)));
      Map<Table, String> before = digests(connection);
      schema.fill(sample(LocalDate.of(2019, 2, 10)));
      schema.fill(sample(LocalDate.of(2019, 1, 10)));
      assertThat(digests(connection)).isEqualTo(before);
      assertThat(connection.getAutoCommit()).isTrue();
    }
  }

  @Test
  void interruptedFillLeavesNothing() throws SQLException, IOException {
    try (Connection connection = schema("interrupted")) {
      try (Statement statement = connection.createStatement()) {
        statement.execute("create table fee (fee_id text)");
      }
      PostgresSchema schema = new PostgresSchema(connection);
      assertThatThrownBy(() -> schema.fill(sample(LocalDate.of(2019, 2, 10))))
          .isInstanceOf(IOException.class);
      try (Statement statement = connection.createStatement()) {
        statement.execute("drop table fee");
      }
      schema.fill(sample(LocalDate.of(2019, 2, 10)));
      assertThat(digests(connection).get(Table.FEE)).isNotEqualTo("0 0");
    }
  }

  @Test
  void foreignRecordsAndOtherSamplesAreRefused() throws SQLException, IOException {
    try (Connection connection = schema("refused")) {
      PostgresSchema schema = new PostgresSchema(connection);
      assertThatThrownBy(() -> schema.advance(LAST)).isInstanceOf(IllegalStateException.class);
      schema.fill(sample(LocalDate.of(2019, 1, 10)));
      assertThatThrownBy(() -> schema.fill(new SampleData(7, 1, LAST)))
          .isInstanceOf(IllegalStateException.class)
          .hasMessageContaining("seed=20200701");
      try (Statement statement = connection.createStatement()) {
        statement.execute("delete from sample_state");
      }
      assertThatThrownBy(() -> schema.fill(sample(LAST)))
          .isInstanceOf(IllegalStateException.class)
          .hasMessageContaining("district");
    }
  }
}
