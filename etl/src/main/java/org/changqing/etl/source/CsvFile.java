package org.changqing.etl.source;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import org.apache.commons.csv.CSVException;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.changqing.etl.BadSourceException;
import org.changqing.etl.clean.Fault;

/**
 * Streams a CSV file (RFC 4180, comma, header row). Quotation marks that can't be matched cost the
 * one line where they begin, not the file: it becomes a defective row and reading goes on behind
 * it.
 */
final class CsvFile extends RowFile {

  private static final CSVFormat FORMAT =
      CSVFormat.RFC4180.builder().setIgnoreEmptyLines(true).get();

  private final Path file;
  private final Header header;
  private CSVParser parser;
  private Iterator<CSVRecord> records;
  private long skipped;
  private long lastLine;

  /**
   * @param key the name of the column by which the header is known
   */
  CsvFile(Path file, String key) throws IOException {
    this.file = file;
    parse(TextFile.open(file), 0);
    Line first = peek();
    if (first != null && !first.defect().isEmpty()) {
      throw new BadSourceException(
          "File %s has no readable header row. Give it the contract's column names as its first line."
              .formatted(file));
    }
    this.header = takeHeader(key);
  }

  @Override
  public Header header() {
    return header;
  }

  @Override
  public void close() throws IOException {
    parser.close();
  }

  @Override
  Line read() throws IOException {
    try {
      Line line = null;
      while ((line == null || line.isBlank()) && records.hasNext()) {
        line = line(records.next());
      }
      return line == null || line.isBlank() ? null : line;
    } catch (UncheckedIOException e) {
      if (!(e.getCause() instanceof CSVException)) {
        throw e;
      }
      parser.close();
      return new Line(resumeBehindBrokenLine(), List.of(), Fault.QUOTES);
    }
  }

  private Line line(CSVRecord row) {
    lastLine = skipped + parser.getCurrentLineNumber();
    long breaksInside = row.stream().flatMapToInt(String::chars).filter(c -> c == '\n').count();
    return new Line(lastLine - breaksInside, row.toList(), "");
  }

  /** The line after the last whole record that isn't blank is the broken one. */
  private long resumeBehindBrokenLine() throws IOException {
    BufferedReader text = TextFile.open(file);
    for (long line = 0; line < lastLine; line++) {
      text.readLine();
    }
    long broken = lastLine + 1;
    for (String line = text.readLine(); line != null && line.isEmpty(); line = text.readLine()) {
      broken++;
    }
    parse(text, broken);
    return broken;
  }

  private void parse(BufferedReader text, long linesBefore) throws IOException {
    skipped = linesBefore;
    lastLine = linesBefore;
    parser = CSVParser.parse(text, FORMAT);
    records = parser.iterator();
  }
}
