package org.changqing.jobs.report;

import java.util.ArrayList;
import java.util.List;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.PageMargin;
import org.apache.poi.ss.usermodel.PrintSetup;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.streaming.SXSSFSheet;
import org.changqing.jobs.Words;

/**
 * One sheet, ready to print: a title and what has to be known on top, a table whose head stands on
 * every page, a line to sign, page numbers. Rows are written from top to bottom; each is as high as
 * its texts need.
 */
final class PrintedSheet {
  /** Codes of a foot: the page's number, and how many there are. */
  private static final String PAGE = "&P";

  private static final String PAGES = "&N";
  private static final int UNIT = 256;
  private static final double PADDING = 0.8;
  private static final double LETTER = 0.9;
  private static final double WRAPPED = 1.08;
  private static final float LINE = 13.5f;
  private static final float TITLE_HEIGHT = 26f;
  private static final float SIGN_HEIGHT = 30f;
  private static final double MARGIN_INCHES = 0.35;
  private static final double FOOT_INCHES = 0.55;

  /** A column of the table; the width is in digits, a Chinese character takes two. */
  record Column(String title, int width) {}

  /** What stands in a cell: a number, a text or nothing. */
  record Value(Object value, CellStyle style) {}

  private final SXSSFSheet sheet;
  private final Look look;
  private final Words words;
  private final List<Column> columns;
  private final List<Span> spans = new ArrayList<>();
  private int next;
  private int headAt;

  /** Columns that lie on one page, without those that come again on each. */
  private record Span(int first, int last) {}

  /** Begins a sheet. */
  PrintedSheet(SXSSFSheet sheet, Look look, Words words, List<Column> columns) {
    this.sheet = sheet;
    this.look = look;
    this.words = words;
    this.columns = List.copyOf(columns);
    spans.add(new Span(0, columns.size() - 1));
    for (int i = 0; i < columns.size(); i++) {
      sheet.setColumnWidth(i, columns.get(i).width() * UNIT);
    }
    sheet.setMargin(PageMargin.LEFT, MARGIN_INCHES);
    sheet.setMargin(PageMargin.RIGHT, MARGIN_INCHES);
    sheet.setMargin(PageMargin.TOP, MARGIN_INCHES);
    sheet.setMargin(PageMargin.BOTTOM, FOOT_INCHES);
    sheet.setMargin(PageMargin.FOOTER, MARGIN_INCHES / 2);
    sheet.setHorizontallyCenter(true);
    sheet.getFooter().setCenter(words.of("report.pages", PAGE, PAGES));
  }

  /** Landscape paper; as many pages across as it takes to fit the width on one. */
  PrintedSheet fitted(short paper) {
    landscape(paper);
    sheet.setFitToPage(true);
    sheet.getPrintSetup().setFitWidth((short) 1);
    sheet.getPrintSetup().setFitHeight((short) 0);
    return this;
  }

  /** Landscape paper at a scale, so that breaks between pages hold: fitting would drop them. */
  PrintedSheet scaled(short paper, int percent) {
    landscape(paper);
    sheet.getPrintSetup().setScale((short) percent);
    return this;
  }

  private void landscape(short paper) {
    PrintSetup setup = sheet.getPrintSetup();
    setup.setPaperSize(paper);
    setup.setLandscape(true);
  }

  /** The text at the foot of each page, left of the page's number. */
  void foot(String text) {
    // In a foot & begins a code.
    sheet.getFooter().setLeft(text.replace("&", "&&"));
  }

  void title(String text) {
    line(text, look.title()).setHeightInPoints(TITLE_HEIGHT);
  }

  void about(String text) {
    line(text, look.about());
  }

  void sign() {
    line(words.of("report.sign"), look.about()).setHeightInPoints(SIGN_HEIGHT);
  }

