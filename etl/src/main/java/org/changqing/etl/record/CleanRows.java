package org.changqing.etl.record;

import java.time.Instant;
import java.util.Iterator;
import java.util.List;
import org.apache.spark.api.java.function.MapPartitionsFunction;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.StructType;
import org.changqing.etl.clean.CleanRow;
import org.changqing.etl.clean.DayText;
import org.changqing.etl.clean.Fault;
import org.changqing.etl.contract.Column;
import org.changqing.etl.contract.Kind;
import org.changqing.etl.contract.Table;
import org.changqing.etl.source.Landing;

/** Cleans landed rows into the shape of {@link RecordSchema#cleaned}. */
final class CleanRows implements MapPartitionsFunction<Row, Row> {

  private static final long MICROS_OF_SECOND = 1_000_000L;

  private final Table table;
  private final People people;

  CleanRows(Table table, People people) {
    this.table = table;
    this.people = people;
  }

  @Override
  public Iterator<Row> call(Iterator<Row> landed) {
    List<Column> kept = RecordSchema.kept(table);
    StructType schema = RecordSchema.cleaned(table);
    return new Iterator<>() {
      @Override
      public boolean hasNext() {
        return landed.hasNext();
      }

      @Override
      public Row next() {
        return clean(landed.next(), kept, schema.size());
      }
    };
  }

  private Row clean(Row landed, List<Column> kept, int width) {
    CleanRow row = CleanRow.of(table, landed::<String>getAs, landed.getAs(Landing.DEFECT));
    Object[] fields = new Object[width];
    int at = 0;
    for (Column column : kept) {
      Object value = row.values().get(column.name());
      fields[at++] = value;
      if (column.kind() == Kind.INSTANT) {
        fields[at++] = value == null ? null : day((Long) value);
      }
      if (RecordSchema.PERSON_KEYS.containsKey(column.name())) {
        fields[at++] = value == null ? null : people.key((String) value);
      }
    }
    if (table.name().equals("person")) {
      fields[at++] = people.survives(row.key());
    }
    fields[at++] = row.key();
    fields[at++] = landed.getAs(Landing.FILE);
    fields[at++] = landed.getAs(Landing.LINE);
    fields[at++] = landed.getAs(Landing.CELLS);
    fields[at++] = row.deleted();
    fields[at++] = rows(row.faults());
    fields[at] = rows(row.notes());
    return RowFactory.create(fields);
  }

  private static int day(long micros) {
    return (int)
        Instant.ofEpochSecond(Math.floorDiv(micros, MICROS_OF_SECOND))
            .atZone(DayText.ZONE)
            .toLocalDate()
            .toEpochDay();
  }

  private static Row[] rows(List<Fault> faults) {
    return faults.stream()
        .map(fault -> RowFactory.create(fault.column(), fault.value(), fault.rule()))
        .toArray(Row[]::new);
  }
}
