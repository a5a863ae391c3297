package org.changqing.sql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The page over a stand-in for the layer that fills the store: one source table behind each fact.
 */
class CataloguePageTest {
  private static final SqlTree TREE = SqlTree.packaged();

  @TempDir static Path folder;
  private static TestServer server;
  private static Engine engine;
  private static Catalogue catalogue;

  @BeforeAll
  static void start() throws Exception {
    server = TestServer.start(folder);
    engine = new Engine(server.as("operator"));
    new Installation(TREE, engine, Deployment.single()).run();
    catalogue = new Catalogue(TREE, engine, sources());
  }

  @AfterAll
  static void stop() {
    engine.close();
    server.close();
  }

  @Test
  void everyMetricHasItsCardInBothLanguages() {
    for (Locale language : Catalogue.LANGUAGES) {
      String page = catalogue.page(language);
      for (Metric metric : new MetricCatalogue(TREE).metrics()) {
        assertThat(page)
            .contains("id=\"metric-" + metric.id() + "\"")
            .contains(metric.name().in(language));
      }
    }
  }

  @Test
  void pageNeedsNoOtherHostAndNoOtherFile() {
    assertThat(catalogue.page(Locale.CHINESE))
        .doesNotContainPattern("(?i)(src|@import|url\\(|https?:)")
        .contains("href=\"catalogue.en.html\"");
  }

  @Test
  void lineageFollowsViewsColumnByColumn() {
    Lineage lineage = new Lineage(TREE, engine, sources());
    MetricLineage behind = lineage.behind(new MetricCatalogue(TREE).metric("talk_coverage"));
    assertThat(behind.reads()).containsKeys("core.roster", "core.talk");
    assertThat(behind.stored())
        .containsKeys("member_interval", "branch_version", "talk", "period")
        .doesNotContainKeys("person", "person_name", "manifest");
    assertThat(behind.stored().get("talk"))
        .contains("held_on", "person_key")
        .doesNotContain("talk_id");
    assertThat(behind.sources()).containsKeys("s_talk", "s_member_interval");
  }

  @Test
  void metricWithoutARecordBehindItIsNamed() {
    Lineage lineage = new Lineage(TREE, engine, new Sources(List.of(), Map.of(), List.of()));
    assertThatThrownBy(() -> lineage.behind(new MetricCatalogue(TREE).metric("care_visits")))
        .hasMessageContaining("care_visit");
  }

  @Test
  void commentWithoutALanguageIsNamed() {
    assertThatThrownBy(() -> Words.read("column core.fee.due_fen", "Due, in fen"))
        .hasMessageContaining("core.fee.due_fen");
  }

  private static Sources sources() {
    Map<String, Sources.Fact> facts = new LinkedHashMap<>();
    for (String folder : List.of("core", "restricted")) {
      for (String table : TREE.folders(folder, "table.sql")) {
        facts.put(table, new Sources.Fact(Map.of(), Set.of("s_" + table + ".id")));
      }
    }
    return new Sources(
        List.of(
            new Sources.Table(
                "s_talk",
                Words.of("谈话", "Talk"),
                true,
                List.of(new Sources.Column("id", Words.of("编号", "Id"), "text", true, false)))),
        facts,
        List.of(
            new Sources.Rule(
                "required_empty", Words.of("必填项为空", "Empty"), Words.of("补填", "Fill in"))));
  }
}
