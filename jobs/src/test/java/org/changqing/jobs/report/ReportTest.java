package org.changqing.jobs.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.changqing.jobs.CommandFailure;
import org.changqing.jobs.Language;
import org.changqing.jobs.Period;
import org.changqing.jobs.Words;
import org.changqing.jobs.nightly.TestWarehouse;
import org.changqing.jobs.warehouse.Query;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The workbooks and papers of the worked example, read back. */
class ReportTest {
  private static final String HALF = "half:2020-H1";
  private static final Map<String, String> STATUS =
      Map.of(
          "ok", "正常",
          "not_reported", "未报",
          "not_applicable", "不适用",
          "no_base", "无基数",
          "suppressed", "不公开");

  @TempDir static Path home;
  @TempDir static Path folder;
  private static TestWarehouse night;

  @BeforeAll
  static void publish() throws IOException {
    Files.writeString(
        home.resolve("users.yaml"),
        "- {user: wang, role: secretary, name: 王书记, branches: [B01]}\n");
    night = new TestWarehouse(home);
    Path records = TestWarehouse.copyOfExample(folder.resolve("records"));
    // Held in the year before: the periods begin with that month.
    Files.writeString(
        records.resolve("activity.csv"),
        "AC900001,B01,theme_day,,学习,onsite,2019-12-10T09:00:00+08:00,2019-12-10T10:00:00+08:00,,,,held,"
            + "2019-12-10T12:00:00+08:00,2019-12-10T12:00:00+08:00,false\n",
        StandardOpenOption.APPEND);
    night.night(records, LocalDate.of(2020, 6, 30));
  }

  @AfterAll
  static void stop() {
    night.close();
  }

  @Test
  void rowsAreTheCellsThatTheReaderSees() throws IOException {
    for (String reader : List.of("leadership", "care", "wang")) {
      for (String period : List.of(HALF, "month:2020-06", "year:2020")) {
        try (Workbook workbook = workbook(reader, period, Language.zh)) {
          assertThat(rows(workbook)).as("%s %s", reader, period).isEqualTo(cells(reader, period));
        }
      }
    }
  }

  @Test
  void gridAndSummaryShowTheSameNumbersAsTheRows() throws IOException {
    try (Workbook workbook = workbook("leadership", HALF, Language.zh)) {
      Map<String, String> values = new TreeMap<>();
      for (List<String> row : table(workbook.getSheet("明细"))) {
        values.put(
            row.get(2) + " " + row.get(5), row.get(14).equals("正常") ? row.get(8) : row.get(14));
      }
      List<List<String>> grid = table(workbook.getSheet("各支部"));
      List<String> head = head(workbook.getSheet("各支部"));
      Map<String, String> seen = new TreeMap<>();
      for (List<String> row : grid) {
        for (int i = 2; i < row.size(); i++) {
          if (!row.get(i).equals("—")) {
            seen.put(row.get(1) + " " + head.get(i), row.get(i));
          }
        }
      }
      String scope = "";
      for (List<String> row : table(workbook.getSheet("汇总"))) {
        if (row.get(1).isEmpty()) {
          scope = row.get(0);
        } else {
          seen.put(scope + " " + row.get(1), row.get(2));
        }
      }
      assertThat(seen).isEqualTo(values);
    }
  }

  @Test
  void whatIsHiddenIsAWordAndNoNumberAndCareSeesIt() throws IOException {
    try (Workbook leaders = workbook("leadership", HALF, Language.zh);
        Workbook carers = workbook("care", HALF, Language.zh)) {
      List<List<String>> hidden =
          table(leaders.getSheet("明细")).stream().filter(row -> row.get(14).equals("不公开")).toList();
      assertThat(hidden).isNotEmpty();
      assertThat(hidden)
          .allSatisfy(
              row -> assertThat(List.of(row.get(6), row.get(7), row.get(8))).containsOnly(""));
      assertThat(table(carers.getSheet("明细"))).noneMatch(row -> row.contains("不公开"));
      assertThat(texts(carers)).anyMatch(text -> text.contains("不得外传"));
      assertThat(texts(leaders)).noneMatch(text -> text.contains("不得外传"));
    }
  }

  @Test
  void secretaryGetsNoOtherBranch() throws IOException {
    List<String> others =
        night.rows("select branch_name from mart.branches where branch_id != 'B01'").stream()
            .map(row -> row.get(0))
            .toList();
    assertThat(others).isNotEmpty();
    try (Workbook workbook = workbook("wang", HALF, Language.zh);
        Workbook all = workbook("leadership", HALF, Language.zh)) {
      assertThat(texts(workbook)).doesNotContainAnyElementsOf(others);
      assertThat(texts(all)).containsAll(others);
      assertThat(table(workbook.getSheet("各支部"))).hasSize(2);
    }
  }

