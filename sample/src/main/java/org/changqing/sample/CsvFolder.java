package org.changqing.sample;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;

/**
 * A folder of contract files, one per table, with all versions of every record. Writing again
 * replaces the files. Not thread-safe.
 */
public final class CsvFolder {
  static final CSVFormat FORMAT = CSVFormat.DEFAULT.builder().setRecordSeparator("\n").get();

  private final Path folder;

  public CsvFolder(Path folder) {
    this.folder = folder;
  }

  /** Writes the whole sample; makes the folder if needed. */
  public void write(SampleData sample) throws IOException {
    Files.createDirectories(folder);
    try (OpenFiles files = new OpenFiles(folder)) {
      sample.writeHistory(files);
    }
  }

  /** The open files of all tables. */
  private static final class OpenFiles implements RecordSink, AutoCloseable {
    private final Map<Table, CSVPrinter> printers = new EnumMap<>(Table.class);

    OpenFiles(Path folder) throws IOException {
      for (Table table : Table.values()) {
        Path file = folder.resolve(table.tableName() + ".csv");
        CSVPrinter printer =
            new CSVPrinter(Files.newBufferedWriter(file, StandardCharsets.UTF_8), FORMAT);
        printers.put(table, printer);
        printer.printRecord(table.columns());
      }
    }

    @Override
    public void write(Table table, List<String> values) throws IOException {
      printers.get(table).printRecord(values);
    }

    @Override
    public void close() throws IOException {
      for (CSVPrinter printer : printers.values()) {
        printer.close();
      }
    }
  }
}
