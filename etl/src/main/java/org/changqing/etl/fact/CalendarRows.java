package org.changqing.etl.fact;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;

/** The run's calendar as rows; none without a first period, which is without any held activity. */
final class CalendarRows {

  private CalendarRows() {}

  static Dataset<Row> context(SparkSession spark, Optional<YearMonth> first, LocalDate asOf) {
    StructType schema =
        new StructType()
            .add("as_of", DataTypes.IntegerType)
            .add("first_period", DataTypes.IntegerType);
    List<Row> rows =
        first.map(m -> RowFactory.create(Days.of(asOf), Days.of(m.atDay(1)))).stream().toList();
    return spark.createDataFrame(rows, schema);
  }

  static Dataset<Row> periods(SparkSession spark, Optional<YearMonth> first, LocalDate asOf) {
    StructType schema =
        new StructType()
            .add("period_kind", DataTypes.StringType)
            .add("period_start", DataTypes.IntegerType)
            .add("period_end", DataTypes.IntegerType)
            .add("last_day", DataTypes.IntegerType)
            .add("is_open", DataTypes.BooleanType)
            .add("is_due", DataTypes.BooleanType);
    List<Row> rows =
        first.stream()
            .flatMap(month -> Calendar.periods(month, asOf).stream())
            .map(CalendarRows::row)
            .toList();
    return spark.createDataFrame(rows, schema);
  }

  private static Row row(Calendar.Period period) {
    return RowFactory.create(
        period.kind().name().toLowerCase(Locale.ROOT),
        Days.of(period.start()),
        Days.of(period.end()),
        Days.of(period.lastDay()),
        period.isOpen(),
        period.isDue());
  }
}