  @Test
  void numbersAreNumbersInTheirFormats() throws IOException {
    try (Workbook workbook = workbook("leadership", HALF, Language.zh)) {
      Map<String, String> formats = new LinkedHashMap<>();
      for (Row row : workbook.getSheet("汇总")) {
        Cell value = row.getCell(2);
        if (value != null && value.getCellType() == CellType.NUMERIC) {
          formats.put(
              row.getCell(1).getStringCellValue(), value.getCellStyle().getDataFormatString());
        }
      }
      assertThat(formats)
          .containsEntry("到会率", "0.0%")
          .containsEntry("党员数", "#,##0\" 人\"")
          .containsEntry("实到人次", "#,##0\" 人次\"")
          .containsEntry("学时总数", "#,##0.0\" 学时\"");
    }
  }

  @Test
  void whatIsCountedUpIsNotComparedWhereItBeginsAnew() throws IOException {
    assertThat(
            night.rows(
                """
                select period_start from mart.metric_cells
                where metric_id = 'train32_rate' and scope_kind = 'bureau' and period_kind = 'month'
                  and change is not null and period_start in ('2020-01-01', '2020-02-01')
                order by period_start
                """))
        .hasSize(2);
    assertThat(change("month:2020-01", "32学时达标率")).isEqualTo("—");
    assertThat(change("month:2020-02", "32学时达标率")).isNotEqualTo("—");
  }

  @Test
  void everySheetIsReadyToPrintAndToSign() throws IOException {
    for (Language language : Language.values()) {
      try (Workbook workbook = workbook("leadership", HALF, language)) {
        assertThat(workbook.getNumberOfSheets()).isEqualTo(5);
        for (Sheet sheet : workbook) {
          assertThat(sheet.getPrintSetup().getLandscape()).isTrue();
          assertThat(sheet.getRepeatingRows()).isNotNull();
          assertThat(sheet.getFooter().getCenter()).contains("&P", "&N");
          assertThat(texts(sheet))
              .anyMatch(text -> text.contains(language == Language.zh ? "单位负责人" : "Head of unit"))
              .anyMatch(text -> text.contains("2020-06-30") && text.contains("2020-01-01"));
        }
        if (language == Language.en) {
          assertThat(texts(workbook.getSheet("Metrics")))
              .noneMatch(text -> text.codePoints().anyMatch(Character::isIdeographic));
        }
      }
    }
  }

  @Test
  void periodThatRunsIsMarked() throws IOException {
    try (Workbook workbook = workbook("leadership", "year:2020", Language.zh)) {
      for (Sheet sheet : workbook) {
        assertThat(texts(sheet.getRow(0))).anyMatch(title -> title.endsWith("2020年（进行中）"));
      }
    }
    assertThat(written("leadership", "year:2020", Language.zh).getFileName().toString())
        .isEqualTo("离退休干部工作统计表_2020年（进行中）_数据截至2020-06-30_第1版.xlsx");
  }

  @Test
  void foreseenFailuresSayWhatToDo() throws IOException {
    assertThatThrownBy(() -> written("leadership", "half:2031-H1", Language.zh))
        .isInstanceOf(CommandFailure.class)
        .hasMessageMatching(
            "Publish 1 has no period half_year:2031-H1; it has those from half_year:\\S+ to half_year:2020-H1");
    Path file = Files.createFile(folder.resolve("file"));
    assertThatThrownBy(
            () -> report("leadership", Language.zh).writeInto(file.resolve("in"), half()))
        .isInstanceOf(CommandFailure.class)
        .hasMessageContaining(file.toString())
        .hasMessageContaining("--out");
  }

