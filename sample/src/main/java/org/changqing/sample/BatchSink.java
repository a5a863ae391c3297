package org.changqing.sample;

import java.io.IOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** Fills tables by batches of inserts, within the connection's transaction; its zone is UTC. */
final class BatchSink implements RecordSink, AutoCloseable {
  private static final int ROWS_AT_ONCE = 1000;
  private static final DateTimeFormatter INSTANT =
      DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss.SSSSSS");

  private final Connection connection;
  private final Map<Table, PreparedStatement> inserts = new EnumMap<>(Table.class);
  private final Map<Table, Integer> pending = new EnumMap<>(Table.class);

  BatchSink(Connection connection) {
    this.connection = connection;
  }

  @Override
  public void write(Table table, List<String> values) throws IOException {
    try {
      PreparedStatement insert = insert(table);
      for (int column = 0; column < values.size(); column++) {
        insert.setString(column + 1, text(values.get(column)));
      }
      insert.addBatch();
      if (pending.merge(table, 1, Integer::sum) == ROWS_AT_ONCE) {
        flush(table);
      }
    } catch (SQLException failure) {
      throw new IOException("The database refused records of " + table.tableName(), failure);
    }
  }

  /** Sends what is still pending; afterwards all records are in the tables. */
  void flush() throws SQLException {
    for (Table table : inserts.keySet()) {
      flush(table);
    }
  }

  private void flush(Table table) throws SQLException {
    inserts.get(table).executeBatch();
    pending.put(table, 0);
  }

  private PreparedStatement insert(Table table) throws SQLException {
    PreparedStatement insert = inserts.get(table);
    if (insert == null) {
      int width = table.columns().size();
      insert =
          connection.prepareStatement(
              "insert into %s (%s) values (%s)"
                  .formatted(
                      table.tableName(),
                      String.join(", ", table.columns()),
                      String.join(", ", Collections.nCopies(width, "?"))));
      inserts.put(table, insert);
    }
    return insert;
  }

  private static String text(String value) {
    return switch (ValueKind.of(value)) {
      case TRUTH -> value.equals("true") ? "1" : "0";
      case INSTANT ->
          INSTANT.format(OffsetDateTime.parse(value).withOffsetSameInstant(ZoneOffset.UTC));
      default -> value;
    };
  }

  @Override
  public void close() throws SQLException {
    for (PreparedStatement insert : inserts.values()) {
      insert.close();
    }
  }
}
