package org.changqing.etl.source;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Stream;

/** A kind of file that can hold a table. */
enum FileFormat {
  CSV {
    @Override
    TableFile open(SourceFile file) throws IOException {
      return new CsvFile(Path.of(file.path()), file.mapping().ownKey());
    }

    @Override
    OptionalLong count(SourceFile file) throws IOException {
      return CsvCount.records(Path.of(file.path()), file.headerLine());
    }
  },
  XLSX {
    @Override
    TableFile open(SourceFile file) {
      return new XlsxFile(Path.of(file.path()), file.sheet(), file.mapping());
    }

    @Override
    OptionalLong count(SourceFile file) throws IOException {
      return XlsxCount.records(Path.of(file.path()), file.sheet(), file.headerLine());
    }
  },
  JSONL {
    @Override
    TableFile open(SourceFile file) throws IOException {
      return new JsonLinesFile(Path.of(file.path()));
    }

    @Override
    OptionalLong count(SourceFile file) throws IOException {
      return JsonLinesFile.count(Path.of(file.path()));
    }
  };

  /** By the name's ending, in any case of letters; empty for other files. */
  static Optional<FileFormat> of(String path) {
    String ending = path.substring(path.lastIndexOf('.') + 1).toUpperCase(Locale.ROOT);
    return Stream.of(values()).filter(format -> format.name().equals(ending)).findFirst();
  }

  abstract TableFile open(SourceFile file) throws IOException;

  /** The number of rows without the header, counted by other means than reading them. */
  abstract OptionalLong count(SourceFile file) throws IOException;
}