  @Test
  void papersOfANightAreMadeOnceAndAsAWhole() throws IOException {
    Papers papers = new Papers(night.servers().settings(), night.servers());
    Path reports = night.servers().settings().home().reports();
    assertThatThrownBy(
            () ->
                papers.make(
                    drawn -> {
                      throw new IllegalStateException("killed");
                    }))
        .hasMessage("killed");
    assertThat(papers.folder().exists()).isFalse();
    assertThat(papers.folder().told()).isEqualTo("none of version 1");
    assertThat(names(reports)).hasSize(1).allMatch(name -> name.startsWith(".papers"));

    assertThat(papers.makeWithoutPictures("no Chromium").told())
        .contains("2020-06-30_第1版", "no pictures: no Chromium");
    assertThat(names(reports)).containsExactly("2020-06-30_第1版");
    Path made = papers.folder().path();
    assertThat(names(made))
        .containsExactlyInAnyOrder(
            "离退休干部工作统计表_2020年6月_数据截至2020-06-30_第1版.xlsx",
            "离退休干部工作统计表_2020年上半年_数据截至2020-06-30_第1版.xlsx",
            "缺看板图片.txt");
    assertThat(papers.folder().isWhole()).isFalse();

    papers.make(
        drawn -> {
          try {
            Files.writeString(drawn.resolve("全局总览.pdf"), "drawn");
          } catch (IOException e) {
            throw new AssertionError(e);
          }
          return Optional.empty();
        });
    assertThat(papers.folder().isWhole()).isTrue();
    assertThat(names(made)).contains("全局总览.pdf").hasSize(3);
    assertThat(names(reports)).containsExactly("2020-06-30_第1版");
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(made)))
        .isEqualTo("rwx------");
    for (String name : names(made)) {
      assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(made.resolve(name))))
          .isEqualTo("rw-------");
    }
    papers.make(
        drawn -> {
          throw new AssertionError("made again");
        });
  }

  @Test
  void papersOfOldPublishesAreDeletedAndNothingElse() throws IOException {
    Path other = Files.createDirectories(folder.resolve("kept/reports"));
    for (String name : List.of("2020-01-31_第9版", "2020-02-29_第10版", "2020-03-31_第11版", "年报")) {
      Files.createDirectories(other.resolve(name));
    }
    PapersFolder.prune(new org.changqing.jobs.Home(folder.resolve("kept")), 2);
    assertThat(names(other)).containsExactlyInAnyOrder("2020-02-29_第10版", "2020-03-31_第11版", "年报");
  }

  private static Period half() {
    return Period.parse(HALF);
  }

  private static ReportFile report(String reader, Language language) {
    return new ReportFile(
        new ReportReader(Query.as(reader, night.servers()), reader), Words.in(language), "");
  }

  private static Path written(String reader, String period, Language language) throws IOException {
    return report(reader, language)
        .writeInto(Files.createTempDirectory(folder, reader), Period.parse(period));
  }

  private static Workbook workbook(String reader, String period, Language language)
      throws IOException {
    try (InputStream file = Files.newInputStream(written(reader, period, language))) {
      return new XSSFWorkbook(file);
    }
  }

  /** What the bureau's row of a metric says in the column 比上期. */
  private static String change(String period, String metric) throws IOException {
    try (Workbook workbook = workbook("leadership", period, Language.zh)) {
      return table(workbook.getSheet("汇总")).stream()
          .filter(row -> row.get(1).equals(metric))
          .findFirst()
          .orElseThrow()
          .get(7);
    }
  }

  /** Of the rows: kind, id and metric → numerator, denominator, value, status. */
  private static Map<String, List<String>> rows(Workbook workbook) {
    Map<String, String> kinds = Map.of("全局", "bureau", "区", "district", "支部", "branch");
    Map<String, List<String>> rows = new TreeMap<>();
    for (List<String> row : table(workbook.getSheet("明细"))) {
      rows.put(
          kinds.get(row.get(0)) + " " + row.get(3) + " " + row.get(5),
          List.of(row.get(6), row.get(7), row.get(8), row.get(14)));
    }
    return rows;
  }

  /** The same from the warehouse, asked as the reader. */
  private static Map<String, List<String>> cells(String reader, String text) {
    Period period = Period.parse(text);
    Map<String, List<String>> cells = new TreeMap<>();
    Query.as(reader, night.servers())
        .rows(
            """
            select scope_kind, scope_id, metric.name_zh, ifNull(toString(numerator), ''),
              ifNull(toString(denominator), ''), ifNull(toString(value), ''), status
            from mart.metric_values as cell
            inner join core.metric as metric on metric.metric_id = cell.metric_id
            where period_kind = {kind:String} and period_start = {start:Date32}
            """,
            Map.of("kind", period.kind(), "start", period.start().toString()))
        .forEach(
            cell ->
                cells.put(
                    cell.get(0) + " " + cell.get(1) + " " + cell.get(2),
                    List.of(
                        plain(cell.get(3)),
                        plain(cell.get(4)),
                        plain(cell.get(5)),
                        STATUS.get(cell.get(6)))));
    assertThat(cells).isNotEmpty();
    return cells;
  }

  private static List<String> head(Sheet sheet) {
    return texts(sheet.getRow(sheet.getRepeatingRows().getLastRow()));
  }

  /** The rows below the head, up to the line to sign. */
  private static List<List<String>> table(Sheet sheet) {
    List<List<String>> rows = new ArrayList<>();
    for (int i = sheet.getRepeatingRows().getLastRow() + 1; i <= sheet.getLastRowNum(); i++) {
      List<String> row = texts(sheet.getRow(i));
      if (row.stream().noneMatch(text -> text.startsWith("制表人"))) {
        rows.add(row);
      }
    }
    return rows;
  }

  private static List<String> texts(Row row) {
    List<String> texts = new ArrayList<>();
    for (int i = 0; i < row.getLastCellNum(); i++) {
      Cell cell = row.getCell(i, Row.MissingCellPolicy.CREATE_NULL_AS_BLANK);
      texts.add(
          cell.getCellType() == CellType.NUMERIC
              ? plain(BigDecimal.valueOf(cell.getNumericCellValue()).toPlainString())
              : cell.getStringCellValue());
    }
    return texts;
  }

  private static List<String> texts(Sheet sheet) {
    List<String> texts = new ArrayList<>();
    sheet.forEach(row -> texts.addAll(texts(row)));
    return texts;
  }

  private static List<String> texts(Workbook workbook) {
    List<String> texts = new ArrayList<>();
    workbook.forEach(sheet -> texts.addAll(texts(sheet)));
    return texts;
  }

  private static String plain(String number) {
    return number.isEmpty()
        ? ""
        : BigDecimal.valueOf(Double.parseDouble(number)).stripTrailingZeros().toPlainString();
  }

  private static List<String> names(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.map(file -> file.getFileName().toString()).toList();
    }
  }
}
