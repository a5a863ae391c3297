package org.changqing.jobs.report;

import java.util.HashMap;
import java.util.Map;
import org.apache.poi.ss.usermodel.BorderStyle;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.Font;
import org.apache.poi.ss.usermodel.HorizontalAlignment;
import org.apache.poi.ss.usermodel.VerticalAlignment;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;
import org.apache.poi.xssf.usermodel.XSSFFont;
import org.changqing.jobs.Words;

/**
 * The looks of a workbook's cells. A number is a number; its unit, mark and sign are in its format.
 */
final class Look {
  private static final short POINTS = 10;
  private static final short TITLE_POINTS = 16;
  private static final short GREY = 0x17;
  private static final Map<String, Short> FILLS =
      Map.of("met", (short) 42, "near", (short) 43, "missed", (short) 45);

  private final SXSSFWorkbook workbook;
  private final Map<String, CellStyle> styles = new HashMap<>();
  private final String fontName;
  private final Font plain;
  private final Font bold;
  private final Font grey;
  private final CellStyle title;
  private final CellStyle about;

  Look(SXSSFWorkbook workbook, Words words) {
    this.workbook = workbook;
    this.fontName = words.of("report.font");
    // Widths of columns are counted in digits of the first font.
    XSSFFont first = workbook.getXSSFWorkbook().getFontAt(0);
    first.setFontName(fontName);
    first.setFontHeightInPoints(POINTS);
    this.plain = first;
    this.bold = font(fontName, POINTS);
    bold.setBold(true);
    this.grey = font(fontName, POINTS);
    grey.setColor(GREY);
    Font large = font(words.of("report.font.title"), TITLE_POINTS);
    large.setBold(true);
    this.title = workbook.createCellStyle();
    title.setFont(large);
    title.setAlignment(HorizontalAlignment.CENTER);
    title.setVerticalAlignment(VerticalAlignment.CENTER);
    title.setWrapText(true);
    this.about = workbook.createCellStyle();
    about.setFont(plain);
    about.setVerticalAlignment(VerticalAlignment.CENTER);
    about.setWrapText(true);
  }

  CellStyle title() {
    return title;
  }

  /** A line of text across the sheet. */
  CellStyle about() {
    return about;
  }

  CellStyle head() {
    return styles.computeIfAbsent(
        "head",
        name -> {
          CellStyle style = boxed(HorizontalAlignment.CENTER);
          style.setFont(bold);
          fill(style, (short) 22);
          return style;
        });
  }

  CellStyle text() {
    return styles.computeIfAbsent("text", name -> boxed(HorizontalAlignment.LEFT));
  }

  CellStyle strong() {
    return written("strong", HorizontalAlignment.LEFT, bold);
  }

  /** A word in place of a number. */
  CellStyle word() {
    return written("word", HorizontalAlignment.CENTER, grey);
  }

  private CellStyle written(String name, HorizontalAlignment alignment, Font font) {
    return styles.computeIfAbsent(
        name,
        key -> {
          CellStyle style = boxed(alignment);
          style.setFont(font);
          return style;
        });
  }

  CellStyle centred(String standing) {
    return styles.computeIfAbsent(
        "centred " + standing, name -> judged(boxed(HorizontalAlignment.CENTER), standing));
  }

  /** A number in a format; coloured by how it stands to its target, bold where it misses it. */
  CellStyle number(String format, String standing) {
    return styles.computeIfAbsent(
        format + " " + standing,
        name -> {
          CellStyle style = judged(boxed(HorizontalAlignment.RIGHT), standing);
          style.setDataFormat(workbook.createDataFormat().getFormat(format));
          return style;
        });
  }

  private CellStyle judged(CellStyle style, String standing) {
    if (FILLS.containsKey(standing)) {
      fill(style, FILLS.get(standing));
    }
    if (standing.equals("missed")) {
      style.setFont(bold);
    }
    return style;
  }

  private CellStyle boxed(HorizontalAlignment alignment) {
    CellStyle style = workbook.createCellStyle();
    style.setFont(plain);
    style.setAlignment(alignment);
    style.setVerticalAlignment(VerticalAlignment.CENTER);
    style.setWrapText(true);
    style.setBorderTop(BorderStyle.THIN);
    style.setBorderBottom(BorderStyle.THIN);
    style.setBorderLeft(BorderStyle.THIN);
    style.setBorderRight(BorderStyle.THIN);
    return style;
  }

  private Font font(String name, short points) {
    Font font = workbook.createFont();
    font.setFontName(name);
    font.setFontHeightInPoints(points);
    return font;
  }

  private static void fill(CellStyle style, short color) {
    style.setFillForegroundColor(color);
    style.setFillPattern(FillPatternType.SOLID_FOREGROUND);
  }
}
