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
import org.changqing.etl.clean.Characters;
import org.changqing.etl.clean.Fault;

/**
 * Streams a CSV file (RFC 4180, comma, header row). Quotation marks that can't be matched cost the
 * one line where they begin, not the file: it becomes a defective row and reading goes on behind
 * it.
 */
final class CsvFile implements TableFile {

  private static final CSVFormat FORMAT =
      CSVFormat.RFC4180.builder().setIgnoreEmptyLines(true).get();

  private final Path file;
  private final List<String> header;
  private CSVParser parser;
  private Iterator<CSVRecord> records;
  private long skipped;
  private long lastLine;
  private Line next;

  CsvFile(Path file) throws IOException {
    this.file = file;
    parse(TextFile.open(file), 0);
    advance();
    if (next != null && !next.defect().isEmpty()) {
      throw new BadSourceException(
          "File %s has no readable header row. Give it the contract's column names as its first line."
              .formatted(file));
    }
    this.header = next == null ? List.of() : next.cells().stream().map(Characters::plain).toList();
    if (next != null) {
      advance();
    }
  }

  @Override
  public List<String> header() {
    return header;
  }

  @Override
  public boolean hasNext() {
    return next != null;
  }

  @Override
  public Line next() {
    Line line = next;
    try {
      advance();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return line;
  }

  @Override
  public void close() throws IOException {
    parser.close();
  }

  private void advance() throws IOException {
    try {
      next = records.hasNext() ? line(records.next()) : null;
    } catch (UncheckedIOException e) {
      if (!(e.getCause() instanceof CSVException)) {
        throw e;
      }
      parser.close();
      next = new Line(resumeBehindBrokenLine(), List.of(), Fault.QUOTES);
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
