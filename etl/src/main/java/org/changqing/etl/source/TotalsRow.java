package org.changqing.etl.source;

import java.util.List;
import java.util.regex.Pattern;

/** Knows the sums that people write under a list. */
final class TotalsRow {

  private static final Pattern TOTAL =
      Pattern.compile("(?:本页|以上|全部)?(?:合|总|小|共)计[::]?(?:\\d+(?:\\.\\d+)?\\p{IsHan}?)?");

  private TotalsRow() {}

  /** Whether the first cell with text says 合计, 总计, 小计 or 共计. */
  static boolean isTotal(List<String> cells) {
    return cells.stream()
        .filter(cell -> cell != null && !cell.isBlank())
        .findFirst()
        .map(Header::plain)
        .filter(first -> TOTAL.matcher(first).matches())
        .isPresent();
  }
}
