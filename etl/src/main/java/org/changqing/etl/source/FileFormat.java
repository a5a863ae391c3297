package org.changqing.etl.source;

import java.io.IOException;
import java.nio.file.Path;
import java.util.OptionalLong;
import org.changqing.etl.contract.Table;

/** A kind of file that can hold a table. */
enum FileFormat {
  CSV {
    @Override
    TableFile open(Path file, Table table) throws IOException {
      return new CsvFile(file);
    }

    @Override
    OptionalLong count(Path file) throws IOException {
      return CsvCount.records(file);
    }
  },
  XLSX {
    @Override
    TableFile open(Path file, Table table) throws IOException {
      return new XlsxFile(file, table);
    }

    @Override
    OptionalLong count(Path file) throws IOException {
      return XlsxCount.records(file);
    }
  },
  JSONL {
    @Override
    TableFile open(Path file, Table table) throws IOException {
      return new JsonLinesFile(file);
    }

    @Override
    OptionalLong count(Path file) throws IOException {
      return JsonLinesFile.count(file);
    }
  };

  abstract TableFile open(Path file, Table table) throws IOException;

  /** The number of rows without the header, counted by other means than reading them. */
  abstract OptionalLong count(Path file) throws IOException;
}
