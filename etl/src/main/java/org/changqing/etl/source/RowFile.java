package org.changqing.etl.source;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.NoSuchElementException;

/** A file that is read row by row, looking ahead. */
abstract class RowFile implements TableFile {

  /** So many rows may stand above the header: titles, dates, remarks. */
  private static final int MOST_ABOVE = 20;

  private final Deque<Line> ahead = new ArrayDeque<>();

  /** The next row of the file; null behind the last. */
  abstract Line read() throws IOException;

  /**
   * Takes the rows up to the header: the first row that has the key's column, else the first row.
   */
  final Header takeHeader(String key) {
    List<Line> rows = new ArrayList<>();
    while (rows.size() <= MOST_ABOVE && hasNext()) {
      Line row = next();
      rows.add(row);
      if (Header.of(row).names().contains(key)) {
        return Header.of(row);
      }
    }
    if (rows.isEmpty()) {
      return Header.NONE;
    }
    ahead.addAll(rows.subList(1, rows.size()));
    return Header.of(rows.get(0));
  }

  /** The row that {@link #next} will give, or null. */
  final Line peek() {
    return hasNext() ? ahead.peek() : null;
  }

  @Override
  public final boolean hasNext() {
    if (ahead.isEmpty()) {
      readAhead();
    }
    return !ahead.isEmpty();
  }

  @Override
  public final Line next() {
    if (!hasNext()) {
      throw new NoSuchElementException();
    }
    return ahead.remove();
  }

  private void readAhead() {
    try {
      Line line = read();
      if (line != null) {
        ahead.add(line);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
