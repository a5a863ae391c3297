package org.changqing.etl;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The contract's worked example: sums over facts against the cells that the contract gives. */
class ExampleTest {

  /**
   * Each metric as a sum over facts by branch and month; member_count by branch and month's last
   * day.
   */
  private static final Map<String, String> NUMERATORS =
      Map.of(
          "attendance_expected",
          "select branch_id, date_format(period, 'yyyy-MM-dd'), sum(int(is_expected)) from attendance",
          "attendance_present",
          "select branch_id, date_format(period, 'yyyy-MM-dd'), sum(int(is_present)) from attendance",
          "online_share",
          "select branch_id, date_format(period, 'yyyy-MM-dd'), sum(int(is_present and status = 2)) from attendance",
          "train_hours_total",
          "select branch_id, date_format(period, 'yyyy-MM-dd'), sum(hours) from study_hours",
          "care_visits",
          "select branch_id, date_format(trunc(visited_on, 'MM'), 'yyyy-MM-dd'), count(*) from care_visit",
          "supply_person_times",
          "select branch_id, date_format(trunc(given_on, 'MM'), 'yyyy-MM-dd'), count(*) from distribution",
          "late_record_share",
          "select branch_id, date_format(period, 'yyyy-MM-dd'), sum(int(datediff(recorded_on, event_day) > 10)) from recorded_record",
          "fee_paid_rate",
          "select branch_id, date_format(period, 'yyyy-MM-dd'), sum(int(due_fen > 0 and paid_fen >= due_fen)) from fee",
          "app_active_members",
          "select branch_id, date_format(period, 'yyyy-MM-dd'), count(distinct person_key) from platform_use",
          "member_count",
          "select branch_id, date_format(period_start, 'yyyy-MM-dd'), count(*) from member_interval join"
              + " calendar on period_kind = 'month' and last_day >= valid_from and last_day < valid_to");

  @ParameterizedTest
  @ValueSource(strings = {"2020-06-30", "2020-05-17"})
  void factsAddUpToTheCellsOfTheExample(String asOf) {
    ExampleRun run = ExampleRun.asOf(LocalDate.parse(asOf));
    List.of(
            "attendance",
            "study_hours",
            "care_visit",
            "distribution",
            "recorded_record",
            "fee",
            "platform_use",
            "member_interval")
        .forEach(table -> run.fact(table).createOrReplaceTempView(table));
    run.fact("period").createOrReplaceTempView("calendar");

    NUMERATORS.forEach(
        (metric, query) -> assertThat(sums(query)).as(metric).isEqualTo(expected(metric, asOf)));
  }

  @Test
  void everyRowOfTheExampleIsAccountedFor() {
    ExampleRun run = ExampleRun.asOf(LocalDate.of(2020, 6, 30));

    assertThat(run.result().ledger())
        .hasSize(27)
        .anySatisfy(
            line ->
                assertThat(line.toString())
                    .isEqualTo(
                        "LedgerLine[table=attendance, counted=283, read=283, loaded=282, superseded=0, tombstones=1, quarantined=0]"));
  }

  private static Map<String, Double> sums(String query) {
    Map<String, Double> sums = new TreeMap<>();
    for (Row row :
        TestSpark.session().sql(query + " where branch_id <> '' group by 1, 2").collectAsList()) {
      double sum = ((Number) row.get(2)).doubleValue();
      if (sum != 0) {
        sums.put(row.getString(0) + " " + row.getString(1), sum);
      }
    }
    return sums;
  }

  private static Map<String, Double> expected(String metric, String asOf) {
    Map<String, Double> cells = new TreeMap<>();
    for (String line : lines("expected_" + asOf + ".csv")) {
      String[] cell = line.split(",", -1);
      if (cell[0].equals(metric) && cell[3].equals("branch") && Double.parseDouble(cell[5]) != 0) {
        cells.put(cell[4] + " " + cell[2], Double.parseDouble(cell[5]));
      }
    }
    return cells;
  }

  private static List<String> lines(String resource) {
    try {
      return Files.readAllLines(Path.of("src/test/resources", resource));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
