package org.changqing.etl.fact;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.date_from_unix_date;
import static org.apache.spark.sql.functions.greatest;
import static org.apache.spark.sql.functions.least;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.timestamp_micros;
import static org.apache.spark.sql.functions.unix_date;
import static org.apache.spark.sql.functions.when;

import org.apache.spark.sql.Column;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.DataTypes;

/**
 * A column of a fact: its name in the warehouse and the type that ClickHouse reads from Parquet.
 */
record FactColumn(String name, Type type) {

  enum Type {
    /** Text or a code; empty, never null. */
    TEXT,
    /** A person's key, a count or an amount; 0, never null. */
    LONG,
    /** A small number, null when there is none. */
    INT,
    /**
     * A day, null when there is none; days that Date32 can't hold become the nearest that it can.
     */
    DAY,
    /** An instant, given in microseconds since 1970. */
    INSTANT,
    HOURS,
    BOOLEAN
  }

  DataType sparkType() {
    return switch (type) {
      case TEXT -> DataTypes.StringType;
      case LONG -> DataTypes.LongType;
      case INT -> DataTypes.IntegerType;
      case DAY -> DataTypes.DateType;
      case INSTANT -> DataTypes.TimestampType;
      case HOURS -> DataTypes.createDecimalType(9, 2);
      case BOOLEAN -> DataTypes.BooleanType;
    };
  }

  /** The type that ClickHouse reads the written column as. */
  String clickHouseType() {
    return switch (type) {
      case TEXT -> "String";
      case LONG -> "Int64";
      case INT -> "Nullable(Int32)";
      case DAY -> "Nullable(Date32)";
      case INSTANT -> "DateTime64(3, 'UTC')";
      case HOURS -> "Nullable(Decimal(9, 2))";
      case BOOLEAN -> "Bool";
    };
  }

  /**
   * The column as written, from a query's column of the same name (days and instants as numbers).
   */
  Column written() {
    Column given = col(name);
    Column value =
        switch (type) {
          case TEXT -> coalesce(given, lit(""));
          case LONG -> coalesce(given, lit(0L));
          // greatest and least pass nulls over: without the condition a missing day became the last
          // one.
          case DAY ->
              when(
                  given.isNotNull(),
                  date_from_unix_date(greatest(lit(Days.FIRST), least(lit(Days.OPEN), given))));
          case INSTANT -> timestamp_micros(given);
          case INT, HOURS, BOOLEAN -> given;
        };
    return value.cast(sparkType()).as(name);
  }

  /** The column as queries see it: days as numbers. */
  Column read() {
    return type == Type.DAY ? unix_date(col(name)).as(name) : col(name);
  }
}
