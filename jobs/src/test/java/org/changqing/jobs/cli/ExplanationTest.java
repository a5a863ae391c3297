package org.changqing.jobs.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.changqing.jobs.CommandFailure;
import org.changqing.jobs.Language;
import org.changqing.jobs.nightly.TestWarehouse;
import org.changqing.jobs.warehouse.Query;
import org.changqing.jobs.warehouse.WarehouseConnection;
import org.changqing.sql.CellKey;
import org.changqing.sql.Explainer;
import org.changqing.sql.Warehouse;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What explain and diff say of the worked example, of two nights with changed records between. */
class ExplanationTest {
  private static final LocalDate AS_OF = LocalDate.of(2020, 6, 30);

  @TempDir static Path home;
  @TempDir static Path folder;
  private static TestWarehouse nights;
  private static Warehouse warehouse;
  private static Explainer explainer;

  @BeforeAll
  static void twoNights() throws IOException {
    nights = new TestWarehouse(home);
    Path records = TestWarehouse.copyOfExample(folder.resolve("records"));
    nights.night(records, AS_OF);
    Path visits = records.resolve("care_visit.csv");
    List<String> lines = new ArrayList<>(Files.readAllLines(visits));
    assertThat(lines.removeIf(line -> line.startsWith("CA000023,"))).isTrue();
    Files.write(visits, lines);
    nights.night(records, AS_OF);
    warehouse = WarehouseConnection.open(nights.servers());
    explainer = warehouse.explainer(WarehouseConnection.endpoint(nights.servers()));
  }

  @AfterAll
  static void stop() {
    explainer.close();
    warehouse.close();
    nights.close();
  }

  /**
   * For every metric, kind of scope and kind of period: the cell with the largest numbers and one
   * with a zero, folded from the command's own rows.
   */
  @Test
  void rowsBehindEveryKindOfCellAddUpToIt() {
    long publish = current();
    Map<String, List<String>> chosen = new LinkedHashMap<>();
    for (List<String> cell :
        nights.rows(
            """
            select metric_id, period_kind, toString(period_start), scope_kind, scope_id,
              toString(numerator), ifNull(toString(denominator), ''), status
            from mart.metric_values
            order by numerator desc, ifNull(denominator, 0) desc
            """)) {
      String kind = String.join(" ", cell.get(0), cell.get(1), cell.get(3));
      chosen.putIfAbsent(kind, cell);
      if (new BigDecimal(cell.get(5)).signum() == 0) {
        chosen.putIfAbsent(cell.get(0) + " 0 " + cell.get(3), cell);
      }
    }
    assertThat(chosen.keySet().stream().map(kind -> kind.split(" ", -1)[0]).distinct())
        .containsExactlyInAnyOrderElementsOf(explainer.definitions().metrics());
    chosen.values().parallelStream()
        .forEach(
            cell -> {
              CellKey key =
                  new CellKey(
                      cell.get(0),
                      cell.get(3),
                      cell.get(4),
                      cell.get(1),
                      LocalDate.parse(cell.get(2)));
              boolean isEmpty = cell.get(7).equals("not_applicable");
              assertThat(isEmpty ? "0/0" : folded(publish, key, !cell.get(6).isEmpty()))
                  .as("%s", cell)
                  .isEqualTo(
                      plain(cell.get(5))
                          + "/"
                          + (cell.get(6).isEmpty() ? "0" : plain(cell.get(6))));
            });
  }

  /** Rows count, or distinct persons; in a ratio only persons of the denominator. */
  private static String folded(long publish, CellKey key, boolean isRatio) {
    List<Map<String, String>> rows = explainer.texts(explainer.rows(publish, key, false));
    if (!explainer.definitions().countsPersons(key.metric())) {
      return sum(rows, "numerator") + "/" + sum(rows, "denominator");
    }
    Map<String, boolean[]> persons = new HashMap<>();
    for (Map<String, String> row : rows) {
      boolean[] person = persons.computeIfAbsent(row.get("person_code"), code -> new boolean[2]);
      person[0] |= number(row, "numerator").signum() > 0;
      person[1] |= number(row, "denominator").signum() > 0;
    }
    Function<Integer, Long> count =
        side ->
            persons.values().stream()
                .filter(person -> side == 0 ? person[0] && (person[1] || !isRatio) : person[1])
                .count();
    return count.apply(0) + "/" + count.apply(1);
  }

