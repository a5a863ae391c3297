package org.changqing.sample;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * The contract's tables in the connection's current schema of a PostgreSQL database, holding the
 * present state of a sample.
 *
 * <p>Each call is one transaction of its own, so an interrupted one leaves nothing behind, and may
 * be repeated: what is there already is not written again. The connection must not be inside a
 * transaction; it is left open.
 */
public final class PostgresSchema {
  private static final long LOCK = 0x6368616E67L;

  private final Connection connection;

  public PostgresSchema(Connection connection) {
    this.connection = connection;
  }

  /**
   * Creates the tables and fills them. Does nothing if they hold this sample to its last day or a
   * later one; advances them if they hold it to an earlier day.
   *
   * @throws IllegalStateException if they hold anything else
   */
  public void fill(SampleData sample) throws SQLException, IOException {
    transaction(
        () -> {
          createTables();
          Optional<SampleData> present = present();
          if (present.isEmpty()) {
            refuseForeignRecords();
            CopySink sink = new CopySink(connection, "");
            sample.writeNewest(sink);
            sink.flush();
            remember(sample);
          } else {
            requireSame(present.get(), sample);
            advance(present.get(), sample.lastDay());
          }
        });
  }

  /**
   * Brings the sample that the tables hold to a later day: its new, late and corrected records.
   * Does nothing for a day that is not later.
   *
   * @throws IllegalStateException if the tables hold no sample
   */
  public void advance(LocalDate lastDay) throws SQLException, IOException {
    transaction(
        () -> {
          createTables();
          SampleData present =
              present()
                  .orElseThrow(
                      () -> new IllegalStateException("The schema holds no sample: fill it first"));
          advance(present, lastDay);
        });
  }

  private void advance(SampleData present, LocalDate lastDay) throws SQLException, IOException {
    if (!lastDay.isAfter(present.lastDay())) {
      return;
    }
    SampleData later = new SampleData(present.seed(), present.scale(), lastDay);
    String prefix = "changed_";
    for (Table table : Table.values()) {
      run(
          "create temporary table %s%s (like %s) on commit drop"
              .formatted(prefix, table.tableName(), table.tableName()));
    }
    CopySink sink = new CopySink(connection, prefix);
    later.writeChanges(present.lastDay(), sink);
    sink.flush();
    for (Table table : Table.values()) {
      run(upsert(table, prefix));
    }
    remember(later);
  }

  private static String upsert(Table table, String prefix) {
    String columns = String.join(", ", table.columns());
    String changes =
        table.columns().stream()
            .map(column -> column + " = excluded." + column)
            .collect(Collectors.joining(", "));
    return "insert into %s (%s) select %s from %s%s on conflict (%s) do update set %s"
        .formatted(
            table.tableName(), columns, columns, prefix, table.tableName(), table.key(), changes);
  }

  private void createTables() throws SQLException, IOException {
    run("select pg_advisory_xact_lock(" + LOCK + ")");
    try (InputStream file = PostgresSchema.class.getResourceAsStream("schema.sql")) {
      run(new String(file.readAllBytes(), StandardCharsets.UTF_8));
    }
  }

  private Optional<SampleData> present() throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery("select seed, scale, last_day from sample_state")) {
      return row.next()
          ? Optional.of(
              new SampleData(row.getLong(1), row.getInt(2), row.getObject(3, LocalDate.class)))
          : Optional.empty();
    }
  }

  private void refuseForeignRecords() throws SQLException {
    for (Table table : Table.values()) {
      try (Statement statement = connection.createStatement();
          ResultSet row =
              statement.executeQuery("select 1 from " + table.tableName() + " limit 1")) {
        if (row.next()) {
          throw new IllegalStateException(
              "Table "
                  + table.tableName()
                  + " holds records that are no sample: use another schema");
        }
      }
    }
  }

  private static void requireSame(SampleData present, SampleData wanted) {
    if (present.seed() != wanted.seed() || present.scale() != wanted.scale()) {
      throw new IllegalStateException(
          "The schema holds " + present + ", not " + wanted + ": use another schema");
    }
  }

  private void remember(SampleData sample) throws SQLException {
    run("delete from sample_state");
    try (PreparedStatement insert =
        connection.prepareStatement(
            "insert into sample_state (seed, scale, last_day) values (?, ?, ?)")) {
      insert.setLong(1, sample.seed());
      insert.setInt(2, sample.scale());
      insert.setObject(3, sample.lastDay());
      insert.executeUpdate();
    }
  }

  private void run(String sql) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  private interface Work {
    void run() throws SQLException, IOException;
  }

  private void transaction(Work work) throws SQLException, IOException {
    boolean autoCommit = connection.getAutoCommit();
    connection.setAutoCommit(false);
    boolean done = false;
    try {
      work.run();
      connection.commit();
      done = true;
    } finally {
      if (!done) {
        connection.rollback();
      }
      connection.setAutoCommit(autoCommit);
    }
  }
}
