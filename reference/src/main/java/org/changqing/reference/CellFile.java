package org.changqing.reference;

import java.io.IOException;
import java.io.Writer;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVPrinter;
import org.apache.commons.csv.CSVRecord;

/**
 * A set of cells as CSV, byte for byte in the layout of the worked example; null is an empty field.
 */
public final class CellFile {

  private static final String[] HEADER = {
    "metric_id",
    "period_kind",
    "period_start",
    "scope_kind",
    "scope_id",
    "numerator",
    "denominator",
    "value",
    "status",
    "is_open"
  };
  private static final CSVFormat FORMAT = CSVFormat.DEFAULT.builder().setHeader(HEADER).get();

  private CellFile() {}

  /** Reads cells in the order of the file. */
  public static List<Cell> read(Path file) throws IOException {
    List<Cell> cells = new ArrayList<>();
    CSVFormat format = FORMAT.builder().setSkipHeaderRecord(true).get();
    try (CSVParser parser = CSVParser.parse(file, StandardCharsets.UTF_8, format)) {
      for (CSVRecord line : parser) {
        cells.add(cell(line));
      }
    }
    return cells;
  }

  /** Writes cells as they are ordered, replacing the file. */
  public static void write(Path file, List<Cell> cells) throws IOException {
    try (Writer writer = Files.newBufferedWriter(file, StandardCharsets.UTF_8)) {
      write(writer, cells);
    }
  }

  static void write(Appendable out, List<Cell> cells) throws IOException {
    CSVPrinter printer = FORMAT.print(out);
    for (Cell cell : cells) {
      printer.printRecord(
          cell.metricId(),
          cell.periodKind(),
          cell.periodStart(),
          cell.scopeKind(),
          cell.scopeId(),
          cell.numerator(),
          cell.denominator(),
          cell.value() == null ? null : String.format(Locale.ROOT, "%.12f", cell.value()),
          cell.status(),
          cell.isOpen());
    }
    printer.flush();
  }

  private static Cell cell(CSVRecord line) {
    String denominator = line.get("denominator");
    String value = line.get("value");
    return new Cell(
        line.get("metric_id"),
        line.get("period_kind"),
        LocalDate.parse(line.get("period_start")),
        line.get("scope_kind"),
        line.get("scope_id"),
        new BigDecimal(line.get("numerator")),
        denominator.isEmpty() ? null : new BigDecimal(denominator),
        value.isEmpty() ? null : Double.valueOf(value),
        line.get("status"),
        Boolean.parseBoolean(line.get("is_open")));
  }
}
