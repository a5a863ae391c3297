package org.changqing.etl.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.changqing.etl.contract.Contract;
import org.changqing.etl.contract.Table;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Workbooks as people write them. */
class WorkbookTest {

  private static final Table TALK = Contract.table("talk").orElseThrow();
  private static final TableMapping MAPPING =
      new TableMapping(
          TALK,
          List.of("谈话"),
          List.of(),
          Map.of(
              "talk_id", "编号",
              "person_id", "谈话人",
              "other_person_id", "对象",
              "held_on", "日期"),
          Map.of(),
          Map.of());

  @TempDir Path folder;
  private final XSSFWorkbook workbook = new XSSFWorkbook();
  private XSSFSheet sheet;

  @BeforeEach
  void makeSheet() {
    sheet = workbook.createSheet("一季度");
  }

  @Test
  void titlesHeaderOfTwoRowsMergedCellsAndHiddenRows() throws IOException {
    row(0, "谈心谈话登记表");
    sheet.addMergedRegion(new CellRangeAddress(0, 0, 0, 3));
    row(1, "制表：办公室");
    row(2, "编 号", "人员", null, "日期");
    row(3, null, "谈话人", "对\n象");
    for (int column : new int[] {0, 3}) {
      sheet.addMergedRegion(new CellRangeAddress(2, 3, column, column));
    }
    sheet.addMergedRegion(new CellRangeAddress(2, 2, 1, 2));
    day(row(4, "T1", "P1", "P2"), 3);
    row(5, "T2", null, "P3");
    row(6, null, null, "P4").setZeroHeight(true);
    for (int column : new int[] {0, 1, 3}) {
      int first = column == 0 ? 5 : 4;
      sheet.addMergedRegion(new CellRangeAddress(first, 6, column, column));
    }
    row(7, " ", "");
    row(900, null, null).createCell(5);

    assertThat(header()).isEqualTo(new Header(List.of("编号", "谈话人", "对象", "日期"), 4));
    assertThat(lines())
        .containsExactly(
            line(5, "T1", "P1", "P2", "2020-07-01T00:00"),
            line(6, "T2", "P1", "P3", "2020-07-01T00:00"),
            line(7, null, "P1", "P4", "2020-07-01T00:00"));
    assertThat(count(4)).isEqualTo(3);
  }

  @Test
  void headerWhoseSecondRowIsEmptyIsFollowedByRecordsReadAsTheirColumnsAre() throws IOException {
    row(0, "编号", "日期");
    for (int column : new int[] {0, 1}) {
      sheet.addMergedRegion(new CellRangeAddress(0, 1, column, column));
    }
    day(row(2, "T1"), 1);

    assertThat(lines()).containsExactly(line(3, "T1", "2020-07-01T00:00"));
  }

  @Test
  void numbersThatLostTheirDigitsSaySoAndExactOnesStay() throws IOException {
    row(0, "编号", "谈话人", "对象");
    Row row = sheet.createRow(1);
    row.createCell(0).setCellValue(1.1010119491201E17);
    row.createCell(1).setCellValue(123456789012345d);
    row.createCell(2).setCellValue(17);

    assertThat(lines()).containsExactly(line(2, "1.1010119491201E+17", "123456789012345", "17"));
  }

  @Test
  void formulasGiveTheirSavedValues() throws IOException {
    row(0, "编号", "谈话人", "对象", "日期");
    Row row = sheet.createRow(1);
    row.createCell(0).setCellFormula("\"T\"&1");
    Cell saved = row.createCell(1);
    saved.setCellFormula("\"P\"&1");
    workbook.getCreationHelper().createFormulaEvaluator().evaluateFormulaCell(saved);
    Cell error = row.createCell(2);
    error.setCellErrorValue(org.apache.poi.ss.usermodel.FormulaError.NA.getCode());
    Cell day = row.createCell(3);
    day.setCellFormula("DATE(2020,7,1)");
    workbook.getCreationHelper().createFormulaEvaluator().evaluateFormulaCell(day);

    assertThat(lines())
        .containsExactly(line(2, "#UNCALCULATED!", "P1", "#N/A", "2020-07-01T00:00"));
    assertThat(count(1)).isEqualTo(1);
  }

  private Row row(int at, String... texts) {
    Row row = sheet.createRow(at);
    for (int column = 0; column < texts.length; column++) {
      if (texts[column] != null) {
        row.createCell(column).setCellValue(texts[column]);
      }
    }
    return row;
  }

  private static void day(Row row, int column) {
    row.createCell(column).setCellValue(LocalDate.of(2020, 7, 1));
  }

  private Path file() throws IOException {
    Path file = folder.resolve("谈话.xlsx");
    if (!Files.exists(file)) {
      try (OutputStream out = Files.newOutputStream(file)) {
        workbook.write(out);
      }
    }
    return file;
  }

  private Header header() throws IOException {
    try (TableFile file = new XlsxFile(file(), "一季度", MAPPING)) {
      return file.header();
    }
  }

  private List<TableFile.Line> lines() throws IOException {
    List<TableFile.Line> lines = new ArrayList<>();
    try (TableFile file = new XlsxFile(file(), "一季度", MAPPING)) {
      file.forEachRemaining(lines::add);
    }
    return lines;
  }

  private long count(long header) throws IOException {
    return XlsxCount.records(file(), "一季度", header).orElseThrow();
  }

  private static TableFile.Line line(long number, String... cells) {
    return new TableFile.Line(number, Arrays.asList(cells), "");
  }
}
