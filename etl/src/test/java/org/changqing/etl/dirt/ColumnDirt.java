package org.changqing.etl.dirt;

import static org.changqing.etl.dirt.DirtyRow.row;

import java.util.ArrayList;
import java.util.List;
import org.changqing.etl.contract.Column;
import org.changqing.etl.contract.Contract;
import org.changqing.etl.contract.Kind;
import org.changqing.etl.contract.Table;

/** What can be wrong with every column that the contract declares, one kind for each column. */
final class ColumnDirt {

  static final List<Dirt> KINDS =
      Contract.TABLES.stream()
          .flatMap(table -> table.columns().stream().flatMap(c -> kinds(table, c).stream()))
          .toList();

  private ColumnDirt() {}

  private static List<Dirt> kinds(Table table, Column column) {
    List<Dirt> kinds = new ArrayList<>();
    String name = table.name() + "." + column.name();
    if (column.required() && column.defaultText().isEmpty()) {
      kinds.add(refused("empty " + name, table, column, "", "required_empty"));
    }
    String unreadable = unreadable(column.kind());
    if (!unreadable.isEmpty()) {
      kinds.add(refused("garbage in " + name, table, column, "不详", unreadable));
    }
    if (!column.codes().isEmpty() && column.kind() == Kind.CODE) {
      kinds.add(
          column.required()
              ? refused("unknown code in " + name, table, column, "other", "unknown_code")
              : new Dirt(
                  "unknown optional code in " + name,
                  List.of(
                      row(table.name())
                          .with(column.name(), "other")
                          .isEmptied(
                              column.name(), shown(column, "other"), "unknown_code_emptied"))));
    }
    if (!column.refersTo().isEmpty()) {
      String rule =
          table.name().equals("membership") ? "C4_unknown_reference" : "C14_unknown_reference";
      kinds.add(refused("unknown " + name, table, column, "nobody", rule));
    }
    return kinds;
  }

  private static Dirt refused(String kind, Table table, Column column, String text, String rule) {
    DirtyRow row = row(table.name()).with(column.name(), text);
    DirtyRow keyed = column.equals(table.key()) ? row.key(text) : row;
    return new Dirt(kind, List.of(keyed.isRefused(column.name(), shown(column, text), rule)));
  }

  private static String shown(Column column, String text) {
    return column.sensitive() && !text.isEmpty() ? "***" : text;
  }

  private static String unreadable(Kind kind) {
    return switch (kind) {
      case DAY -> "unreadable_day";
      case INSTANT -> "unreadable_instant";
      case INTEGER, BIGINT, DECIMAL -> "unreadable_number";
      case BOOLEAN -> "unreadable_boolean";
      case TEXT, CODE, ID_NUMBER -> "";
    };
  }
}
