package org.changqing.etl.source;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.OptionalLong;

/**
 * Counts a CSV file's rows without the CSV library: lines that hold more than separators, joined
 * while a quotation mark is open. Where the marks don't match it can't tell.
 */
final class CsvCount {

  private CsvCount() {}

  /** The rows that begin behind a line. */
  static OptionalLong records(Path file, long headerLine) throws IOException {
    long records = 0;
    long number = 0;
    long begun = 0;
    boolean open = false;
    boolean filled = false;
    try (BufferedReader lines = TextFile.open(file)) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        number++;
        if (!open) {
          begun = number;
          filled = false;
        }
        filled |= isFilled(line);
        if (line.chars().filter(c -> c == '"').count() % 2 == 1) {
          open = !open;
        }
        if (!open && filled && begun > headerLine) {
          records++;
        }
      }
    }
    return open ? OptionalLong.empty() : OptionalLong.of(records);
  }

  private static boolean isFilled(String line) {
    return line.chars().anyMatch(c -> c != ',' && c != '"' && !Character.isWhitespace(c));
  }
}
