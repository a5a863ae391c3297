package org.changqing.etl.record;

import java.time.Instant;
import java.util.Iterator;
import java.util.List;
import java.util.function.UnaryOperator;
import org.apache.spark.api.java.function.MapPartitionsFunction;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.StructType;
import org.changqing.etl.clean.CleanRow;
import org.changqing.etl.clean.Fault;
import org.changqing.etl.clean.ShanghaiDay;
import org.changqing.etl.contract.Column;
import org.changqing.etl.contract.Kind;
import org.changqing.etl.contract.Table;
import org.changqing.etl.source.Landing;

/** Cleans landed rows into the shape of {@link RecordSchema#cleaned}. */
final class CleanRows implements MapPartitionsFunction<Row, Row> {

  private static final long MICROS_OF_SECOND = 1_000_000L;

  private final Table table;
  private final People people;
  private final List<RowRule> rules;

  CleanRows(Table table, People people) {
    this.table = table;
    this.people = people;
    this.rules = RowRule.of(table.name(), people.cyclic());
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
    UnaryOperator<String> text = landed::<String>getAs;
    CleanRow row = read(landed, text);
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
    fields[at++] = row.cleaned().toArray(String[]::new);
    fields[at++] = row.deleted();
    fields[at++] = rows(row.faults());
    fields[at++] = rows(row.notes());
    fields[at] = rows(breaches(row, text));
    return RowFactory.create(fields);
  }

  private CleanRow read(Row landed, UnaryOperator<String> text) {
    CleanRow row = CleanRow.of(table, text, landed.getAs(Landing.DEFECT));
    return table.name().equals("activity") ? HoursOfADay.withPossibleCredit(row, text) : row;
  }

  private List<Fault> breaches(CleanRow row, UnaryOperator<String> text) {
    if (rules.isEmpty() || row.deleted() || !row.faults().isEmpty()) {
      return List.of();
    }
    return rules.stream().flatMap(rule -> rule.breach(row, text).stream()).toList();
  }

  private static int day(long micros) {
    Instant second = Instant.ofEpochSecond(Math.floorDiv(micros, MICROS_OF_SECOND));
    return (int) ShanghaiDay.of(second).toEpochDay();
  }

  private static Row[] rows(List<Fault> faults) {
    return faults.stream()
        .map(fault -> RowFactory.create(fault.column(), fault.value(), fault.rule()))
        .toArray(Row[]::new);
  }
}
