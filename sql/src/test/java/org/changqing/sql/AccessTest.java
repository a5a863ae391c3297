package org.changqing.sql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What each role sees of a sensitive cell of three persons, and what it may not read at all. */
class AccessTest {
  private static final String SENSITIVE =
      """
      select concat(ifNull(toString(numerator), 'null'), ' ', ifNull(toString(value), 'null'), ' ', status) as text
      from mart.%s
      where metric_id = 'unvisited_90d' and period_kind = 'month' and scope_kind = 'branch' and scope_id = 'b1'
      """;

  private static final String HIDDEN = "select scope_id as text from core.suppressed_cell";

  private static final int EARLIER_MEMBERS = 4;
  private static final String EARLIER = " settings query_cache_tag = 'publish 1'";

  private static final String OTHER = "乙支部";
  private static final String OTHER_DISTRICT = "西城区";

  /** Says where branches sit, which is no secret, to the policies of the others. */
  private static final String PLACES = "branch_district";

  private static final SqlTree TREE =
      SqlTree.packaged().withMetrics(Set.of("member_count", "unvisited_90d"));

  @TempDir static Path folder;
  private static TestServer server;

  @BeforeAll
  static void start() throws Exception {
    server = TestServer.start(folder);
    try (Engine engine = new Engine(server.as("operator"));
        Warehouse warehouse = Warehouse.open(TREE, server.as("operator"), Deployment.single())) {
      warehouse.create();
      for (int members : List.of(EARLIER_MEMBERS, 3)) {
        Candidate candidate =
            warehouse.begin("run with " + members, facts(members).load(warehouse, engine));
        candidate.measure();
        candidate.publish();
      }
    }
  }

  /** Two branches in two districts; the members are in the first. */
  private static TestFacts facts(int members) {
    return TestFacts.withMembers(members)
        .with(
            "district",
            List.of(
                Map.of("district_code", "d1", "name", "东城区"),
                Map.of("district_code", "d2", "name", OTHER_DISTRICT)))
        .with(
            "branch",
            List.of(
                Map.of("branch_id", "b1", "kind", "retired"),
                Map.of("branch_id", "b2", "kind", "retired")))
        .with("branch_version", List.of(version("b1", "甲支部", "d1"), version("b2", OTHER, "d2")));
  }