  private static String sum(List<Map<String, String>> rows, String column) {
    return plain(
        rows.stream()
            .map(row -> number(row, column))
            .reduce(BigDecimal.ZERO, BigDecimal::add)
            .toPlainString());
  }

  private static BigDecimal number(Map<String, String> row, String column) {
    return row.get(column) == null ? BigDecimal.ZERO : new BigDecimal(row.get(column));
  }

  private static String plain(String number) {
    return new BigDecimal(number).stripTrailingZeros().toPlainString();
  }

  @Test
  void operatorReadsDefinitionMeetingsAndPersons() {
    String text = explain("attendance_rate", "branch:B01", "month:2020-05", "operator", "zh");
    assertThat(text)
        .contains("到会率 (attendance_rate)  离退休第1党支部 (B01)  2020年5月")
        .contains("分子：实到人次")
        .contains("70.83 % = 17 ÷ 24")
        .contains("│ 2020-05-21 │ 支委会 committee_meeting                     │    3 │    3 │")
        .contains("构成这一数字的记录：24 行，合计 17 ÷ 24")
        .contains("更早的发布中没有与此不同的");
    assertTablesAreStraight(text);
  }

  @Test
  void scopeMayBeNamedAndLanguageBeEnglish() {
    String text = explain("attendance_rate", "branch:离退休第1党支部", "month:2020-05", "care", "en");
    assertThat(text)
        .contains("Attendance rate (attendance_rate)  离退休第1党支部 (B01)  2020-05")
        .contains("Records behind this number: 24, in all 17 ÷ 24");
    assertTablesAreStraight(text);
  }

  @Test
  void changedCellNamesTheRecordAndTheReason() {
    String text = explain("care_visits", "bureau", "quarter:2020-Q2", "operator", "zh");
    assertThat(text)
        .contains("变动 1 行：删除 1")
        .containsPattern("去掉 │ 删除 │ 走访 │ 2020-06-19 │.*│ 电话，节日")
        .contains("各支部（由差到好）");
    assertTablesAreStraight(text);
  }

  @Test
  void leadersSeePublishedNumbersOnly() {
    assertThat(explain("attendance_rate", "bureau", "quarter:2020-Q2", "leadership", "zh"))
        .contains("角色 leadership 无权查看构成这一数字的记录（core.attendance）")
        .contains("B01 离退休第1党支部")
        .doesNotContainPattern("[0-9a-f]{16}");
  }

  @Test
  void smallSensitiveNumbersAreSuppressedWithTheirRows() {
    assertThat(explain("unvisited_90d", "bureau", "quarter:2020-Q2", "care", "zh"))
        .contains("构成这一数字的记录：1 行，合计 1");
    for (String role : List.of("leadership", "analyst")) {
      assertThat(explain("unvisited_90d", "bureau", "quarter:2020-Q2", role, "zh"))
          .contains("已隐去")
          .doesNotContain("构成这一数字的记录：")
          .doesNotContain("合计")
          .doesNotContainPattern("[0-9a-f]{16}");
    }
    assertThatThrownBy(
            () -> run("unvisited_90d", "bureau", "quarter:2020-Q2", "analyst", "zh", "CSV", false))
        .hasMessageContaining("may not see the records");
    assertThatThrownBy(
            () -> run("attendance_rate", "bureau", "quarter:2020-Q2", "analyst", "zh", "", true))
        .hasMessageContaining("may not see names");
  }

  @Test
  void namesAreForCareAndOperator() {
    assertThat(run("unvisited_90d", "bureau", "quarter:2020-Q2", "care", "zh", "", true))
        .contains("─姓名─");
  }

  @Test
  void emptyStatusesAreToldInWords() {
    assertThat(explain("no_activity_6m", "bureau", "month:2020-01", "operator", "zh"))
        .contains("不适用：所看的 6 个月早于首个统计月 2020-01-01");
    assertThat(explain("hospital_visit_rate", "branch:B01", "month:2020-01", "operator", "zh"))
        .contains("无基数：分母为 0");
    assertThat(explain("hospital_visit_rate", "branch:B02", "month:2020-01", "operator", "zh"))
        .contains("没有这一格：该范围在本期不适用");
  }

