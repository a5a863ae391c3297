package org.changqing.reference;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Spells the plain rows of one history as real ones are spelled. */
final class DirtyRows {

  private static final double BLANK_COLUMNS = 0.02;

  private final Dice dice;
  private final DirtySpelling spelling;
  private final double respelledShare;
  private final double unreadableShare;
  private final double blankShare;

  DirtyRows(Dice dice) {
    this.dice = dice;
    this.spelling = new DirtySpelling(dice);
    this.respelledShare = dice.pick(List.of(0.0, 0.05, 0.4));
    this.unreadableShare = dice.pick(List.of(0.0, 0.0, 0.002, 0.01));
    this.blankShare = dice.pick(List.of(0.0, 0.0, BLANK_COLUMNS));
  }

  /** The rows with a text for every column; of some columns none of the rows has a value. */
  List<Map<String, String>> of(Table table, List<Map<String, String>> rows) {
    List<Map<String, String>> dirty = new ArrayList<>();
    rows.forEach(row -> dirty.add(new HashMap<>()));
    for (Column column : table.columns()) {
      boolean isBlank = !column.isRequired() && dice.chance(blankShare);
      for (int i = 0; i < rows.size(); i++) {
        dirty.get(i).put(column.name(), isBlank ? "" : field(column, rows.get(i)));
      }
    }
    return dirty;
  }

  private String field(Column column, Map<String, String> row) {
    String plain = row.getOrDefault(column.name(), "");
    boolean isUnread = "true".equals(row.get("deleted")) && plain.equals("x");
    if (isUnread) {
      return plain;
    }
    if (dice.chance(unreadableShare)) {
      return spelling.unreadable(column);
    }
    return dice.chance(respelledShare) ? spelling.of(column, plain) : plain;
  }
}
