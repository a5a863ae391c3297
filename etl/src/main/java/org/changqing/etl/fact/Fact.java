package org.changqing.etl.fact;

import java.util.ArrayList;
import java.util.List;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;

/**
 * One table of the warehouse's store.
 *
 * @param span how long a partition is
 * @param periodColumn the day column that decides the partition; empty for {@link Span#WHOLE}
 */
record Fact(String name, Span span, String periodColumn, List<FactColumn> columns) {

  /** How long a partition is. */
  enum Span {
    WHOLE(""),
    YEAR("YEAR"),
    MONTH("MM");

    private final String unit;

    Span(String unit) {
      this.unit = unit;
    }

    /** The unit to which Spark truncates days. */
    String unit() {
      return unit;
    }
  }

  static Fact whole(String name) {
    return new Fact(name, Span.WHOLE, "", List.of());
  }

  static Fact yearly(String name, String day) {
    return new Fact(name, Span.YEAR, day, List.of());
  }

  static Fact monthly(String name, String day) {
    return new Fact(name, Span.MONTH, day, List.of());
  }

  Fact text(String... names) {
    return with(FactColumn.Type.TEXT, names);
  }

  Fact number(String... names) {
    return with(FactColumn.Type.LONG, names);
  }

  Fact small(String... names) {
    return with(FactColumn.Type.INT, names);
  }

  Fact day(String... names) {
    return with(FactColumn.Type.DAY, names);
  }

  Fact instant(String... names) {
    return with(FactColumn.Type.INSTANT, names);
  }

  Fact hours(String... names) {
    return with(FactColumn.Type.HOURS, names);
  }

  Fact flag(String... names) {
    return with(FactColumn.Type.BOOLEAN, names);
  }

  StructType schema() {
    StructType schema = new StructType();
    for (FactColumn column : columns) {
      schema = schema.add(DataTypes.createStructField(column.name(), column.sparkType(), true));
    }
    return schema;
  }

  private Fact with(FactColumn.Type type, String... names) {
    List<FactColumn> more = new ArrayList<>(columns);
    for (String column : names) {
      more.add(new FactColumn(column, type));
    }
    return new Fact(name, span, periodColumn, List.copyOf(more));
  }
}
