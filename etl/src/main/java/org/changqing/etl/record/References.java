package org.changqing.etl.record;

import static org.apache.spark.sql.functions.col;

import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.changqing.etl.contract.Column;
import org.changqing.etl.contract.Table;

/**
 * C14 Unknown references: a record that refers to a person (after C3), branch, activity, class,
 * account or campaign that is not loaded goes into quarantine, and what refers to it follows. A
 * table that the source does not have knows everybody. Of memberships C4.1 says the same. Tables
 * must be judged in the order of {@link org.changqing.etl.contract.Contract#stages}.
 */
final class References {

  static final String UNKNOWN = "C14_unknown_reference";

  /** The rule of memberships (C4.1). */
  static final String UNKNOWN_OF_MEMBERSHIP = "C4_unknown_reference";

  private final Table table;
  private final Records records;

  References(Table table, Records records) {
    this.table = table;
    this.records = records;
  }

  /** Puts beside each reference the key that it found, or null. */
  Dataset<Row> join(Dataset<Row> versions) {
    Dataset<Row> joined = versions;
    for (Column column : checked()) {
      Dataset<Row> target = known(column);
      joined =
          joined.join(target, joined.col(own(column)).equalTo(target.col(found(column))), "left");
    }
    return joined;
  }

  /** The faults of joined rows; each column is null where the reference holds. */
  List<org.apache.spark.sql.Column> faults() {
    String rule = table.name().equals("membership") ? UNKNOWN_OF_MEMBERSHIP : UNKNOWN;
    return checked().stream()
        .map(
            column ->
                Judgement.fault(
                    col(own(column)).isNotNull().and(col(found(column)).isNull()),
                    column.name(),
                    rule))
        .toList();
  }

  /** Takes away what {@link #join} added. */
  Dataset<Row> drop(Dataset<Row> judged) {
    return judged.drop(checked().stream().map(References::found).toArray(String[]::new));
  }

  private List<Column> checked() {
    return table.references().stream().filter(column -> records.has(column.refersTo())).toList();
  }

  private Dataset<Row> known(Column column) {
    Dataset<Row> target = records.loaded(column.refersTo());
    return isPerson(column)
        ? target.filter(col(RecordSchema.SURVIVES)).select(col("person_key").as(found(column)))
        : target.select(col(column.name()).as(found(column)));
  }

  private static boolean isPerson(Column column) {
    return column.refersTo().equals("person");
  }

  private static String own(Column column) {
    return isPerson(column) ? RecordSchema.PERSON_KEYS.get(column.name()) : column.name();
  }

  private static String found(Column column) {
    return "_known_" + column.name();
  }
}
