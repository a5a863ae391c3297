package org.changqing.reference;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * One readable version of a record.
 *
 * @param values in the order of the table's columns; null = empty; of a deleted row the key only
 * @param line the number of the data row within its file, from 1
 */
record Row(
    Table table, String key, Instant updatedAt, boolean isDeleted, List<Object> values, int line) {

  /** The column's text; null when empty. */
  String text(String column) {
    return (String) value(column);
  }

  LocalDate day(String column) {
    return (LocalDate) value(column);
  }

  /** The open end of an interval is the end of time. */
  LocalDate dayOrForever(String column) {
    LocalDate day = day(column);
    return day == null ? LocalDate.MAX : day;
  }

  /** C1: the Asia/Shanghai day of an instant; null when empty. */
  LocalDate shanghaiDay(String column) {
    Instant instant = (Instant) value(column);
    return instant == null ? null : Shanghai.dayOf(instant);
  }

  Long integer(String column) {
    return (Long) value(column);
  }

  BigDecimal decimal(String column) {
    return (BigDecimal) value(column);
  }

  boolean flag(String column) {
    return (Boolean) value(column);
  }

  private Object value(String column) {
    return values.get(table.indexOf(column));
  }

  Row withEmptied(String column) {
    List<Object> changed = new ArrayList<>(values);
    changed.set(table.indexOf(column), null);
    return new Row(table, key, updatedAt, isDeleted, changed, line);
  }

  Finding finding(String column, String rule) {
    Object value = value(column);
    return new Finding(
        table.name(), key, column, value == null ? "" : value.toString(), rule, line);
  }
}
