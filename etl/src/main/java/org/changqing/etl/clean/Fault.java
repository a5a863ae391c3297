package org.changqing.etl.clean;

import java.io.Serializable;
import org.changqing.etl.contract.Column;

/**
 * Why a record is not safe to use, or what had to be left out of it.
 *
 * @param value the source's text, masked in sensitive columns
 * @param rule one of the rules below
 */
public record Fault(String column, String value, String rule) implements Serializable {

  /** A required cell is empty. */
  public static final String EMPTY = "required_empty";

  /** A required code is outside its list. */
  public static final String CODE = "unknown_code";

  /** An optional code is outside its list: emptied and reported, the record is used. */
  public static final String CODE_EMPTIED = "unknown_code_emptied";

  /** More cells than the header has. */
  public static final String RAGGED = "ragged_row";

  /** A sum under a list: no record. */
  public static final String TOTALS = "totals_row";

  /** A number of which a spreadsheet keeps the first digits only (4.4E+17) in place of an id. */
  public static final String DIGITS = "digits_lost";

  /** What a spreadsheet shows for a formula without a result (#N/A) in place of an id. */
  public static final String FORMULA = "formula_without_result";

  /** Quotation marks that can't be matched. */
  public static final String QUOTES = "broken_quotes";

  /** A line that is no JSON object. */
  public static final String JSON = "broken_json";

  static Fault of(Column column, String value, String rule) {
    return new Fault(column.name(), column.sensitive() && !value.isEmpty() ? "***" : value, rule);
  }

  /** The same, of a column that is emptied and reported while the record is used. */
  Fault emptied() {
    return new Fault(column, value, rule + "_emptied");
  }

  static Fault unreadable(Column column, String value) {
    String kind =
        switch (column.kind()) {
          case DAY -> "day";
          case INSTANT -> "instant";
          case BOOLEAN -> "boolean";
          default -> "number";
        };
    return of(column, value, "unreadable_" + kind);
  }
}