  private static Map<String, Object> version(String branch, String name, String district) {
    return Map.of(
        "branch_id",
        branch,
        "name",
        name,
        "district_code",
        district,
        "valid_from",
        "2010-01-01",
        "valid_to",
        "2299-12-31");
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  @ParameterizedTest
  @ValueSource(strings = {"operator", "care"})
  void operatorAndCareReadExactCells(String user) {
    assertThat(texts(user, SENSITIVE.formatted("metric_values"))).containsExactly("3 3 ok");
    assertThat(texts(user, SENSITIVE.formatted("metric_cells"))).containsExactly("3 3 ok");
  }

  @ParameterizedTest
  @ValueSource(strings = {"leader", "analyst", "charts"})
  void othersReadSmallSensitiveCellsSuppressed(String user) {
    assertThat(texts(user, SENSITIVE.formatted("metric_values")))
        .containsExactly("null null suppressed");
    assertThat(texts(user, SENSITIVE.formatted("metric_cells")))
        .containsExactly("null null suppressed");
    assertThat(
            texts(
                user,
                """
                select toString(numerator) as text from mart.metric_values
                where metric_id = 'member_count' and period_kind = 'month' and scope_id = 'b1'
                """))
        .containsExactly("3");
  }

  @Test
  void everyCellThatShowsTheSmallCountIsListedAsHidden() {
    assertThat(
            texts(
                "operator",
                HIDDEN
                    + " where metric_id = 'unvisited_90d'"
                    + " and period_kind in ('month', 'quarter', 'half_year', 'year')"))
        .hasSize(12)
        .contains("b1", "d1", "all");
  }

  @Test
  void onlyOperatorAndCareReadHowManyWereNeverVisited() {
    String band =
        "select concat(scope_id, ' ', shown_zh) as text from mart.care_bands where band = 5";
    assertThat(texts("operator", band)).containsExactlyInAnyOrder("b1 3", "d1 3", "all 3");
    assertThat(texts("care", band)).containsExactlyInAnyOrder("b1 3", "d1 3", "all 3");
    for (String user : List.of("leader", "analyst", "charts", "secretary", "district")) {
      assertThat(texts(user, band))
          .as(user)
          .containsExactlyInAnyOrder("b1 不公开", "d1 不公开", "all 不公开");
      assertThat(
              texts(
                  user, "select scope_id as text from mart.hospital_queue where audience = 'care'"))
          .as(user)
          .isEmpty();
      refused(user, "select band as text from core.care_band");
      refused(user, "select stage as text from core.hospital_stage");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"leader", "analyst", "charts"})
  void othersFindNoSensitiveCellInTheStore(String user) {
    refused(user, "select metric_id as text from store.metric_value");
    for (String table : List.of("store.metric_cells", "mart.metric_cells", "mart.metric_tiles")) {
      String rows = "select metric_id as text from " + table + " where ";
      assertThat(texts(user, rows + "audience = 'care'")).isEmpty();
      assertThat(texts(user, rows + "throwIf(audience = 'care', 'a hidden row was read')"))
          .isEmpty();
    }
    refused(user, "select metric_id as text from candidate.metric_cells");
    refused(user, "select metric_id as text from core.suppressed_value");
    refused(user, "select metric_id as text from core.metric_value");
    refused(user, HIDDEN);
    refused(user, "select person_code as text from mart.overdue_care");
    refused(user, "select kind as text from core.care_need");
    refused(user, "select name as text from restricted.person_name");
    refused(user, "select branch_id as text from candidate.branch");
    refused(user, "select branch_id as text from store.branch");
    refused(user, "select run_id as text from ops.quarantine");
  }

  @Test
  void careReadsTheWorklistAndNames() {
    assertThat(texts("care", "select branch_id as text from mart.overdue_care"))
        .containsExactly("b1", "b1", "b1");
    assertThat(texts("care", "select name as text from restricted.person_name")).isEmpty();
  }

  @Test
  void analystsReadRecordsAndLeadersDoNot() {
    assertThat(
            texts("analyst", "select branch_id as text from core.roster where day = '2020-01-31'"))
        .hasSize(3);
    refused("leader", "select branch_id as text from core.roster");
    refused("charts", "select branch_id as text from core.member_interval");
  }

  @ParameterizedTest
  @ValueSource(strings = {"secretary", "district"})
  void scopedRolesFindNothingOfOtherBranchesAnywhere(String user) {
    List<String> views =
        Pattern.compile("grant select, show on mart\\.(\\w+) to [^;]*\\b" + user + "\\b")
            .matcher(TREE.text("access/grants.sql"))
            .results()
            .map(view -> view.group(1))
            .filter(view -> !view.equals(PLACES))
            .toList();
    assertThat(views).contains("metric_cells", "branches");
    for (String view : views) {
      for (String version : List.of("", EARLIER)) {
        String all = "select toJSONString(tuple(*)) as text from mart." + view + version;
        assertThat(texts(user, all))
            .as(view + version)
            .noneMatch(row -> row.contains("\"b2\"") || row.contains("\"d2\""))
            .noneMatch(row -> row.contains(OTHER) || row.contains(OTHER_DISTRICT));
      }
    }
  }

  @Test
  void earlierPublishIsReadWithTheSameRights() {
    assertThat(texts("care", SENSITIVE.formatted("metric_values") + EARLIER))
        .containsExactly("4 4 ok");
    for (String user : List.of("leader", "analyst", "charts", "secretary", "district")) {
      assertThat(texts(user, SENSITIVE.formatted("metric_values") + EARLIER))
          .as(user)
          .containsExactly("null null suppressed");
    }
    refused("leader", "select branch_id as text from core.roster" + EARLIER);
    refused("secretary", "select person_code as text from mart.visit_worklist" + EARLIER);
    assertThat(
            texts(
                "secretary",
                """
                select concat(scope_kind, ' ', scope_id, ' ', toString(numerator)) as text from mart.metric_values
                where metric_id = 'member_count' and period_kind = 'month'
                """
                    + EARLIER))
        .containsExactlyInAnyOrder("branch b1 4", "district d1 4", "bureau all 4");
  }

  @ParameterizedTest
  @ValueSource(strings = {"leader", "analyst", "secretary", "district", "charts"})
  void worklistIsForCareAndOperator(String user) {
    refused(user, "select person_code as text from mart.visit_worklist");
  }

  @ParameterizedTest
  @ValueSource(strings = {"secretary", "district"})
  void scopedRolesReadTheirOwnAndTheBureausCells(String user) {
    assertThat(
            texts(
                user,
                """
                select concat(scope_kind, ' ', scope_id) as text from mart.metric_cells
                where metric_id = 'member_count' and period_kind = 'month'
                """))
        .containsExactlyInAnyOrder("branch b1", "district d1", "bureau all");
    assertThat(texts(user, SENSITIVE.formatted("metric_values")))
        .containsExactly("null null suppressed");
    refused(user, "select branch_id as text from core.roster");
    refused(user, "select branch_id as text from core.branch_version");
    refused(user, "select district_code as text from core.district");
    refused(user, "select branch_id as text from mart.overdue_care");
  }

  @Test
  void otherRolesReadTheCellsOfAllBranches() {
    for (String user : List.of("leader", "analyst", "care", "operator", "charts")) {
      assertThat(texts(user, "select branch_id as text from mart.branches"))
          .as(user)
          .containsExactlyInAnyOrder("b1", "b2");
    }
  }

  @Test
  void analystsReadVisitsWithoutWhatTheyWereFor() {
    texts("analyst", "select branch_id as text from core.care_visit");
    refused("analyst", "select mode as text from core.care_visit");
    refused("analyst", "select person_key as text from core.pairing");
  }

  private static void refused(String user, String sql) {
    assertThatThrownBy(() -> texts(user, sql))
        .as(user + ": " + sql)
        .hasMessageContaining("Not enough privileges");
  }

  private static List<String> texts(String user, String sql) {
    try (Engine engine = new Engine(server.as(user))) {
      return engine.rows(new Statement(sql, sql, "mart", Map.of())).stream()
          .map(row -> row.get("text").asText())
          .toList();
    }
  }
}
