package org.changqing.etl.record;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;

import java.util.ArrayList;
import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.changqing.etl.contract.Column;
import org.changqing.etl.contract.Table;

/**
 * C14: a record that refers to a person (after C3), branch, activity, class, account or campaign
 * that is not loaded goes into quarantine, and what refers to it follows. Tables must be judged in
 * the order of {@link org.changqing.etl.contract.Contract#stages}.
 */
final class References {

  static final String UNKNOWN = "C14_unknown_reference";

  /** C4 says the same of memberships. */
  static final String UNKNOWN_OF_MEMBERSHIP = "C4_unknown_reference";

  private final Table table;
  private final Records records;

  References(Table table, Records records) {
    this.table = table;
    this.records = records;
  }

  /** Judges current versions by the references into tables that the source has. */
  Dataset<Row> judge(Dataset<Row> versions) {
    List<Column> checked =
        table.references().stream().filter(column -> records.has(column.refersTo())).toList();
    Dataset<Row> joined = versions;
    List<org.apache.spark.sql.Column> faults = new ArrayList<>();
    String rule = table.name().equals("membership") ? UNKNOWN_OF_MEMBERSHIP : UNKNOWN;
    for (Column column : checked) {
      String known = "_known_" + column.name();
      boolean isPerson = column.refersTo().equals("person");
      String own = isPerson ? RecordSchema.PERSON_KEYS.get(column.name()) : column.name();
      Dataset<Row> target =
          records
              .loaded(column.refersTo())
              .filter(isPerson ? col(RecordSchema.SURVIVES) : lit(true))
              .select(col(isPerson ? "person_key" : column.name()).as(known));
      joined = joined.join(target, joined.col(own).equalTo(target.col(known)), "left");
      faults.add(Rules.fault(col(own).isNotNull().and(col(known).isNull()), column.name(), rule));
    }
    return Rules.apply(joined, faults)
        .drop(checked.stream().map(column -> "_known_" + column.name()).toArray(String[]::new));
  }
}
