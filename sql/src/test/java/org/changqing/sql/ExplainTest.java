package org.changqing.sql;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Two publishes of a tiny bureau with one change between them: the right reason is named. */
class ExplainTest {
  private static final SqlTree TREE =
      SqlTree.packaged()
          .withMetrics(
              Set.of(
                  "attendance_rate",
                  "care_visits",
                  "member_count",
                  "train32_rate",
                  "unvisited_90d"))
          .withMartsFilled(Set.of("periods", "metric_cells", "branches"));

  private static final String OPEN = "2299-12-31";

  @TempDir static Path folder;
  private static TestServer server;
  private static Engine engine;
  private static Warehouse warehouse;
  private static int runs;
  private static long base;

  @BeforeAll
  static void start() throws Exception {
    server = TestServer.start(folder);
    engine = new Engine(server.as("operator"));
    warehouse = Warehouse.open(TREE, server.as("operator"), Deployment.single());
    warehouse.create();
    base = publish(warehouse, bureau());
  }

  @AfterAll
  static void stop() {
    warehouse.close();
    engine.close();
    server.close();
  }

  @Test
  void cellOpensIntoItsRows() {
    CellKey key = month("attendance_rate", "branch", "b1");
    try (Explainer explainer = explainer("operator")) {
      assertThat(explainer.cell(base, key))
          .hasValueSatisfying(
              cell -> {
                assertThat(cell.numerator()).isEqualByComparingTo("1");
                assertThat(cell.denominator()).isEqualByComparingTo("3");
                assertThat(cell.status()).isEqualTo("ok");
              });
      assertThat(explainer.texts(explainer.rows(base, key, true)))
          .extracting(
              row ->
                  String.join(
                      " ",
                      row.get("day"),
                      row.get("branch_name"),
                      row.get("person_code"),
                      row.get("person_name"),
                      row.get("record_zh"),
                      row.get("detail_zh"),
                      row.get("numerator") + "/" + row.get("denominator")))
          .containsExactly(
              "2020-01-10 离退休第1党支部 0000000000000002 Person 2 主题党日 迎新春 请假 0/1",
              "2020-01-10 离退休第1党支部 0000000000000003 Person 3 主题党日 迎新春 未登记 0/1",
              "2020-01-10 离退休第1党支部 0000000000000001 Person 1 主题党日 迎新春 现场 1/1");
      assertThat(explainer.fold(base, key)).containsEntry("numerator", "1");
    }
  }

  @Test
  void statusThatArrivesLaterIsALateRecord() {
    assertThat(changes(bureau().with("attendance", attendance(1, 3, 1)), attendanceOfB1()))
        .containsExactly("changed late_record attendance 3 0/1 → 1/1");
  }

  @Test
  void statusThatChangesIsACorrection() {
    assertThat(changes(bureau().with("attendance", attendance(1, 2, 0)), attendanceOfB1()))
        .containsExactly("changed correction attendance 2 0/1 → 1/1");
  }

  @Test
  void recordThatIsGoneIsDeleted() {
    assertThat(
            changes(bureau().with("care_visit", List.of()), month("care_visits", "bureau", "all")))
        .containsExactly("removed deleted care_visit 1 1/null → null/null");
  }

  @Test
  void memberWhoMovesIsATransfer() {
    List<Map<String, Object>> intervals = new ArrayList<>(members(1, 2));
    intervals.add(member(3, "b1", "2010-01-01", "2020-01-20"));
    intervals.add(member(3, "b2", "2020-01-20", OPEN));
    assertThat(
            changes(
                bureau().with("member_interval", intervals), month("member_count", "branch", "b1")))
        .containsExactly("removed transfer member_interval 3 1/null → null/null");
    assertThat(
            changes(
                bureau().with("member_interval", intervals), month("member_count", "branch", "b2")))
        .containsExactly("added transfer member_interval 3 null/null → 1/null");
  }

  @Test
  void personWhoIsMergedIntoAnotherIsAMerge() {
    assertThat(
            changes(
                bureau()
                    .with("person", persons(1, 2))
                    .with("person_name", names(1, 2))
                    .with("member_interval", members(1, 2))
                    .with("merged_person", List.of(Map.of("person_id", "P3", "person_key", 2))),
                month("member_count", "bureau", "all")))
        .containsExactly("removed merge identity 3 1/null → null/null");
  }

  @Test
  void branchThatMovesToAnotherDistrictIsABranchChange() {
    List<Map<String, Object>> versions =
        List.of(
            version("b1", "d1", "2010-01-01", "2020-01-15"),
            version("b1", "d2", "2020-01-15", OPEN),
            version("b2", "d1", "2010-01-01", OPEN));
    assertThat(
            changes(
                bureau().with("branch_version", versions), month("member_count", "district", "d1")))
        .hasSize(3)
        .allMatch(row -> row.startsWith("removed branch_changed branch_version "));
    assertThat(
            changes(
                bureau().with("branch_version", versions), month("member_count", "bureau", "all")))
        .isEmpty();
  }

