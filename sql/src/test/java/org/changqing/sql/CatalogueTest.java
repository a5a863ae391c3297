package org.changqing.sql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CatalogueTest {
  private static final SqlTree TREE = SqlTree.packaged();

  @TempDir static Path folder;
  private static TestServer server;
  private static Engine engine;
  private static Catalogue catalogue;

  @BeforeAll
  static void start() throws Exception {
    server = TestServer.start(folder);
    engine = new Engine(server.as("operator"));
    Installation installation = new Installation(TREE, engine, Deployment.single());
    installation.run();
    installation.run();
    catalogue = new Catalogue(TREE, engine, TestSources.of(TREE));
  }

  @AfterAll
  static void stop() {
    engine.close();
    server.close();
  }

  @Test
  void everyColumnHasAComment() {
    assertThat(
            texts(
                """
                select concat(database, '.', table, '.', name) as text
                from system.columns
                where database in ('ops', 'store', 'core', 'candidate', 'mart', 'restricted')
                  and not match(comment, '^[^|]*[一-龥][^|]* [|] .*[A-Za-z]')
                """))
        .isEmpty();
  }

  @Test
  void everyTableAndViewStatesItsGrain() {
    assertThat(
            texts(
                """
                select concat(database, '.', name) as text
                from system.tables
                where database in ('ops', 'store', 'core', 'candidate', 'mart', 'restricted')
                  and not match(comment, '^[^|]*行[^|]* [|] One row')
                """))
        .isEmpty();
  }

  @Test
  void candidateHasTheTablesOfCoreAndMart() {
    List<String> candidate = names("database = 'candidate'");
    List<String> tablesOfMart = MartTables.names(TREE);
    assertThat(candidate)
        .containsAll(tablesOfMart)
        .containsAll(names("database = 'core'"))
        .hasSize(tablesOfMart.size() + names("database = 'core'").size());
    assertThat(names("database = 'mart'")).containsAll(tablesOfMart);
  }

  @Test
  void coreHasNoNames() {
    assertThat(
            texts(
                "select name as text from system.tables where database in ('core', 'candidate', 'mart')"))
        .doesNotContain("person_name");
  }

  private static List<String> names(String where) {
    return texts("select name as text from system.tables where " + where);
  }

  @Test
  void everyMetricIsReadAndDocumented() {
    assertThat(new MetricCatalogue(TREE).metrics())
        .extracting(Metric::id)
        .containsExactlyElementsOf(TREE.folders("metrics", "query.sql"))
        .contains("attendance_rate");
  }

  @Test
  void everyCoreTableIsGrantedToSomebody() {
    String grants = TREE.text("access/grants.sql");
    assertThat(texts("select name as text from system.tables where database = 'core'"))
        .allSatisfy(name -> assertThat(grants).contains("core." + name + " to "));
  }

  @Test
  void treeInTheFolderAndTreeInTheJarAreTheSame() {
    SqlTree inFolder = SqlTree.of(Path.of("."));
    assertThat(TREE.files())
        .isNotEmpty()
        .allSatisfy((path, text) -> assertThat(inFolder.text(path)).isEqualTo(text));
  }

  @Test
  void tableOfAnOlderVersionGetsTheCommentsOfTheTree() {
    texts("alter table store.fee comment column due_fen 'old', modify comment 'old'");
    new Installation(TREE, engine, Deployment.single()).run();
    assertThat(
            texts(
                """
                select comment as text from system.columns
                where database = 'store' and table = 'fee' and name = 'due_fen'
                union all
                select comment from system.tables where database = 'store' and name = 'fee'
                """))
        .hasSize(2)
        .doesNotContain("old");
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
    Lineage lineage = new Lineage(TREE, engine, TestSources.of(TREE));
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

  private static List<String> texts(String sql) {
    return engine.rows(new Statement(sql, sql, "default", Map.of())).stream()
        .map(row -> row.get("text").asText())
        .toList();
  }
}
