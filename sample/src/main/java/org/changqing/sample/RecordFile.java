package org.changqing.sample;

import java.io.Closeable;
import java.io.IOException;
import java.util.List;

/** One table's file, open for writing. */
interface RecordFile extends Closeable {
  /** Adds a record; values are in the order of the table's columns, null = empty. */
  void write(List<String> values) throws IOException;
}
