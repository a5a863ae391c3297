package org.changqing.etl.clean;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.changqing.etl.contract.Column;
import org.changqing.etl.contract.Table;

/**
 * One landed row, read: its values by column (see {@link Cell}), its faults and its notes.
 *
 * @param values columns that are empty or faulty are missing
 * @param cleaned columns whose text was written otherwise than it was read
 */
public record CleanRow(
    String key,
    boolean deleted,
    Map<String, Object> values,
    List<Fault> faults,
    List<Fault> notes,
    List<String> cleaned) {

  /**
   * Reads a row. Of a tombstone only the key, updated_at and deleted are read.
   *
   * @param text the row's text by column name, null where it has none
   * @param defect the rule that the row breaks as a whole, or null
   */
  public static CleanRow of(Table table, Function<String, String> text, String defect) {
    List<Fault> faults = new ArrayList<>();
    List<Fault> notes = new ArrayList<>();
    String key = Cell.plain(table.key(), text.apply(table.key().name()));
    if (defect != null) {
      faults.add(new Fault("", "", defect));
      return new CleanRow(key, false, Map.of(), faults, notes, List.of());
    }
    List<String> cleaned = new ArrayList<>();
    Map<String, Object> values = new HashMap<>();
    int last = table.columns().size() - 1;
    boolean deleted = false;
    for (int i = 0; i <= last; i++) {
      // The tombstone stands last and decides what else is read.
      Column column = table.columns().get(i == 0 ? last : i - 1);
      if (!deleted || column.equals(table.key()) || column.name().equals(Table.UPDATED_AT)) {
        String raw = text.apply(column.name());
        Object value = Cell.read(column, raw, faults, notes);
        if (PlainSpelling.differs(column, raw, value)) {
          cleaned.add(column.name());
        }
        if (i == 0) {
          deleted = Boolean.TRUE.equals(value);
        } else if (value != null) {
          values.put(column.name(), value);
        }
      }
    }
    return new CleanRow(key, deleted, values, faults, notes, cleaned);
  }

  /** The same without one value, and with a note that says why. */
  public CleanRow without(String column, Fault note) {
    Map<String, Object> others = new HashMap<>(values);
    others.remove(column);
    List<Fault> more = new ArrayList<>(notes);
    more.add(note);
    return new CleanRow(key, deleted, others, faults, more, cleaned);
  }
}
