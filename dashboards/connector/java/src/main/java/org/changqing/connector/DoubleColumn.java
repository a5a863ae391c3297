package org.changqing.connector;

import java.sql.ResultSet;
import java.sql.SQLException;

/** Floating point values. Null is 0. */
public final class DoubleColumn extends Column {
  private final double[] values;

  DoubleColumn(int capacity) {
    super(capacity);
    values = new double[capacity];
  }

  public double[] values() {
    return values;
  }

  @Override
  void clear() {}

  @Override
  void store(ResultSet row, int index, int position) throws SQLException {
    values[position] = row.getDouble(index);
  }
}