  private Row line(String text, CellStyle style) {
    Row row = sheet.createRow(next);
    int most = 1;
    for (Span span : spans) {
      Cell cell = row.createCell(span.first());
      cell.setCellValue(text);
      cell.setCellStyle(style);
      if (span.last() > span.first()) {
        sheet.addMergedRegion(new CellRangeAddress(next, next, span.first(), span.last()));
      }
      List<Column> under = columns.subList(span.first(), span.last() + 1);
      most = Math.max(most, lines(text, under.stream().mapToInt(Column::width).sum()));
    }
    row.setHeightInPoints(most * LINE + 2);
    next++;
    return row;
  }

  /** The head of the table, which comes again on each page, with the rows from one on. */
  void head(int repeatedFrom) {
    headAt = next;
    row(columns.stream().map(column -> new Value(column.title(), look.head())).toList());
    sheet.setRepeatingRows(new CellRangeAddress(repeatedFrom, headAt, -1, -1));
  }

  /** A row above the head, where neighbours with the same text are one cell. */
  void groups(List<String> texts) {
    int at = next;
    row(texts.stream().map(text -> new Value(text, look.head())).toList());
    int from = 0;
    for (int i = 1; i <= texts.size(); i++) {
      if (i == texts.size() || !texts.get(i).equals(texts.get(from))) {
        if (i - from > 1) {
          sheet.addMergedRegion(new CellRangeAddress(at, at, from, i - 1));
        }
        from = i;
      }
    }
  }

  void row(List<Value> values) {
    Row row = sheet.createRow(next++);
    int most = 1;
    for (int i = 0; i < values.size(); i++) {
      Cell cell = row.createCell(i);
      Object value = values.get(i).value();
      if (value instanceof Number number) {
        cell.setCellValue(number.doubleValue());
      } else if (value != null) {
        cell.setCellValue(value.toString());
        most = Math.max(most, lines(value.toString(), columns.get(i).width()));
      }
      cell.setCellStyle(values.get(i).style());
    }
    row.setHeightInPoints(most * LINE + 2);
  }

  /** A line over the whole table. */
  void section(String text) {
    List<Value> values = new ArrayList<>();
    columns.forEach(column -> values.add(new Value(null, look.strong())));
    values.set(0, new Value("", look.strong()));
    row(values);
    sheet.addMergedRegion(new CellRangeAddress(next - 1, next - 1, 0, columns.size() - 1));
    sheet.getRow(next - 1).getCell(0).setCellValue(text);
  }

  /** The next row begins a page. */
  void pageBreak() {
    sheet.setRowBreak(next - 1);
  }

  /**
   * A column begins a page; so many at the left come again on it. Lines over the table that are
   * written from now on stand on both pages.
   */
  void pageBreakBefore(int column, int repeated) {
    spans.clear();
    spans.add(new Span(repeated, column - 1));
    spans.add(new Span(column, columns.size() - 1));
    sheet.setColumnBreak(column - 1);
    sheet.setRepeatingColumns(new CellRangeAddress(-1, -1, 0, repeated - 1));
  }

  /** Head and first columns stay in sight, and the rows can be filtered. */
  void filter(int fixedColumns) {
    sheet.setAutoFilter(
        new CellRangeAddress(headAt, Math.max(headAt, next - 1), 0, columns.size() - 1));
    freeze(fixedColumns);
  }

  void freeze(int fixedColumns) {
    sheet.createFreezePane(fixedColumns, headAt + 1);
  }

  String name() {
    return sheet.getSheetName();
  }

  int row() {
    return next;
  }

  /** How many lines a text takes in a column. */
  static int lines(String text, int width) {
    int lines = 0;
    for (String part : text.split("\n", -1)) {
      double units = part.codePoints().mapToDouble(PrintedSheet::units).sum();
      double room = width - PADDING;
      // Words that do not fit go to the next line as a whole.
      lines += units <= room ? 1 : (int) Math.ceil(units * WRAPPED / room);
    }
    return lines;
  }

  private static double units(int character) {
    boolean isWide = character >= 0x2000;
    return isWide ? 2 : Character.isDigit(character) ? 1 : LETTER;
  }
}