  @Test
  void recordsOfLaterDaysLetThePeriodRunOn() {
    TestFacts later =
        bureau()
            .with(
                "run_context", List.of(Map.of("as_of", "2020-02-10", "first_period", "2020-01-01")))
            .with(
                "period",
                TestPeriods.between(LocalDate.parse("2020-01-01"), LocalDate.parse("2020-02-10")))
            .with("care_visit", List.of(visit("v1", "2020-01-05"), visit("v2", "2020-02-05")));
    CellKey quarter =
        new CellKey("care_visits", "bureau", "all", "quarter", LocalDate.parse("2020-01-01"));
    assertThat(changes(later, quarter))
        .containsExactly("added period_ran_on care_visit 1 null/null → 1/null");
  }

  @Test
  void newQueryIsANewDefinitionOfItsMetricOnly() throws IOException {
    Path other = folder.resolve("other");
    for (Map.Entry<String, String> file : TREE.files().entrySet()) {
      Path path = other.resolve(file.getKey());
      Files.createDirectories(path.getParent());
      String text = file.getValue();
      Files.writeString(
          path,
          file.getKey().equals("metrics/member_count/query.sql")
              ? text + "where roster.person_key != 1\n"
              : file.getKey().endsWith(".sql") ? "-- only a comment\n" + text : text);
    }
    try (Warehouse changed =
        Warehouse.open(SqlTree.of(other), server.as("operator"), Deployment.single())) {
      long publish = publish(changed, bureau());
      CellKey key = month("member_count", "bureau", "all");
      try (Explainer explainer = changed.explainer(server.as("operator"))) {
        assertThat(explainer.sameDefinition(publish, base, "member_count")).contains(false);
        assertThat(explainer.sameDefinition(publish, base, "care_visits")).contains(true);
        assertThat(explainer.cell(base, key).orElseThrow().numerator()).isEqualByComparingTo("3");
        assertThat(explainer.fold(base, key)).containsEntry("numerator", "2");
        assertThat(explainer.texts(explainer.changes(publish, base, key, false))).isEmpty();
        assertThat(explainer.differing(publish, key)).isPresent();
      }
    }
  }

  @Test
  void cellsThatDifferAreListedTheWidestFirst() {
    long publish = publish(warehouse, bureau().with("attendance", attendance(1, 2, 1)));
    try (Explainer explainer = explainer("operator")) {
      assertThat(explainer.texts(explainer.cellsChanged(publish, base, "")))
          .extracting(
              row ->
                  String.join(
                      " ",
                      row.get("metric_id"),
                      row.get("period_kind"),
                      row.get("scope_kind"),
                      row.get("earlier_numerator"),
                      row.get("later_numerator")))
          .hasSize(12)
          .startsWith("attendance_rate half_year bureau 1 3")
          .endsWith("attendance_rate year branch 1 3");
      assertThat(explainer.reasons(publish, base, "attendance_rate", "2020-01-01", "2020-01-31"))
          .extracting(row -> row.get("change") + " " + row.get("reason") + " " + row.get("rows"))
          .containsExactlyInAnyOrder("changed correction 1", "changed late_record 1");
      assertThat(explainer.texts(explainer.cellsChanged(publish, publish, ""))).isEmpty();
    }
  }

  @Test
  void whoMayNotReadTheRecordsIsRefusedTheRows() {
    try (Explainer care = explainer("care")) {
      assertThat(care.refusal("unvisited_90d")).isEmpty();
      assertThat(care.seesNames()).isTrue();
    }
    try (Explainer analyst = explainer("analyst")) {
      assertThat(analyst.refusal("attendance_rate")).isEmpty();
      assertThat(analyst.refusal("unvisited_90d")).contains("unvisited_90d");
      assertThat(analyst.refusal("train32_rate")).contains("core.exempt");
      assertThat(analyst.seesNames()).isFalse();
    }
    try (Explainer leader = explainer("leader")) {
      assertThat(leader.refusal("attendance_rate")).contains("core.attendance");
      assertThat(leader.seesNames()).isFalse();
    }
  }

  @Test
  void secretariesSeeTheNumbersOfTheirBranchOnly() {
    try (Explainer secretary = explainer("secretary");
        Explainer leader = explainer("leader")) {
      assertThat(secretary.sees(attendanceOfB1())).isTrue();
      assertThat(secretary.sees(month("attendance_rate", "branch", "b2"))).isFalse();
      assertThat(secretary.seesAllScopes()).isFalse();
      assertThat(secretary.refusal("attendance_rate")).contains("core.attendance");
      assertThat(leader.sees(month("attendance_rate", "branch", "b2"))).isTrue();
    }
  }

