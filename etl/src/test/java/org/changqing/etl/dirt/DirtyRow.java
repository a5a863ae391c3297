package org.changqing.etl.dirt;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.changqing.etl.contract.Contract;
import org.changqing.etl.record.Outcome;

/**
 * One row of a dirty file: a sound row of its table with something wrong, and what must become of
 * it.
 *
 * @param key as it must be read
 * @param cells texts by column; columns that are missing are empty
 * @param beyond cells beyond the header
 * @param isQuotedWell whether cells with commas, quotation marks and line breaks are quoted
 * @param values what loaded columns must hold, as text
 * @param faults column, value and rule of what must be reported
 */
record DirtyRow(
    String table,
    String key,
    Map<String, String> cells,
    List<String> beyond,
    boolean isQuotedWell,
    Outcome outcome,
    Map<String, String> values,
    List<List<String>> faults) {

  private static final AtomicInteger KEYS = new AtomicInteger();

  /** A sound row with a key of its own. */
  static DirtyRow row(String table) {
    String key = "d%04d".formatted(KEYS.incrementAndGet());
    return new DirtyRow(
            table,
            key,
            SoundRows.cells(table),
            List.of(),
            true,
            Outcome.LOADED,
            Map.of(),
            List.of())
        .key(key);
  }

  DirtyRow key(String text) {
    return key(text, text);
  }

  /** The key as it is typed and as it must be read. */
  DirtyRow key(String typed, String read) {
    return withCells(
        read, Contract.table(table).orElseThrow().key().name(), typed, List.of(), outcome, faults);
  }

  DirtyRow with(String column, String text) {
    return withCells(key, column, text, beyond, outcome, faults);
  }

  DirtyRow withBeyond(String... more) {
    return new DirtyRow(table, key, cells, List.of(more), isQuotedWell, outcome, values, faults);
  }

  /** The row is typed as it stands, whatever signs are in it; nobody can tell its key. */
  DirtyRow typedAsItStands() {
    return new DirtyRow(table, "", cells, beyond, false, outcome, values, faults);
  }

  /** The row is loaded and this column then holds the value. */
  DirtyRow reads(String column, String value) {
    Map<String, String> more = new LinkedHashMap<>(values);
    more.put(column, value);
    return new DirtyRow(table, key, cells, beyond, isQuotedWell, outcome, more, faults);
  }

  /** The row is quarantined, and the list shows the column's text. */
  DirtyRow isRefused(String column, String rule) {
    return isRefused(column, cells.getOrDefault(column, ""), rule);
  }

  DirtyRow isRefused(String column, String shown, String rule) {
    return reported(Outcome.QUARANTINED, column, shown, rule);
  }

  /** The row is loaded without the column's value, and the list says so. */
  DirtyRow isEmptied(String column, String shown, String rule) {
    return reported(Outcome.LOADED, column, shown, rule).reads(column, "null");
  }

  DirtyRow isSuperseded() {
    return new DirtyRow(
        table, key, cells, beyond, isQuotedWell, Outcome.SUPERSEDED, values, faults);
  }

  DirtyRow isATombstone() {
    return new DirtyRow(
        table, key, cells, beyond, isQuotedWell, Outcome.TOMBSTONES, values, faults);
  }

  private DirtyRow reported(Outcome then, String column, String shown, String rule) {
    List<List<String>> more = new ArrayList<>(faults);
    more.add(List.of(column, shown, rule));
    return new DirtyRow(table, key, cells, beyond, isQuotedWell, then, values, more);
  }

  private DirtyRow withCells(
      String newKey,
      String column,
      String text,
      List<String> more,
      Outcome then,
      List<List<String>> reported) {
    Map<String, String> changed = new LinkedHashMap<>(cells);
    changed.put(column, text);
    return new DirtyRow(table, newKey, changed, more, isQuotedWell, then, values, reported);
  }
}
