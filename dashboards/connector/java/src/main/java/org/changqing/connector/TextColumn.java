package org.changqing.connector;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;

/**
 * Values as text: all of a block in one UTF-8 array, with the length of each in code points, so
 * that the other side decodes once and cuts. Null is the empty text.
 */
public final class TextColumn extends Column {
  private final StringBuilder text = new StringBuilder();
  private final int[] lengths;
  private final Getter<String> getter;

  TextColumn(int capacity, Getter<String> getter) {
    super(capacity);
    this.lengths = new int[capacity];
    this.getter = getter;
  }

  public byte[] utf8() {
    return text.toString().getBytes(UTF_8);
  }

  public int[] lengths() {
    return lengths;
  }

  @Override
  void clear() {
    text.setLength(0);
  }

  @Override
  void store(ResultSet row, int index, int position) throws SQLException {
    String value = getter.get(row, index);
    String stored = value == null ? "" : value;
    text.append(stored);
    lengths[position] = stored.codePointCount(0, stored.length());
  }

  static String decimal(ResultSet row, int index) throws SQLException {
    BigDecimal value = row.getBigDecimal(index);
    return value == null ? null : value.toPlainString();
  }

  static String json(ResultSet row, int index) throws SQLException {
    Object value = row.getObject(index);
    return value == null ? null : Json.render(value);
  }
}
