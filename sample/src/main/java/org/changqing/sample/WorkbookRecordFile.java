package org.changqing.sample;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import org.apache.poi.ss.SpreadsheetVersion;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.streaming.SXSSFSheet;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;

/** A workbook with one sheet, its cells as a spreadsheet would hold them: days are day cells. */
final class WorkbookRecordFile implements RecordFile {
  private static final int ROWS_IN_MEMORY = 100;

  private final Path file;
  private final SXSSFWorkbook workbook = new SXSSFWorkbook(ROWS_IN_MEMORY);
  private final SXSSFSheet sheet;
  private final CellStyle day;
  private final CellStyle instant;
  private int rows;

  WorkbookRecordFile(Path file, Table table) {
    this.file = file;
    this.sheet = workbook.createSheet(table.tableName());
    this.day = style("yyyy-mm-dd");
    this.instant = style("yyyy-mm-dd hh:mm:ss");
    Row header = sheet.createRow(rows++);
    for (int column = 0; column < table.columns().size(); column++) {
      header.createCell(column).setCellValue(table.columns().get(column));
    }
  }

  private CellStyle style(String format) {
    CellStyle style = workbook.createCellStyle();
    style.setDataFormat(workbook.createDataFormat().getFormat(format));
    return style;
  }

  @Override
  public void write(List<String> values) throws IOException {
    if (rows == SpreadsheetVersion.EXCEL2007.getMaxRows()) {
      throw new IOException(
          "File " + file + " is full: a sheet has no more rows. Write CSV, or to an earlier day");
    }
    Row row = sheet.createRow(rows++);
    for (int column = 0; column < values.size(); column++) {
      String text = values.get(column);
      ValueKind kind = ValueKind.of(text);
      if (kind != ValueKind.EMPTY) {
        fill(row.createCell(column), kind, text);
      }
    }
  }

  private void fill(Cell cell, ValueKind kind, String text) {
    switch (kind) {
      case NUMBER -> cell.setCellValue(Double.parseDouble(text));
      case TRUTH -> cell.setCellValue(Boolean.parseBoolean(text));
      case DAY -> {
        cell.setCellValue(LocalDate.parse(text));
        cell.setCellStyle(day);
      }
      case INSTANT -> {
        cell.setCellValue(OffsetDateTime.parse(text).toLocalDateTime());
        cell.setCellStyle(instant);
      }
      case EMPTY, TEXT -> cell.setCellValue(text);
    }
  }

  @Override
  public void close() throws IOException {
    try (OutputStream out = Files.newOutputStream(file)) {
      workbook.write(out);
    }
    workbook.close();
  }
}
