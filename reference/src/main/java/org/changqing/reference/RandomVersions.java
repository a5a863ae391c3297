package org.changqing.reference;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Gives every row its updated_at, and some rows older, tied, newer or deleted versions. */
final class RandomVersions {

  private static final double TOMBSTONE_SHARE = 0.3;

  private final Dice dice;
  private final LocalDate lastChange;
  private final double versionShare;

  RandomVersions(Dice dice, LocalDate lastChange) {
    this.dice = dice;
    this.lastChange = lastChange;
    this.versionShare = dice.pick(List.of(0.0, 0.05, 0.25));
  }

  /** The rows of one table with their versions, in the order of a file. */
  List<Map<String, String>> of(Table table, List<Map<String, String>> rows) {
    List<Map<String, String>> versions = new ArrayList<>();
    for (Map<String, String> row : rows) {
      versions.add(stamped(row, "false"));
      while (dice.chance(versionShare)) {
        boolean isTombstone = dice.chance(TOMBSTONE_SHARE);
        versions.add(isTombstone ? tombstone(table, row) : changed(table, row, rows));
      }
    }
    if (dice.chance(0.5)) {
      dice.shuffle(versions);
    }
    return versions;
  }

  private Map<String, String> changed(
      Table table, Map<String, String> row, List<Map<String, String>> rows) {
    Map<String, String> version = new LinkedHashMap<>(row);
    String column = dice.pick(table.columns()).name();
    if (!column.equals(table.keyColumn())) {
      version.put(column, dice.pick(rows).getOrDefault(column, ""));
    }
    return stamped(version, "false");
  }

  /** A deleted row's other columns may be empty or anything: they are not read. */
  private Map<String, String> tombstone(Table table, Map<String, String> row) {
    Map<String, String> version = new LinkedHashMap<>();
    String rest = dice.word(" x");
    table.columns().forEach(column -> version.put(column.name(), rest));
    version.put(table.keyColumn(), row.get(table.keyColumn()));
    return stamped(version, "true");
  }

  /** Few different instants, so that versions often tie. */
  private Map<String, String> stamped(Map<String, String> row, String deleted) {
    LocalDate day = lastChange.minusDays(dice.between(0, 3));
    Map<String, String> stamped = new LinkedHashMap<>(row);
    stamped.put("updated_at", day + "T" + dice.word("08:00:00 20:30:00") + "+08:00");
    stamped.put("deleted", deleted);
    return stamped;
  }
}
