package org.changqing.connector;

import java.sql.ResultSet;
import java.sql.SQLException;

/**
 * One column of the current block, filled row by row and handed over whole. Reused from block to
 * block; not thread-safe.
 */
public abstract sealed class Column permits LongColumn, DoubleColumn, TextColumn {
  private final byte[] nulls;

  Column(int capacity) {
    nulls = new byte[capacity];
  }

  static Column of(Kind kind, int capacity) {
    return switch (kind) {
      case INTEGER -> new LongColumn(capacity, ResultSet::getLong);
      case UNSIGNED -> new LongColumn(capacity, LongColumn::unsigned);
      case BOOLEAN -> new LongColumn(capacity, LongColumn::flag);
      case DAY -> new LongColumn(capacity, LongColumn::day);
      case INSTANT -> new LongColumn(capacity, LongColumn::microseconds);
      case DURATION -> new LongColumn(capacity, LongColumn::duration);
      case FLOAT -> new DoubleColumn(capacity);
      case DIGITS, UUID, TEXT -> new TextColumn(capacity, ResultSet::getString);
      case DECIMAL -> new TextColumn(capacity, TextColumn::decimal);
      case JSON, OBJECT -> new TextColumn(capacity, TextColumn::json);
    };
  }

  /** One byte a row, 1 where the value is null. Only the rows of the last block are meaningful. */
  public final byte[] nulls() {
    return nulls;
  }

  final void read(ResultSet row, int index, int position) throws SQLException {
    store(row, index, position);
    nulls[position] = (byte) (row.wasNull() ? 1 : 0);
  }

  /** Forgets the last block. */
  abstract void clear();

  abstract void store(ResultSet row, int index, int position) throws SQLException;

  /** Takes a value out of a row. */
  @FunctionalInterface
  interface Getter<T> {
    T get(ResultSet row, int index) throws SQLException;
  }
}
