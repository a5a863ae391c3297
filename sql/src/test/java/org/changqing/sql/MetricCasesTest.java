package org.changqing.sql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/**
 * Every folder {@code metrics/<metric>/cases/<case>}: the rows of given.yaml must give the cells of
 * expect.yaml, which lists every cell of each period that it mentions.
 */
class MetricCasesTest {
  private static final SqlTree TREE = SqlTree.of(Path.of("."));
  private static final MetricCatalogue CATALOGUE = new MetricCatalogue(TREE);
  private static final YAMLMapper YAML = new YAMLMapper();

  @TempDir static Path folder;
  private static TestServer server;
  private static Engine engine;
  private static ScratchDatabase scratch;

  @BeforeAll
  static void start() throws Exception {
    server = TestServer.start(folder);
    engine = new Engine(server.as("operator"));
    new Installation(TREE, engine, Deployment.single()).run();
    scratch = new ScratchDatabase(TREE, engine);
  }

  @AfterAll
  static void stop() {
    engine.close();
    server.close();
  }

  @TestFactory
  Stream<DynamicTest> cases() {
    return CATALOGUE.metrics().stream()
        .flatMap(
            metric ->
                cases(metric)
                    .map(
                        path ->
                            dynamicTest(
                                metric.id() + " " + path.getFileName(),
                                () -> holds(metric, path))));
  }

  @Test
  void everyMetricHasANormalAnEmptyAndABoundaryCase() {
    for (Metric metric : CATALOGUE.metrics()) {
      assertThat(cases(metric).map(path -> path.getFileName().toString()))
          .as(metric.id())
          .contains("normal", "empty", "boundary");
    }
  }

  @Test
  void caseWithAWrongNumberFails() throws IOException {
    scratch.fill(Path.of("metrics/member_count/cases/normal/given.yaml"));
    assertThat(scratch.cells(CATALOGUE.metric("member_count")))
        .contains("month 2020-01-01 branch b1: 2 ok")
        .doesNotContain("month 2020-01-01 branch b1: 1 ok");
  }

  @Test
  void valueIsNumeratorOverDenominator() throws IOException {
    scratch.fill(Path.of("metrics/attendance_rate/cases/normal/given.yaml"));
    scratch.cells(CATALOGUE.metric("attendance_rate"));
    assertThat(scratch.rows("select distinct value from ops.measured where period_kind = 'month'"))
        .singleElement()
        .satisfies(row -> assertThat(row.get("value").asDouble()).isEqualTo(2.0 / 3.0));
  }

  private static void holds(Metric metric, Path path) throws IOException {
    List<String> expected =
        YAML.readValue(path.resolve("expect.yaml").toFile(), new TypeReference<>() {});
    Set<String> periods =
        expected.stream().map(MetricCasesTest::period).collect(Collectors.toSet());
    scratch.fill(path.resolve("given.yaml"));
    assertThat(scratch.cells(metric).stream().filter(cell -> periods.contains(period(cell))))
        .containsExactlyInAnyOrderElementsOf(new TreeSet<>(expected));
  }

  private static String period(String cell) {
    return String.join(" ", List.of(cell.split(" ", -1)).subList(0, 2));
  }

  private static Stream<Path> cases(Metric metric) {
    try (Stream<Path> found = Files.list(Path.of("metrics", metric.id(), "cases"))) {
      return found.sorted().toList().stream();
    } catch (IOException e) {
      throw new IllegalStateException("Metric " + metric.id() + " has no cases", e);
    }
  }
}