  @Test
  void smallSensitiveCellsAreSuppressedInEveryPublishAndPart() {
    publish(warehouse, bureau().with("care_visit", List.of(visit("v9", "2019-01-05"))));
    CellKey key = month("unvisited_90d", "bureau", "all");
    try (Explainer leader = explainer("leader");
        Explainer care = explainer("care")) {
      assertThat(care.cell(base, key).orElseThrow().numerator()).isEqualByComparingTo("2");
      assertThat(leader.cell(base, key))
          .hasValueSatisfying(
              cell -> {
                assertThat(cell.status()).isEqualTo("suppressed");
                assertThat(cell.numerator()).isNull();
                assertThat(cell.value()).isNull();
              });
      assertThat(leader.texts(leader.parts(base, key, "branch")))
          .filteredOn(row -> row.get("scope_id").equals("b1"))
          .singleElement()
          .satisfies(
              row ->
                  assertThat(row)
                      .containsEntry("numerator", null)
                      .containsEntry("status", "suppressed"));
      assertThat(care.differing(warehouse.publishes().get(0).number(), key)).isPresent();
    }
  }

  /** How the rows of a cell differ from the base: change, reason, record, person, numbers. */
  private static List<String> changes(TestFacts later, CellKey key) {
    long publish = publish(warehouse, later);
    try (Explainer explainer = explainer("operator")) {
      return explainer.texts(explainer.changes(publish, base, key, false)).stream()
          .map(
              row ->
                  "%s %s %s %d %s/%s → %s/%s"
                      .formatted(
                          row.get("change"),
                          row.get("reason"),
                          row.get("because_of"),
                          Long.parseUnsignedLong(row.get("person_code"), 16),
                          row.get("earlier_numerator"),
                          row.get("earlier_denominator"),
                          row.get("later_numerator"),
                          row.get("later_denominator")))
          .toList();
    }
  }

  private static Explainer explainer(String user) {
    return warehouse.explainer(server.as(user));
  }

  private static long publish(Warehouse into, TestFacts facts) {
    Candidate candidate = into.begin("run-" + ++runs, facts.load(into, engine));
    candidate.measure();
    candidate.publish();
    return candidate.number();
  }

  private static CellKey attendanceOfB1() {
    return month("attendance_rate", "branch", "b1");
  }

  private static CellKey month(String metric, String scopeKind, String scopeId) {
    return new CellKey(metric, scopeKind, scopeId, "month", LocalDate.parse("2020-01-01"));
  }

  /** Three members of b1 and none of b2, one meeting, one visit. */
  private static TestFacts bureau() {
    return TestFacts.withMembers(3)
        .with(
            "branch",
            List.of(
                Map.of("branch_id", "b1", "kind", "retired"),
                Map.of("branch_id", "b2", "kind", "retired")))
        .with(
            "branch_version",
            List.of(
                version("b1", "d1", "2010-01-01", OPEN), version("b2", "d1", "2010-01-01", OPEN)))
        .with("member_interval", members(1, 2, 3))
        .with("person_name", names(1, 2, 3))
        .with(
            "activity",
            List.of(
                Map.of(
                    "activity_id", "a1",
                    "branch_id", "b1",
                    "district_code", "d1",
                    "kind", "theme_day",
                    "title", "迎新春",
                    "held_on", "2020-01-10")))
        .with("attendance", attendance(1, 3, 0))
        .with("care_visit", List.of(visit("v1", "2020-01-05")));
  }

  private static List<Map<String, Object>> attendance(int... statuses) {
    List<Map<String, Object>> rows = new ArrayList<>();
    for (int status : statuses) {
      Map<String, Object> row = new HashMap<>();
      row.put("activity_id", "a1");
      row.put("branch_id", "b1");
      row.put("district_code", "d1");
      row.put("kind", "theme_day");
      row.put("held_on", "2020-01-10");
      row.put("person_key", rows.size() + 1);
      row.put("is_expected", true);
      row.put("is_present", status == 1 || status == 2);
      row.put("status", status);
      row.put("party_status", "full");
      rows.add(row);
    }
    return rows;
  }

  private static Map<String, Object> visit(String id, String day) {
    return Map.of(
        "care_visit_id", id,
        "person_key", 1,
        "visited_on", day,
        "mode", "home",
        "occasion", "routine",
        "branch_id", "b1",
        "district_code", "d1");
  }

  private static Map<String, Object> version(
      String branch, String district, String from, String to) {
    return Map.of(
        "branch_id", branch,
        "name", "离退休第" + branch.substring(1) + "党支部",
        "district_code", district,
        "valid_from", from,
        "valid_to", to);
  }

  private static Map<String, Object> member(int key, String branch, String from, String to) {
    return Map.of("person_key", key, "branch_id", branch, "valid_from", from, "valid_to", to);
  }

  private static List<Map<String, Object>> members(int... keys) {
    List<Map<String, Object>> rows = new ArrayList<>();
    for (int key : keys) {
      rows.add(member(key, "b1", "2010-01-01", OPEN));
    }
    return rows;
  }

  private static List<Map<String, Object>> persons(int... keys) {
    List<Map<String, Object>> rows = new ArrayList<>();
    for (int key : keys) {
      rows.add(Map.of("person_key", key, "person_class", "retired"));
    }
    return rows;
  }

  private static List<Map<String, Object>> names(int... keys) {
    List<Map<String, Object>> rows = new ArrayList<>();
    for (int key : keys) {
      rows.add(Map.of("person_key", key, "person_id", "P" + key, "name", "Person " + key));
    }
    return rows;
  }
}
