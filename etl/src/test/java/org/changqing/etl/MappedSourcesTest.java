package org.changqing.etl;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.changqing.etl.record.LedgerLine;
import org.changqing.etl.source.SourceLocation;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A site's own names for tables and columns, and where the rows of its files stood. */
class MappedSourcesTest {

  private static final LocalDate AS_OF = LocalDate.of(2020, 6, 30);

  @TempDir Path folder;
  private Path records;

  @BeforeEach
  void copyExample() throws IOException {
    records = Files.createDirectory(folder.resolve("records"));
    try (Stream<Path> files = Files.list(ExampleRun.RECORDS)) {
      for (Path file : files.toList()) {
        Files.copy(file, records.resolve(file.getFileName()));
      }
    }
  }

  @Test
  void ownNamesGiveTheSameFacts() throws IOException {
    String persons =
        Files.readString(records.resolve("person.csv"))
            .replaceFirst("person_id,name", "党员编号,姓 名")
            .replace(",retired,", ",退休,");
    Files.delete(records.resolve("person.csv"));
    Files.write(
        records.resolve("党员名册.csv"),
        ("离退休干部局党员名册\n\n" + persons).getBytes(Charset.forName("GB18030")));
    workbookOfTalks(records.resolve("谈话.xlsx"));
    Files.delete(records.resolve("talk.csv"));
    Path districts = records.resolve("district.csv");
    Files.writeString(districts, Files.readString(districts).replace(",false\n", ",未知\n"));
    Files.writeString(
        records.resolve("mapping.yaml"),
        """
        person:
          from: 党员名册
          columns: {person_id: 党员编号, name: 姓名}
          codes:
            person_class: {退休: retired}
        talk:
          from: 谈话
          sheets: [上半年, 下半年]
          columns: {talk_id: 编号}
        district:
          constants: {deleted: false}
        """);

    ExampleRun run =
        ExampleRun.of(new SourceLocation.Folder(records), folder.resolve("run"), AS_OF);

    assertThat(run.result().partitions()).isEqualTo(ExampleRun.asOf(AS_OF).result().partitions());
    LedgerLine plain = talks(ExampleRun.asOf(AS_OF));
    assertThat(talks(run))
        .isEqualTo(
            new LedgerLine(
                "talk",
                plain.counted() + 4,
                plain.read() + 4,
                plain.loaded(),
                plain.superseded(),
                plain.tombstones(),
                plain.quarantined() + 4));
    assertThat(run.quarantine())
        .containsExactlyInAnyOrder(
            "talk 2.0202006E+17 talk_id=2.0202006E+17 digits_lost 谈话.xlsx:下半年!B4",
            "talk T900 held_on=soon unreadable_day 谈话.xlsx:下半年!E5",
            "talk T901 other_person_id= required_empty 谈话.xlsx:下半年!D6",
            "talk 合 计 = totals_row 谈话.xlsx:下半年!7");
    assertThat(run.extracted().notices())
        .contains("File 谈话.xlsx has a sheet '说明' that table talk was not read from");
  }

  @Test
  void wrongMappingSaysWhatThereIs() throws IOException {
    assertThatThrownBy(() -> map("persons: {from: x}"))
        .isInstanceOf(BadSourceException.class)
        .hasMessageContaining("table 'persons'")
        .hasMessageContaining("person_merge");
    assertThatThrownBy(() -> map("person: {columns: {namen: 姓名}}"))
        .hasMessageContaining("no column 'namen'")
        .hasMessageContaining("residence_district");
    assertThatThrownBy(() -> map("person: {from: 名册}"))
        .hasMessageContaining("'名册'")
        .hasMessageContaining("person_merge");
    assertThatThrownBy(() -> map("person: {columns: {name: 姓名}}"))
        .hasMessageContaining("'姓名'")
        .hasMessageContaining("id_number");
    assertThatThrownBy(() -> map("person: {form: x}")).hasMessageContaining("form");
  }

  private void map(String yaml) throws IOException {
    Path mapping = Files.writeString(folder.resolve("other.yaml"), yaml);
    new SourceLocation.Folder(records, Optional.of(mapping)).open().close();
  }

  private List<String> exampleTalks() throws IOException {
    List<String> lines = Files.readAllLines(ExampleRun.RECORDS.resolve("talk.csv"));
    return lines.subList(1, lines.size());
  }

  private static LedgerLine talks(ExampleRun run) {
    return run.result().ledger().stream()
        .filter(line -> line.table().equals("talk"))
        .findFirst()
        .orElseThrow();
  }

  /** The talks on two sheets, with damaged ones and a sum below them. */
  private void workbookOfTalks(Path file) throws IOException {
    try (XSSFWorkbook workbook = new XSSFWorkbook();
        OutputStream out = Files.newOutputStream(file)) {
      workbook.createSheet("说明").createRow(0).createCell(0).setCellValue("填表说明");
      XSSFSheet first = workbook.createSheet("上半年");
      fill(
          first,
          0,
          "序号",
          "编号",
          "person_id",
          "other_person_id",
          "held_on",
          "recorded_at",
          "updated_at",
          "deleted");
      int row = 1;
      for (String talk : exampleTalks()) {
        fill(first, row, (row + "," + talk).split(",", -1));
        row++;
      }
      XSSFSheet second = workbook.createSheet("下半年");
      fill(second, 1, "下半年");
      fill(second, 2, "序号", "编号", "person_id", "other_person_id", "held_on", "updated_at");
      fill(second, 3, "1", "", "P0001", "P0002", "2020-06-01", "2020-06-02");
      second.getRow(3).getCell(1).setCellValue(2.0202006E17);
      fill(second, 4, "2", "T900", "P0001", "P0002", "soon", "2020-06-02");
      fill(second, 5, "3", "T901", "P0001", "", "2020-06-01", "2020-06-02");
      fill(second, 6, "", "合 计", "3");
      workbook.write(out);
    }
  }

  private static void fill(XSSFSheet sheet, int at, String... texts) {
    Row row = sheet.createRow(at);
    for (int column = 0; column < texts.length; column++) {
      row.createCell(column).setCellValue(texts[column]);
    }
  }
}
