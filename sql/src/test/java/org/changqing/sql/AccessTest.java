package org.changqing.sql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
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
      where metric_id = 'unvisited_90d' and period_kind = 'month' and scope_kind = 'branch'
      """;

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
      Candidate candidate =
          warehouse.begin("run", TestFacts.withMembers(3).load(warehouse, engine));
      candidate.measure();
      candidate.publish();
    }
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
                where metric_id = 'member_count' and period_kind = 'month' and scope_kind = 'branch'
                """))
        .containsExactly("3");
  }

  @ParameterizedTest
  @ValueSource(strings = {"leader", "analyst", "charts"})
  void othersFindNoSensitiveCellInTheStore(String user) {
    assertThat(texts(user, "select metric_id as text from store.metric_value where is_sensitive"))
        .isEmpty();
    refused(user, "select metric_id as text from core.metric_value");
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
