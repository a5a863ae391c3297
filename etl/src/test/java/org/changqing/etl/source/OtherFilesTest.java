package org.changqing.etl.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.changqing.etl.contract.Contract;
import org.changqing.etl.contract.Table;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OtherFilesTest {

  private static final Table TALK = Contract.table("talk").orElseThrow();

  @TempDir Path folder;

  @Test
  void numberCellsOfAWorkbookAreDaysOnlyInColumnsOfDaysAndInstants() throws IOException {
    Path file = folder.resolve("talk.xlsx");
    try (XSSFWorkbook workbook = new XSSFWorkbook();
        OutputStream out = Files.newOutputStream(file)) {
      var sheet = workbook.createSheet();
      fill(sheet.createRow(0), "talk_id", "person_id", "held_on", "recorded_at");
      Row row = sheet.createRow(2);
      row.createCell(0).setCellValue(17);
      row.createCell(1).setCellValue("P1");
      row.createCell(2).setCellValue(LocalDate.of(2020, 7, 1));
      row.createCell(3).setCellValue(LocalDateTime.of(2020, 7, 2, 8, 30));
      Row other = sheet.createRow(3);
      other.createCell(0).setCellValue("T2");
      other.createCell(2).setCellValue(20200701);
      workbook.write(out);
    }

    try (TableFile talks = new XlsxFile(file, "Sheet0", TableMapping.none(TALK))) {
      assertThat(talks.header().names())
          .containsExactly("talk_id", "person_id", "held_on", "recorded_at");
      assertThat(rest(talks))
          .containsExactly(
              new TableFile.Line(
                  3, List.of("17", "P1", "2020-07-01T00:00", "2020-07-02T08:30"), ""),
              new TableFile.Line(4, cells("T2", null, "20200701"), ""));
    }
    assertThat(XlsxCount.records(file, "Sheet0", 1)).hasValue(2);
  }

  @Test
  void linesOfJsonNeedNotHaveTheSameNames() throws IOException {
    Path file =
        Files.writeString(
            folder.resolve("talk.jsonl"),
            "{\"talk_id\":\"T1\",\"held_on\":\"2020-07-01\"}\n\n{broken\n{\"talk_id\":2,\"x\":true}\n");

    try (TableFile talks = new JsonLinesFile(file)) {
      assertThat(talks.header().names()).containsExactly("talk_id", "held_on", "x");
      assertThat(rest(talks))
          .containsExactly(
              new TableFile.Line(1, cells("T1", "2020-07-01", null), ""),
              new TableFile.Line(3, List.of(), "broken_json"),
              new TableFile.Line(4, cells("2", null, "true"), ""));
    }
    assertThat(JsonLinesFile.count(file)).hasValue(3);
  }

  private static void fill(Row row, String... cells) {
    for (String cell : cells) {
      row.createCell(Math.max(0, row.getLastCellNum())).setCellValue(cell);
    }
  }

  private static List<String> cells(String... cells) {
    return new ArrayList<>(Arrays.asList(cells));
  }

  private static List<TableFile.Line> rest(TableFile file) {
    List<TableFile.Line> lines = new ArrayList<>();
    file.forEachRemaining(lines::add);
    return lines;
  }
}
