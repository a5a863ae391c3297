package org.changqing.etl.source;

import java.io.Closeable;
import java.util.Iterator;
import java.util.List;

/** One open file or sheet: a header and rows of text. */
interface TableFile extends Closeable, Iterator<TableFile.Line> {

  /** The column names and where they stand. */
  Header header();

  /**
   * One row.
   *
   * @param number where it starts in the file, from 1
   * @param cells as many as the row has, perhaps fewer than the header
   * @param defect the rule that the row breaks as a whole, or empty
   */
  record Line(long number, List<String> cells, String defect) {

    /** Whether there is nothing in it: no record, only an empty line of the file. */
    boolean isBlank() {
      return defect.isEmpty() && cells.stream().allMatch(cell -> cell == null || cell.isBlank());
    }
  }
}
