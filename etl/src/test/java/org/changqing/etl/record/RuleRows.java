package org.changqing.etl.record;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.changqing.etl.clean.CleanRow;
import org.changqing.etl.clean.Fault;
import org.changqing.etl.contract.Column;
import org.changqing.etl.contract.Contract;
import org.changqing.etl.contract.Table;

/** Sound rows of any table, with one column of interest. */
final class RuleRows {

  private RuleRows() {}

  static Optional<Fault> breach(RowRule rule, String table, String column, String text) {
    Map<String, String> row = sound(table, column, text);
    return rule.breach(CleanRow.of(Contract.table(table).orElseThrow(), row::get, null), row::get);
  }

  static Map<String, String> sound(String name, String column, String text) {
    Table table = Contract.table(name).orElseThrow();
    Map<String, String> row = new HashMap<>();
    table.columns().stream()
        .filter(Column::required)
        .forEach(required -> row.put(required.name(), sound(required)));
    row.put(column, text);
    return row;
  }

  private static String sound(Column column) {
    if (!column.codes().isEmpty()) {
      return column.codes().get(0);
    }
    return switch (column.kind()) {
      case TEXT, CODE, ID_NUMBER -> "x";
      case DAY, INSTANT -> "2020-01-01";
      case INTEGER, BIGINT, DECIMAL -> "1";
      case BOOLEAN -> "false";
    };
  }
}