  @Test
  void formatPrintsTheRecordsAndNothingElse() {
    assertThat(
            run(
                    "attendance_rate",
                    "branch:B01",
                    "month:2020-05",
                    "operator",
                    "zh",
                    "CSVWithNames",
                    false)
                .lines())
        .hasSize(25)
        .first()
        .asString()
        .startsWith("\"day\",\"branch_id\",\"branch_name\",\"district_code\"");
  }

  @Test
  void whatIsNotKnownIsAnsweredWithWhatIsNear() {
    refused("atendance_rate", "bureau", "year:2020", "Near: attendance_rate");
    refused("attendance_rate", "branch:B1", "year:2020", "Near: branch:B01 离退休第1党支部");
    refused("attendance_rate", "street:1", "year:2020", "give branch:ID, district:CODE or bureau");
    refused(
        "attendance_rate", "bureau", "month:2031-01", "those from month:2020-01 to month:2020-06");
    refused("attendance_rate", "bureau", "month:2020-13", "give month:2020-06");
    refused("quorum_meeting_share", "bureau", "month:2020-05", "it is by quarter, half_year, year");
    assertThatThrownBy(() -> new PublishArgument(warehouse.publishes()).require(99))
        .hasMessageContaining("Publish 99 is not kept; kept are 1, 2");
    assertThatThrownBy(() -> new PublishArgument(warehouse.publishes()).requireBefore(2, 1))
        .hasMessageContaining("Publish 2 is not earlier than publish 1");
  }

  @Test
  void diffListsCellsAndReasons() {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    new Difference(
            warehouse,
            explainer,
            Query.as("operator", nights.servers()),
            new Difference.Request(1, 2, "", 5, Language.zh, ""),
            out)
        .print();
    String text = out.toString(StandardCharsets.UTF_8);
    assertThat(text)
        .contains("第 1 次发布（截至 2020-06-30）→ 第 2 次发布（截至 2020-06-30）")
        .containsPattern("走访人次 care_visits +│ \\d+ +│ 0 +│ 0 +│ 删除 1");
    assertTablesAreStraight(text);
  }

  private static void refused(String metric, String scope, String period, String message) {
    assertThatThrownBy(() -> explain(metric, scope, period, "operator", "zh"))
        .isInstanceOfSatisfying(
            CommandFailure.class,
            failure -> assertThat(failure.exit()).isEqualTo(CommandFailure.Exit.WRONG_USE))
        .hasMessageContaining(message);
  }

  private static String explain(
      String metric, String scope, String period, String role, String language) {
    return run(metric, scope, period, role, language, "", false);
  }

  private static String run(
      String metric,
      String scope,
      String period,
      String role,
      String language,
      String format,
      boolean names) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (Explainer asRole =
        warehouse.explainer(WarehouseConnection.endpointAs(role, nights.servers()))) {
      Explanation.Request request =
          new Explanation.Request(
              metric,
              scope,
              period,
              Optional.empty(),
              Optional.empty(),
              role,
              names,
              40,
              Language.valueOf(language),
              format);
      new Explanation(warehouse, asRole, Query.as("operator", nights.servers()), request, out)
          .print();
    }
    return out.toString(StandardCharsets.UTF_8);
  }

  private static long current() {
    return new PublishArgument(warehouse.publishes()).current();
  }

  /** Every line of a table is as wide as the one above it; Chinese characters take two columns. */
  private static void assertTablesAreStraight(String text) {
    int above = 0;
    for (String line : text.lines().toList()) {
      boolean isTable = line.contains("│") || line.contains("┌") || line.contains("└");
      if (isTable && above > 0) {
        assertThat(width(line)).as(line).isEqualTo(above);
      }
      above = isTable ? width(line) : 0;
    }
    assertThat(text).contains("┌");
  }

  private static int width(String line) {
    return line.codePoints().map(point -> point >= 0x2E80 && point <= 0xFF60 ? 2 : 1).sum();
  }
}
