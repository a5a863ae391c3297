package org.changqing.reference;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Compares two sets of cells.
 *
 * @param differences one readable line for each cell that is missing, additional, doubled or
 *     different
 */
public record CellComparison(List<String> differences) {

  private static final double TOLERANCE = 1e-9;

  /** Compares every field; values may differ by 1e-9. */
  public static CellComparison of(List<Cell> expected, List<Cell> actual) {
    List<String> differences = new ArrayList<>();
    Map<String, Cell> expectedCells = byKey("expected", expected, differences);
    Map<String, Cell> actualCells = byKey("actual", actual, differences);
    expectedCells.forEach(
        (key, cell) -> {
          Cell other = actualCells.get(key);
          if (other == null) {
            differences.add(key + ": missing, expected " + figures(cell));
          } else if (!isSame(cell, other)) {
            differences.add(key + ": expected " + figures(cell) + ", actual " + figures(other));
          }
        });
    actualCells.forEach(
        (key, cell) -> {
          if (!expectedCells.containsKey(key)) {
            differences.add(key + ": not expected, actual " + figures(cell));
          }
        });
    return new CellComparison(List.copyOf(differences));
  }

  /** Whether nothing differs. */
  public boolean isEqual() {
    return differences.isEmpty();
  }

  /** The number of differences and the first of them, one a line. */
  public String report(int first) {
    List<String> shown = differences.subList(0, Math.min(first, differences.size()));
    return differences.size() + " differences\n" + String.join("\n", shown);
  }

  private static Map<String, Cell> byKey(String side, List<Cell> cells, List<String> differences) {
    Map<String, Cell> byKey = new LinkedHashMap<>();
    for (Cell cell : cells) {
      if (byKey.put(cell.key(), cell) != null) {
        differences.add(cell.key() + ": more than once in " + side);
      }
    }
    return byKey;
  }

  private static boolean isSame(Cell expected, Cell actual) {
    return expected.numerator().compareTo(actual.numerator()) == 0
        && isSameDenominator(expected, actual)
        && isSameValue(expected.value(), actual.value())
        && expected.status().equals(actual.status())
        && expected.isOpen() == actual.isOpen();
  }

  private static boolean isSameDenominator(Cell expected, Cell actual) {
    if (expected.denominator() == null || actual.denominator() == null) {
      return expected.denominator() == null && actual.denominator() == null;
    }
    return expected.denominator().compareTo(actual.denominator()) == 0;
  }

  private static boolean isSameValue(Double expected, Double actual) {
    if (expected == null || actual == null) {
      return expected == null && actual == null;
    }
    return Math.abs(expected - actual) <= TOLERANCE;
  }

  private static String figures(Cell cell) {
    return cell.numerator().toPlainString()
        + " / "
        + (cell.denominator() == null ? "null" : cell.denominator().toPlainString())
        + " = "
        + cell.value()
        + " "
        + cell.status()
        + (cell.isOpen() ? " open" : " closed");
  }
}
