package org.changqing.connector;

import java.math.BigInteger;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;

/** Values that fit 64 bits: numbers, flags, days, instants and durations. Null is 0. */
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
    // Not ChronoUnit.MICROS.between: that counts nanoseconds first, which overflow in 2262.
    return value == null ? 0 : value.getEpochSecond() * 1_000_000 + value.getNano() / 1000;
  }

  static long duration(ResultSet row, int index) throws SQLException {
    Duration value = row.getObject(index, Duration.class);
    return value == null ? 0 : value.toNanos() / 1000;
  }

  @FunctionalInterface
  interface LongGetter {
    long get(ResultSet row, int index) throws SQLException;
  }
}
