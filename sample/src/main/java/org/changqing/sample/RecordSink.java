package org.changqing.sample;

import java.io.IOException;
import java.util.List;

/** Where records go. Values are in the order of {@link Table#columns()}, null = empty. */
interface RecordSink {
  void write(Table table, List<String> values) throws IOException;
}
