package org.changqing.sql;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What the views of mart say of a branch of eight members on 31 January 2020, read as the
 * dashboards read it. That their counts are the published ones is tested on the sample, in
 * dashboards.
 */
class MartTest {
  private static final SqlTree TREE =
      SqlTree.packaged().withMetrics(Set.of("member_count", "unvisited_90d"));
  private static final int MEMBERS = 8;

  @TempDir static Path folder;
  private static TestServer server;
  private static Engine engine;

  @BeforeAll
  static void start() throws Exception {
    server = TestServer.start(folder);
    try (Engine operator = new Engine(server.as("operator"));
        Warehouse warehouse = Warehouse.open(TREE, server.as("operator"), Deployment.single())) {
      warehouse.create();
      Candidate candidate = warehouse.begin("run", facts().load(warehouse, operator));
      candidate.measure();
      candidate.check();
      candidate.publish();
    }
    engine = new Engine(server.as("charts"));
  }

  @AfterAll
  static void stop() {
    engine.close();
    server.close();
  }

  /**
   * Five visited in January, two in November, one never; an office vacant; a theme day told late.
   */
  private static TestFacts facts() {
    return TestFacts.withMembers(MEMBERS)
        .with(
            "person",
            IntStream.rangeClosed(1, MEMBERS)
                .mapToObj(
                    key ->
                        Map.<String, Object>of(
                            "person_key", key, "person_class", "retired", "party_status", "full"))
                .toList())
        .with(
            "office_interval",
            List.of(
                office(1, "secretary", "2010-03-01", "2299-12-31"),
                office(2, "organisation", "2010-03-01", "2020-01-11")))
        .with(
            "care_visit",
            IntStream.rangeClosed(1, MEMBERS - 1)
                .mapToObj(key -> visit(key, key <= 5 ? "2020-01-20" : "2019-11-20"))
                .toList())
        .with(
            "activity",
            List.of(
                Map.of(
                    "activity_id",
                    "a1",
                    "branch_id",
                    "b1",
                    "district_code",
                    "d1",
                    "kind",
                    "theme_day",
                    "held_on",
                    "2020-01-10")))
        .with(
            "recorded_record",
            List.of(
                Map.of(
                    "record_kind",
                    "activity",
                    "record_id",
                    "a1",
                    "event_day",
                    "2020-01-10",
                    "recorded_on",
                    "2020-01-25",
                    "branch_id",
                    "b1",
                    "district_code",
                    "d1")));
  }

  private static Map<String, Object> office(int key, String post, String from, String to) {
    return Map.of(
        "person_key",
        key,
        "branch_id",
        "b1",
        "post_code",
        post,
        "valid_from",
        from,
        "valid_to",
        to);
  }

  private static Map<String, Object> visit(int key, String day) {
    return Map.of(
        "care_visit_id",
        "v" + key,
        "person_key",
        key,
        "visited_on",
        day,
        "mode",
        "home",
        "occasion",
        "routine",
        "branch_id",
        "b1",
        "district_code",
        "d1");
  }

  @Test
  void bandsOfCareTellNoGroupOfOneToFour() {
    assertThat(
            texts(
                "select concat(band_zh, ' ', shown_zh, ' ', shown_en) as text from mart.care_bands "
                    + "where scope_kind = 'branch' order by band"))
        .containsExactly(
            "0–30天 5 5", "31–60天 0 0", "61–89天 不公开 withheld", "90天以上 0 0", "从未走访 不公开 withheld");
  }

  @Test
  void everyViewOfTheDashboardsAnswers() {
    for (String view : TREE.folders("mart", "view.sql")) {
      if (TREE.text("access/grants.sql").contains("mart." + view + " to dashboard")) {
        assertThat(texts("select toString(count()) as text from mart." + view)).hasSize(1);
      }
    }
  }

  @Test
  void meetingEnteredLateIsMadeUpAndOneThatIsNotDueIsNotMissing() {
    assertThat(
            texts(
                "select concat(kind, ' ', state, ' ', shown_zh) as text from mart.meeting_months order by kind"))
        .containsExactly(
            "committee_meeting not_applicable —",
            "general_meeting not_applicable —",
            "group_meeting not_applicable —",
            "theme_day late 补");
  }

  @Test
  void officeIsVacantSinceItsHolderLeft() {
    assertThat(
            texts(
                "select concat(post_code, ' ', shown_zh, ' ', shown_en) as text from mart.branch_offices order by place"))
        .containsExactly(
            "secretary ● 2010-03 ● 2010-03",
            "deputy_secretary — —",
            "organisation ■ 空缺20天 ■ vacant 20 d",
            "publicity ■ 未配备 ■ never filled",
            "discipline ■ 未配备 ■ never filled");
  }

  @Test
  void branchWithEightFullMembersLacksACommittee() {
    assertThat(
            texts(
                "select concat(toString(members), ' ', toString(committee), ' ', state_zh) as text from mart.branch_structure"))
        .containsExactly("8 1 ■ 应设未设支委会");
    assertThat(texts("select subject as text from mart.alerts order by subject"))
        .containsExactly("lacks_committee", "vacancy_discipline", "vacancy_publicity");
  }

  @Test
  void tileSaysInWordsWhatIsPublished() {
    assertThat(
            texts(
                "select concat(shown_zh, unit_zh, ' ', shown_en, ' ', measured_en) as text from mart.metric_tiles "
                    + "where metric_id = 'member_count' and scope_kind = 'bureau' and period_en = 'Jan 2020'"))
        .containsExactly("8人 8 Jan 2020");
    assertThat(
            texts(
                "select concat(shown_zh, ' ', standing, ' ', status) as text from mart.metric_tiles "
                    + "where metric_id = 'unvisited_90d' and scope_kind = 'branch' and period_zh = '2020年1月'"))
        .containsExactly("不公开 missing suppressed");
  }

  private static List<String> texts(String sql) {
    return engine.rows(new Statement(sql, sql, "mart", Map.of())).stream()
        .map(row -> row.get("text").asText())
        .toList();
  }
}
