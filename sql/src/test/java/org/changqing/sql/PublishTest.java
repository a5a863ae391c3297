package org.changqing.sql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigInteger;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PublishTest {
  private static final SqlTree TREE =
      SqlTree.packaged()
          .withMetrics(Set.of("member_count", "unvisited_90d"))
          .withMartsFilled(Set.of("periods", "metric_cells", "branches", "overdue_care"));

  @TempDir static Path folder;
  private static TestServer server;
  private static Engine engine;
  private static Warehouse warehouse;
  private static int runs;

  @BeforeAll
  static void start() throws Exception {
    server = TestServer.start(folder);
    engine = new Engine(server.as("operator"));
    warehouse = Warehouse.open(TREE, server.as("operator"), Deployment.single());
    warehouse.create();
  }

  @AfterAll
  static void stop() {
    warehouse.close();
    engine.close();
    server.close();
  }

  @BeforeEach
  void publishThreeMembers() {
    publish(nextRun(), 3);
  }

  @Test
  void publishShowsTheMeasuredCells() {
    assertThat(
            text(
                "select concat(toString(numerator), ' ', status) as text from mart.metric_values "
                    + "where metric_id = 'member_count' and period_kind = 'month' and scope_kind = 'bureau'"))
        .containsExactly("3 ok");
    assertThat(
            text(
                "select concat(scope_name, ' ', period_label_zh, ' ', metric_name_zh, ' ', toString(is_latest)) as text "
                    + "from mart.metric_cells where metric_id = 'member_count' and scope_kind = 'branch' and period_kind = 'quarter'"))
        .containsExactly("离退休第1党支部 2020年第1季度 党员数 true");
    assertThat(text("select toString(publish) as text from mart.data_status"))
        .containsExactly(String.valueOf(current()));
    assertThat(
            text(
                "select concat(branch_name, ' ', district_name) as text from mart.branches where is_active"))
        .containsExactly("离退休第1党支部 东城区");
    assertThat(
            text(
                "select concat(person_code, ' ', branch_id) as text from mart.overdue_care order by text limit 1"))
        .containsExactly("0000000000000001 b1");
  }

  @Test
  void readersDoNotSeeACandidate() {
    long before = current();
    Candidate candidate = begin(nextRun(), 4);
    candidate.measure();
    assertThat(members()).isEqualTo("3");
    assertThat(current()).isEqualTo(before);
    assertThat(candidate.check()).noneMatch(CheckResult::stops);
    candidate.publish();
    assertThat(members()).isEqualTo("4");
    assertThat(current()).isEqualTo(candidate.number());
  }

  @Test
  void sameRecordsAreUnchangedAndOthersAreNot() {
    Candidate same = begin(nextRun(), 3);
    assertThat(same.isUnchanged()).isTrue();
    same.discard();
    assertThat(begin(nextRun(), 5).isUnchanged()).isFalse();
  }

  @Test
  void stepsMayBeRepeatedFromAnyPoint() {
    String run = nextRun();
    long number = begin(run, 6).number();
    Candidate again = begin(run, 6);
    assertThat(again.number()).isEqualTo(number);
    again.measure();
    List<String> manifest = manifest(number);
    Candidate resumed = warehouse.candidate(run);
    resumed.measure();
    resumed.check();
    resumed.check();
    resumed.publish();
    resumed.publish();
    assertThat(manifest(number)).isEqualTo(manifest).doesNotHaveDuplicates();
    assertThat(text("select check_id as text from ops.check_result where publish = " + number))
        .doesNotHaveDuplicates()
        .contains("grain_is_unique");
    assertThat(text("select toString(sequence) as text from ops.pointer where publish = " + number))
        .hasSize(1);
    assertThat(begin(run, 6).number()).isEqualTo(number);
    assertThat(members()).isEqualTo("6");
  }

  @Test
  void stoppedCandidateOfAnotherRunIsForgotten() {
    long abandoned = begin(nextRun(), 7).number();
    Candidate next = begin(nextRun(), 8);
    assertThat(next.number()).isEqualTo(abandoned);
    assertThat(
            text("select distinct run_id as text from ops.manifest where publish = " + abandoned))
        .hasSize(1);
  }

  @Test
  void rollingBackShowsTheEarlierPublishAgain() {
    long three = current();
    publish(nextRun(), 9);
    assertThat(members()).isEqualTo("9");
    warehouse.rollBack(three);
    assertThat(members()).isEqualTo("3");
    assertThat(warehouse.publishes())
        .filteredOn(Publish::isCurrent)
        .extracting(Publish::number)
        .containsExactly(three);
    assertThatThrownBy(() -> warehouse.rollBack(12345)).hasMessageContaining("12345 is not kept");
  }

  @Test
  void queryReadsAnEarlierPublishThatItChooses() {
    long three = current();
    publish(nextRun(), 9);
    long nine = current();
    long candidate = begin(nextRun(), 10).number();
    assertThat(members(three)).containsExactly("3");
    assertThat(members(nine)).containsExactly("9");
    assertThat(members()).isEqualTo("9");
    assertThat(members(candidate)).isEmpty();
    String status = "select concat(toString(publish), ' ', toString(is_current)) as text from ";
    assertThat(text(status + "mart.data_status" + choosing(three)))
        .containsExactly(three + " false");
    assertThat(text(status + "mart.data_status")).containsExactly(nine + " true");
    assertThat(text(status + "mart.versions where publish in (%d, %d)".formatted(three, nine)))
        .containsExactlyInAnyOrder(three + " false", nine + " true");
    assertThat(text(status + "mart.versions where publish = " + candidate)).isEmpty();
    warehouse.prune(1);
    assertThat(members(three)).isEmpty();
    assertThat(text(status + "mart.data_status" + choosing(three))).isEmpty();
    assertThat(members()).isEqualTo("9");
  }

  @Test
  void pruningDropsWhatNoKeptPublishNeeds() {
    publish(nextRun(), 20);
    publish(nextRun(), 21);
    warehouse.prune(1);
    assertThat(warehouse.publishes()).extracting(Publish::number).containsExactly(current());
    assertThat(
            text(
                "select distinct toString(rows) as text from ops.partition where table_name = 'person'"))
        .containsExactly("21");
    assertThat(
            text(
                "select toString(sum(rows)) as text from system.parts where active and database = 'store' and table = 'person'"))
        .containsExactly("21");
    assertThat(members()).isEqualTo("21");
    publish(nextRun(), 20);
    assertThat(members()).isEqualTo("20");
  }

  @Test
  void ledgersOfRunsThatAreNotKeptAreForgottenButNotThoseBehindAPublish() {
    String published = "run-" + runs;
    for (String run : List.of(published, "kept", "old")) {
      engine.insert("ops.ledger", List.of(Map.of("run_id", run, "table_name", "fee")));
      engine.insert("ops.quarantine", List.of(Map.of("run_id", run, "table_name", "fee")));
    }
    warehouse.keepRuns(List.of("kept"));
    for (String table : List.of("ops.ledger", "ops.quarantine")) {
      assertThat(text("select run_id as text from " + table + " order by run_id"))
          .containsExactly("kept", published);
    }
  }

  @Test
  void halfALoadIsDroppedAndLoadedAgain() {
    List<Map<String, Object>> rows =
        List.of(Map.of("district_code", "x1"), Map.of("district_code", "x2"));
    ManifestEntry entry =
        new ManifestEntry(
            "district", ManifestEntry.WHOLE, new BigInteger("18446744073709551615"), 2);
    assertThatThrownBy(
            () -> warehouse.load(entry, () -> TestFacts.insert(engine, entry, rows.subList(0, 1))))
        .hasMessageContaining("has 1 rows after its load");
    assertThat(warehouse.missing(List.of(entry))).containsExactly(entry);
    warehouse.load(entry, () -> TestFacts.insert(engine, entry, rows));
    assertThat(warehouse.missing(List.of(entry))).isEmpty();
    warehouse.load(
        entry,
        () -> {
          throw new AssertionError("is loaded");
        });
  }

  @Test
  void whatAKilledMeasuringLeftBehindIsNeverShownAndDropped() {
    engine.insert(
        "store.branches",
        List.of(Map.of("period", "1970-01-01", "version", 0, "branch_id", "left behind")));
    publish(nextRun(), 11);
    assertThat(text("select branch_id as text from mart.branches")).containsExactly("b1");
    assertThat(text("select branch_id as text from store.branches where version = 0")).isEmpty();
  }

  @Test
  void candidateOfPartitionsThatAreNotLoadedIsRefused() {
    ManifestEntry entry = new ManifestEntry("person", ManifestEntry.WHOLE, BigInteger.TEN, 1);
    assertThatThrownBy(() -> warehouse.begin(nextRun(), List.of(entry)))
        .hasMessageContaining("Load these partitions first");
  }

  @Test
  void unknownBranchStopsThePublish() {
    List<ManifestEntry> entries =
        TestFacts.withMembers(3)
            .with(
                "talk",
                List.of(
                    Map.of(
                        "talk_id",
                        "t1",
                        "person_key",
                        1,
                        "held_on",
                        "2020-01-05",
                        "branch_id",
                        "nowhere")))
            .load(warehouse, engine);
    Candidate candidate = warehouse.begin(nextRun(), entries);
    candidate.measure();
    assertThat(candidate.check())
        .filteredOn(CheckResult::stops)
        .singleElement()
        .satisfies(result -> assertThat(result.check()).isEqualTo("branches_are_known"))
        .satisfies(result -> assertThat(result.sample()).contains("nowhere"));
  }

  private static void publish(String run, int members) {
    Candidate candidate = begin(run, members);
    candidate.measure();
    candidate.check();
    candidate.publish();
  }

  private static Candidate begin(String run, int members) {
    return warehouse.begin(run, TestFacts.withMembers(members).load(warehouse, engine));
  }

  private static String nextRun() {
    return "run-" + ++runs;
  }

  private static final String MEMBERS =
      "select toString(numerator) as text from mart.metric_values "
          + "where metric_id = 'member_count' and period_kind = 'year' and scope_kind = 'bureau'";

  private static String members() {
    return text(MEMBERS).get(0);
  }

  private static List<String> members(long publish) {
    return text(MEMBERS + choosing(publish));
  }

  private static String choosing(long publish) {
    return " settings query_cache_tag = 'publish " + publish + "'";
  }

  private static long current() {
    return Long.parseLong(text("select toString(publish) as text from ops.current_publish").get(0));
  }

  private static List<String> manifest(long publish) {
    return text(
        "select concat(table_name, ' ', toString(period), ' ', toString(version)) as text "
            + "from ops.manifest where publish = "
            + publish
            + " order by text");
  }

  private static List<String> text(String sql) {
    return engine.rows(new Statement(sql, sql, "mart", Map.of())).stream()
        .map(row -> row.get("text").asText())
        .toList();
  }
}
