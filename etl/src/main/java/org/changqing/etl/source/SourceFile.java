package org.changqing.etl.source;

import java.io.IOException;
import java.io.Serializable;
import java.nio.file.Path;
import java.util.OptionalLong;

/**
 * A file, or a sheet of one, that gives rows of a table.
 *
 * @param path where every worker finds it
 * @param sheet its name in a workbook, else empty
 * @param headerLine the last line of its header
 */
record SourceFile(String path, String sheet, TableMapping mapping, long headerLine)
    implements Serializable {

  /** What positions call it: 党员.csv, or 党员.xlsx:在职 for a sheet. */
  String label() {
    String file = Path.of(path).getFileName().toString();
    return isSheet() ? file + ":" + sheet : file;
  }

  boolean isSheet() {
    return !sheet.isEmpty();
  }

  TableFile open() throws IOException {
    return FileFormat.of(path).orElseThrow().open(this);
  }

  /** The number of rows without the header, counted by other means than reading them. */
  OptionalLong count() throws IOException {
    return FileFormat.of(path).orElseThrow().count(this);
  }

  SourceFile under(Header header) {
    return new SourceFile(path, sheet, mapping, header.lastLine());
  }
}
