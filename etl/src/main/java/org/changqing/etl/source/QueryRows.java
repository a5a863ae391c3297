package org.changqing.etl.source;

import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.sql.Types;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.util.Iterator;
import java.util.NoSuchElementException;
import org.apache.spark.api.java.function.FlatMapFunction;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.changqing.etl.contract.Table;

/**
 * Runs one query, which selects the contract's columns in order, and gives its rows as text in the
 * shape of {@link Landing}: days in ISO 8601, instants with their offset if they have one.
 */
final class QueryRows implements FlatMapFunction<String, Row> {

  private static final int FETCH = 10_000;

  private final DatabaseUrl url;
  private final Snapshot snapshot;
  private final Table table;

  QueryRows(DatabaseUrl url, Snapshot snapshot, Table table) {
    this.url = url;
    this.snapshot = snapshot;
    this.table = table;
  }

  @Override
  public Iterator<Row> call(String query) throws SQLException {
    return new Rows(query);
  }

  private final class Rows implements Iterator<Row> {
    private final Connection connection;
    private final ResultSet rows;
    private boolean more;

    Rows(String query) throws SQLException {
      this.connection = url.connect(snapshot);
      Statement statement = connection.createStatement();
      statement.setFetchSize(FETCH);
      this.rows = statement.executeQuery(query);
      advance();
    }

    @Override
    public boolean hasNext() {
      return more;
    }

    @Override
    public Row next() {
      if (!more) {
        throw new NoSuchElementException();
      }
      try {
        Row row = row();
        advance();
        return row;
      } catch (SQLException e) {
        throw new IllegalStateException(
            "Reading table %s of %s failed: %s".formatted(table.name(), url, e.getMessage()), e);
      }
    }

    private Row row() throws SQLException {
      int width = table.columns().size();
      Object[] values = new Object[width + 3];
      for (int column = 0; column < width; column++) {
        values[column] = text(rows, column + 1);
      }
      values[width] = table.name();
      values[width + 1] = 0L;
      return RowFactory.create(values);
    }

    private void advance() throws SQLException {
      more = rows.next();
      if (!more) {
        connection.close();
      }
    }
  }

  private static String text(ResultSet row, int column) throws SQLException {
    int type = row.getMetaData().getColumnType(column);
    Object value =
        switch (type) {
          case Types.DATE -> row.getObject(column, LocalDate.class);
          case Types.TIMESTAMP -> row.getObject(column, LocalDateTime.class);
          case Types.TIMESTAMP_WITH_TIMEZONE -> row.getObject(column, OffsetDateTime.class);
          case Types.NUMERIC, Types.DECIMAL -> row.getBigDecimal(column);
          default -> row.getString(column);
        };
    return value instanceof BigDecimal number
        ? number.toPlainString()
        : value == null ? null : value.toString();
  }
}
