package org.changqing.etl.source;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.sql.Types;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import org.apache.spark.TaskContext;
import org.apache.spark.api.java.function.FlatMapFunction;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.util.TaskCompletionListener;

/**
 * Runs one query, which selects the contract's columns in order, and gives its rows as text in the
 * shape of {@link Landing}: days in ISO 8601, instants with their offset if they have one. Rows
 * come as they are asked for, some thousands at a time.
 */
final class QueryRows implements FlatMapFunction<String, Row> {

  private static final int FETCH = 10_000;

  private final DatabaseUrl url;
  private final Sessions sessions;
  private final TableMapping mapping;
  private final String name;

  QueryRows(DatabaseUrl url, Sessions sessions, TableMapping mapping, String name) {
    this.url = url;
    this.sessions = sessions;
    this.mapping = mapping;
    this.name = name;
  }

  @Override
  public Iterator<Row> call(String query) throws SQLException {
    return new Rows(query);
  }

  private final class Rows implements Iterator<Row> {
    private final List<String> columns = mapping.table().columnNames();
    private final Sessions.Session session;
    private Statement statement;
    private ResultSet rows;
    private boolean more;
    private boolean closed;

    Rows(String query) throws SQLException {
      this.session = sessions.take();
      TaskCompletionListener end = context -> close();
      TaskContext.get().addTaskCompletionListener(end);
      this.statement = session.connection().createStatement();
      // MySQL's own driver streams with this size only.
      statement.setFetchSize(url.text().startsWith("jdbc:mysql:") ? Integer.MIN_VALUE : FETCH);
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
        throw failed(e);
      }
    }

    private Row row() throws SQLException {
      int width = columns.size();
      Object[] values = new Object[width + Landing.POSITION_COLUMNS];
      for (int column = 0; column < width; column++) {
        values[column] = mapping.text(columns.get(column), text(rows, column + 1));
      }
      values[width] = name;
      values[width + 1] = 0L;
      return RowFactory.create(values);
    }

    private void advance() throws SQLException {
      more = rows.next();
      if (!more) {
        close();
      }
    }

    void close() {
      if (closed) {
        return;
      }
      closed = true;
      try {
        if (statement != null) {
          statement.close();
        }
        session.close();
      } catch (SQLException e) {
        throw failed(e);
      }
    }

    private IllegalStateException failed(SQLException e) {
      return new IllegalStateException(
          "Reading table %s of %s failed: %s".formatted(name, url, e.getMessage()), e);
    }
  }

  private static String text(ResultSet row, int column) throws SQLException {
    Object value =
        switch (row.getMetaData().getColumnType(column)) {
          case Types.DATE -> row.getObject(column, LocalDate.class);
          case Types.TIMESTAMP -> row.getObject(column, LocalDateTime.class);
          case Types.TIMESTAMP_WITH_TIMEZONE -> row.getObject(column, OffsetDateTime.class);
          case Types.NUMERIC, Types.DECIMAL, Types.FLOAT, Types.DOUBLE, Types.REAL ->
              row.getBigDecimal(column);
          default -> row.getString(column);
        };
    return value instanceof BigDecimal number
        ? number.toPlainString()
        : value == null ? null : value.toString();
  }
}
