package org.changqing.etl.source;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.poi.ss.util.CellRangeAddress;

/**
 * The merged cells of a sheet. What is written in one that spans several rows holds for each of
 * them. One that spans columns belongs to the first: the others mean something else.
 */
final class MergedCells {

  private final Map<Integer, TreeMap<Integer, CellRangeAddress>> byColumn = new HashMap<>();
  private final Map<CellRangeAddress, String> texts = new HashMap<>();

  /**
   * @param range in the sheet's own writing, as A3:A7
   */
  void add(String range) {
    CellRangeAddress cells = CellRangeAddress.valueOf(range);
    if (cells.getLastRow() > cells.getFirstRow()) {
      byColumn
          .computeIfAbsent(cells.getFirstColumn(), none -> new TreeMap<>())
          .put(cells.getFirstRow(), cells);
    }
  }

  /** The last row of the cells that begin in a row (both counted from 1). */
  long bottom(long row) {
    int first = (int) row - 1;
    return byColumn.values().stream()
            .map(ranges -> ranges.get(first))
            .filter(range -> range != null)
            .mapToInt(CellRangeAddress::getLastRow)
            .max()
            .orElse(first)
        + 1L;
  }

  /**
   * The row with the texts of merged cells that began above it; rows must come from top to bottom.
   *
   * @param key the column that stays as it is: two records never share a key
   */
  TableFile.Line fill(TableFile.Line row, int key) {
    List<String> cells = new ArrayList<>(row.cells());
    int at = (int) row.number() - 1;
    byColumn.forEach(
        (column, ranges) -> {
          Map.Entry<Integer, CellRangeAddress> range = ranges.floorEntry(at);
          if (range == null || range.getValue().getLastRow() < at || column == key) {
            return;
          }
          if (range.getKey() == at) {
            texts.put(range.getValue(), column < cells.size() ? cells.get(column) : null);
            return;
          }
          while (cells.size() <= column) {
            cells.add(null);
          }
          cells.set(column, texts.get(range.getValue()));
        });
    return new TableFile.Line(row.number(), cells, row.defect());
  }
}
