package org.changqing.etl.source;

import java.io.Closeable;
import java.util.Iterator;
import java.util.List;

/** One open file: a header and rows of text. */
interface TableFile extends Closeable, Iterator<TableFile.Line> {

  /** The column names, cleaned. */
  List<String> header();

  /**
   * One row.
   *
   * @param number where it starts in the file, from 1
   * @param cells as many as the row has, perhaps fewer than the header
   * @param defect the rule that the row breaks as a whole, or empty
   */
  record Line(long number, List<String> cells, String defect) {}
}
