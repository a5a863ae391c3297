package org.changqing.connector;

import com.clickhouse.data.ClickHouseColumn;

/** How the values of a column travel to Python. */
public enum Kind {
  /** Whole numbers that fit a {@code long}. */
  INTEGER,
  /** UInt64: the bits of a {@code long}, to be read unsigned. */
  UNSIGNED,
  BOOLEAN,
  FLOAT,
  /** Days since 1970-01-01. */
  DAY,
  /** Microseconds since 1970-01-01T00:00Z; the column's zone, if it names one, stands beside it. */
  INSTANT,
  /** Microseconds of a time of day or span. */
  DURATION,
  /** Whole numbers wider than 64 bits, as digits. */
  DIGITS,
  DECIMAL,
  UUID,
  TEXT,
  /** Arrays, maps, tuples and whatever else has no plain SQL value: rendered as JSON. */
  JSON,
  /** JSON whose nested names the driver gives as one, with points between. */
  OBJECT;

  static Kind of(ClickHouseColumn column) {
    return switch (column.getDataType()) {
      case Int8, Int16, Int32, Int64, UInt8, UInt16, UInt32 -> INTEGER;
      case UInt64 -> UNSIGNED;
      case Int128, Int256, UInt128, UInt256 -> DIGITS;
      case Bool -> BOOLEAN;
      case Float32, Float64, BFloat16 -> FLOAT;
      case Date, Date32 -> DAY;
      case DateTime, DateTime32, DateTime64 -> INSTANT;
      case Decimal, Decimal32, Decimal64, Decimal128, Decimal256 -> DECIMAL;
      case UUID -> UUID;
      case Time, Time64 -> DURATION;
      case String, FixedString, Enum, Enum8, Enum16, IPv4, IPv6, Nothing, Dynamic -> TEXT;
      case IntervalYear, IntervalQuarter, IntervalMonth, IntervalWeek, IntervalDay -> TEXT;
      case IntervalHour, IntervalMinute, IntervalSecond -> TEXT;
      case IntervalMillisecond, IntervalMicrosecond, IntervalNanosecond -> TEXT;
      case JSON -> OBJECT;
      default -> JSON;
    };
  }
}
