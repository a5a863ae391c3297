package org.changqing.etl.quarantine;

import org.apache.poi.ss.usermodel.BorderStyle;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.Font;
import org.apache.poi.ss.usermodel.IndexedColors;
import org.apache.poi.ss.usermodel.VerticalAlignment;
import org.apache.poi.ss.usermodel.Workbook;

/** The looks of the workbook's cells. All are text cells: Excel then changes no id and no day. */
record WorkbookStyles(
    CellStyle title, CellStyle note, CellStyle head, CellStyle text, CellStyle wrong) {

  static WorkbookStyles of(Workbook workbook) {
    CellStyle title = text(workbook);
    title.setFont(bold(workbook, 14));
    title.setWrapText(false);
    CellStyle note = text(workbook);
    note.setWrapText(false);
    CellStyle head = text(workbook);
    head.setFont(bold(workbook, 11));
    fill(head, IndexedColors.LIGHT_CORNFLOWER_BLUE);
    head.setBorderBottom(BorderStyle.THIN);
    CellStyle wrong = text(workbook);
    fill(wrong, IndexedColors.LIGHT_YELLOW);
    return new WorkbookStyles(title, note, head, text(workbook), wrong);
  }

  private static CellStyle text(Workbook workbook) {
    CellStyle style = workbook.createCellStyle();
    style.setDataFormat(workbook.createDataFormat().getFormat("@"));
    style.setVerticalAlignment(VerticalAlignment.TOP);
    style.setWrapText(true);
    return style;
  }

  private static Font bold(Workbook workbook, int points) {
    Font font = workbook.createFont();
    font.setBold(true);
    font.setFontHeightInPoints((short) points);
    return font;
  }

  private static void fill(CellStyle style, IndexedColors color) {
    style.setFillForegroundColor(color.getIndex());
    style.setFillPattern(FillPatternType.SOLID_FOREGROUND);
  }
}
