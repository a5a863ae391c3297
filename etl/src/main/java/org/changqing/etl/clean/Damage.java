package org.changqing.etl.clean;

import java.util.Optional;
import java.util.regex.Pattern;
import org.changqing.etl.contract.Column;

/**
 * What spreadsheets make of identifiers: a long number of which they keep 15 digits, or a formula's
 * error. Such texts would be the same for many records and so must not be taken for a key.
 */
public final class Damage {

  /** What a formula reads like that was written by a program and never calculated. */
  public static final String UNCALCULATED = "#UNCALCULATED!";

  /** Spreadsheets show numbers so from 12 digits on. */
  private static final Pattern SHORTENED =
      Pattern.compile("\\d(?:\\.\\d+)?[Ee]\\+(?:1[1-9]|[2-9]\\d)");

  private static final Pattern ERROR =
      Pattern.compile("#(?:N/A|REF!|VALUE!|DIV/0!|NAME\\?|NUM!|NULL!|UNCALCULATED!)");

  private Damage() {}

  /** The fault of a plain text (see {@link Characters}) in a column that identifies something. */
  static Optional<Fault> of(Column column, String text) {
    if (!column.identifies()) {
      return Optional.empty();
    }
    if (SHORTENED.matcher(text).matches()) {
      return Optional.of(Fault.of(column, text, Fault.DIGITS));
    }
    return ERROR.matcher(text).matches()
        ? Optional.of(Fault.of(column, text, Fault.FORMULA))
        : Optional.empty();
  }
}
