package org.changqing.sample;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;

/** How the files of a folder are written; the reader must find the same records in each. */
public enum FolderFormat {
  CSV {
    @Override
    RecordFile create(Path file, Table table) throws IOException {
      return new CsvRecordFile(file, table);
    }
  },
  XLSX {
    @Override
    RecordFile create(Path file, Table table) {
      return new WorkbookRecordFile(file, table);
    }
  },
  JSONL {
    @Override
    RecordFile create(Path file, Table table) throws IOException {
      return new JsonLinesRecordFile(file, table);
    }
  };

  abstract RecordFile create(Path file, Table table) throws IOException;

  /** The ending of the files' names. */
  String ending() {
    return "." + name().toLowerCase(Locale.ROOT);
  }
}
