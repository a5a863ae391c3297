package org.changqing.sample;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;

/** A contract CSV file. */
final class CsvRecordFile implements RecordFile {
  static final CSVFormat FORMAT = CSVFormat.DEFAULT.builder().setRecordSeparator("\n").get();

  private final CSVPrinter printer;

  CsvRecordFile(Path file, Table table) throws IOException {
    this.printer = new CSVPrinter(Files.newBufferedWriter(file, StandardCharsets.UTF_8), FORMAT);
    printer.printRecord(table.columns());
  }

  @Override
  public void write(List<String> values) throws IOException {
    printer.printRecord(values);
  }

  @Override
  public void close() throws IOException {
    printer.close();
  }
}
