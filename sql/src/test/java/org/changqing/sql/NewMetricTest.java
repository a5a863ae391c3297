package org.changqing.sql;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A new metric is one new folder: nothing else is touched, and it is published and explained. */
class NewMetricTest {
  @TempDir Path folder;

  @Test
  void newFolderIsMeasuredPublishedAndExplained() throws Exception {
    Path files = folder.resolve("sql");
    for (Map.Entry<String, String> file :
        SqlTree.packaged().withMetrics(Set.of("member_count")).files().entrySet()) {
      write(files.resolve(file.getKey()), file.getValue());
    }
    write(
        files.resolve("metrics/needs_count/metric.yaml"),
        """
        area: care
        name_zh: 关怀需要数
        name_en: Care needs
        description_zh: 期末有效的关怀需要条数
        description_en: Care needs that hold at the end of the period
        numerator_zh: 期末有效的关怀需要，一条计一次
        numerator_en: care needs that hold at the end of the period, each record once
        unit: person_time
        direction: none
        periods: [month, quarter, half_year, year]
        time: state
        count: sum
        ratio: false
        """);
    write(
        files.resolve("metrics/needs_count/query.sql"),
        """
        select
          place.day as day,
          place.branch_id as branch_id,
          place.district_code as district_code,
          place.person_key as person_key,
          need.care_need_id as subject,
          1 as numerator,
          null as denominator
        from care_need as need
        inner join person_day as place on place.person_key = need.person_key
        where need.valid_from <= place.day and place.day < need.valid_to
        """);
    SqlTree tree = SqlTree.of(files);
    try (TestServer server = TestServer.start(folder);
        Engine engine = new Engine(server.as("operator"));
        Warehouse warehouse = Warehouse.open(tree, server.as("operator"), Deployment.single())) {
      warehouse.create();
      Candidate candidate =
          warehouse.begin("run", TestFacts.withMembers(3).load(warehouse, engine));
      candidate.measure();
      assertThat(candidate.check()).noneMatch(CheckResult::stops);
      candidate.publish();

      assertThat(
              texts(
                  engine,
                  """
                  select concat(scope_kind, ' ', toString(numerator), ' ', status) as text
                  from mart.metric_values
                  where metric_id = 'needs_count' and period_kind = 'month' order by text
                  """))
          .containsExactly("branch 3 ok", "bureau 3 ok", "district 3 ok");
      assertThat(
              texts(
                  engine,
                  """
                  select distinct metric_name_zh as text from mart.metric_cells
                  where metric_id = 'needs_count'
                  """))
          .containsExactly("关怀需要数");
      assertThat(warehouse.catalogue(TestSources.of(tree)).page(Locale.CHINESE))
          .contains("id=\"metric-needs_count\"", "期末有效的关怀需要，一条计一次");
    }
  }

  private static void write(Path file, String text) throws IOException {
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }

  private static List<String> texts(Engine engine, String sql) {
    return engine.rows(new Statement(sql, sql, "mart", Map.of())).stream()
        .map(row -> row.get("text").asText())
        .toList();
  }
}
