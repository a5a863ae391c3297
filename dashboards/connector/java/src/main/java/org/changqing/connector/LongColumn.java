package org.changqing.connector;

import java.math.BigInteger;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/** Values that fit 64 bits: numbers, flags, days and instants. Null is 0. */
public final class LongColumn extends Column {
  private final long[] values;
  private final LongGetter getter;

  LongColumn(int capacity, LongGetter getter) {
    super(capacity);
    this.values = new long[capacity];
    this.getter = getter;
  }

  public long[] values() {
    return values;
  }

  @Override
  void clear() {}

  @Override
  void store(ResultSet row, int index, int position) throws SQLException {
    values[position] = getter.get(row, index);
  }

  static long unsigned(ResultSet row, int index) throws SQLException {
    BigInteger value = (BigInteger) row.getObject(index);
    return value == null ? 0 : value.longValue();
  }

  static long flag(ResultSet row, int index) throws SQLException {
    return row.getBoolean(index) ? 1 : 0;
  }

  static long day(ResultSet row, int index) throws SQLException {
    LocalDate value = row.getObject(index, LocalDate.class);
    return value == null ? 0 : value.toEpochDay();
  }

  static long microseconds(ResultSet row, int index) throws SQLException {
    Instant value = row.getObject(index, Instant.class);
    return value == null ? 0 : ChronoUnit.MICROS.between(Instant.EPOCH, value);
  }

  @FunctionalInterface
  interface LongGetter {
    long get(ResultSet row, int index) throws SQLException;
  }
}
