package org.changqing.sql;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
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

  @BeforeAll
  static void start() throws Exception {
    server = TestServer.start(folder);
    engine = new Engine(server.as("operator"));
    Installation installation = new Installation(TREE, engine, Deployment.single());
    installation.run();
    installation.run();
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
  void coreAndCandidateHaveTheSameTables() {
    assertThat(
            texts("select name as text from system.tables where database = 'core' order by name"))
        .isEqualTo(
            texts(
                "select name as text from system.tables where database = 'candidate' order by name"))
        .contains("attendance", "roster", "cell");
  }

  @Test
  void coreHasNoNames() {
    assertThat(
            texts(
                "select name as text from system.tables where database in ('core', 'candidate', 'mart')"))
        .doesNotContain("person_name");
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

  private static List<String> texts(String sql) {
    return engine.rows(new Statement(sql, sql, "default", Map.of())).stream()
        .map(row -> row.get("text").asText())
        .toList();
  }
}
