package org.changqing.etl.clean;

import java.math.BigDecimal;
import java.util.Set;
import org.changqing.etl.contract.Column;

/** Tells which cells were written otherwise than they were read, so that the run can count them. */
final class PlainSpelling {

  private static final Set<String> TRUTH = Set.of("true", "false", "t", "f");
  private static final int DAY_LENGTH = 10;
  private static final int MINUTES = 13;

  private PlainSpelling() {}

  /**
   * Whether the cell was cleaned.
   *
   * @param value as {@link Cell#read} gave it
   */
  static boolean differs(Column column, String raw, Object value) {
    if (raw == null || raw.isEmpty()) {
      return false;
    }
    if (value == null) {
      return !raw.isBlank() && Cell.plain(column, raw).isEmpty();
    }
    return switch (column.kind()) {
      case TEXT, CODE, ID_NUMBER, INTEGER, BIGINT -> !raw.equals(value.toString());
      case DAY -> raw.length() != DAY_LENGTH || !hasDashes(raw);
      case INSTANT -> raw.length() <= MINUTES || !hasDashes(raw) || raw.charAt(MINUTES) != ':';
      case DECIMAL -> !isDecimal(raw, (BigDecimal) value);
      case BOOLEAN -> !TRUTH.contains(raw);
    };
  }

  private static boolean hasDashes(String raw) {
    return raw.charAt(4) == '-' && raw.charAt(7) == '-';
  }

  private static boolean isDecimal(String raw, BigDecimal value) {
    if (raw.chars().anyMatch(c -> c > '9')) {
      return false;
    }
    try {
      return new BigDecimal(raw).compareTo(value) == 0;
    } catch (NumberFormatException otherSigns) {
      return false;
    }
  }
}
