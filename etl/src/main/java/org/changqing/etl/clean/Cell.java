package org.changqing.etl.clean;

import java.util.List;
import java.util.Optional;
import org.changqing.etl.contract.Column;
import org.changqing.etl.contract.Kind;

/** Reads one cell as its column declares it. */
final class Cell {

  private static final long MICROS = 1_000_000L;

  private Cell() {}

  /**
   * The cell's value: text as String, a day as Integer (days since 1970), an instant as Long
   * (microseconds since 1970), numbers as Long or BigDecimal, or null when it is empty or faulty.
   *
   * @param faults what keeps the record from being used is added here
   * @param notes what was left out of the record is added here
   */
  static Object read(Column column, String raw, List<Fault> faults, List<Fault> notes) {
    String text = plain(column, raw);
    if (text.isEmpty()) {
      text = column.defaultText();
    }
    if (text.isEmpty()) {
      if (column.required()) {
        faults.add(Fault.of(column, raw == null ? "" : raw, Fault.EMPTY));
      }
      return null;
    }
    Optional<Fault> damage = Damage.of(column, text);
    if (damage.isPresent()) {
      if (column.required() || !column.refersTo().isEmpty()) {
        faults.add(damage.get());
      } else {
        notes.add(damage.get().emptied());
      }
      return null;
    }
    Optional<?> value = parse(column, text);
    if (value.isEmpty() && isTime(column)) {
      value = parse(column, Characters.joined(raw));
    }
    if (value.isEmpty()) {
      faults.add(Fault.unreadable(column, raw));
      return null;
    }
    if (!column.codes().isEmpty() && !column.codes().contains(String.valueOf(value.get()))) {
      if (column.required()) {
        faults.add(Fault.of(column, raw, Fault.CODE));
      } else {
        notes.add(Fault.of(column, raw, Fault.CODE_EMPTIED));
      }
      return null;
    }
    return value.get();
  }

  /** A cell's plain text, before it is read as what its column holds. */
  static String plain(Column column, String raw) {
    boolean hasNoBlanksWithin =
        switch (column.kind()) {
          case TEXT -> column.identifies();
          case CODE, ID_NUMBER, BOOLEAN -> true;
          case DAY, INSTANT, INTEGER, BIGINT, DECIMAL -> false;
        };
    return hasNoBlanksWithin ? Characters.joined(raw) : Characters.plain(raw);
  }

  private static boolean isTime(Column column) {
    return column.kind() == Kind.DAY || column.kind() == Kind.INSTANT;
  }

  private static Optional<?> parse(Column column, String text) {
    return switch (column.kind()) {
      case TEXT, CODE -> Optional.of(text);
      case ID_NUMBER -> Optional.of(text.replace('x', 'X'));
      case DAY -> DayText.parse(text).map(day -> (int) day.toEpochDay());
      case INSTANT ->
          InstantText.parse(text).map(at -> at.getEpochSecond() * MICROS + at.getNano() / 1000);
      case INTEGER -> NumberText.integer(text, Integer.MIN_VALUE, Integer.MAX_VALUE);
      case BIGINT -> NumberText.integer(text, Long.MIN_VALUE, Long.MAX_VALUE);
      case DECIMAL -> NumberText.decimal(text);
      case BOOLEAN -> BooleanText.parse(text);
    };
  }
}
