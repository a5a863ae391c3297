package org.changqing.etl.record;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.changqing.etl.TestSpark;
import org.changqing.etl.contract.Contract;
import org.changqing.etl.contract.Table;
import org.changqing.etl.source.Landing;
import org.junit.jupiter.api.Test;

class VersionsTest {

  private static final Table FEE = Contract.table("fee").orElseThrow();

  private final List<Row> landed = new ArrayList<>();

  @Test
  void greatestUpdatedAtCountsThenTheLaterFileThenTheLaterLine() {
    row("F1", "2020-02-02", "fee.csv", 2);
    row("F1", "2020-02-01", "fee.xlsx", 9);
    row("F2", "2020-02-01", "fee.xlsx", 2);
    row("F2", "2020-02-01", "fee.csv", 9);
    row("F3", "2020-02-01", "fee.csv", 9);
    row("F3", "2020-02-01", "fee.csv", 10);

    assertThat(outcomes())
        .containsExactly(
            "fee.csv:2 loaded",
            "fee.csv:9 superseded",
            "fee.csv:9 superseded",
            "fee.csv:10 loaded",
            "fee.xlsx:2 loaded",
            "fee.xlsx:9 superseded");
  }

  @Test
  void rowsThatCannotBeReadAreNoVersions() {
    row("F1", "2020-02-01", "fee.csv", 2);
    row("F1", "yesterday", "fee.csv", 3);
    row("F1", "", "fee.csv", 4);

    assertThat(outcomes())
        .containsExactly("fee.csv:2 loaded", "fee.csv:3 quarantined", "fee.csv:4 quarantined");
  }

  /** As from a database: which of two rows counts must not depend on the order of reading. */
  @Test
  void withoutLinesTheContentDecides() {
    row("F1", "2020-02-01", "fee", 0, "1");
    row("F1", "2020-02-01", "fee", 0, "2");
    List<Long> one = loadedAmounts();
    landed.add(landed.remove(0));

    assertThat(loadedAmounts()).isEqualTo(one).hasSize(1);
  }

  private void row(String key, String updatedAt, String file, long line) {
    row(key, updatedAt, file, line, "1");
  }

  private void row(String key, String updatedAt, String file, long line, String due) {
    Map<String, String> cells =
        Map.of(
            "fee_id",
            key,
            "person_id",
            "P1",
            "month",
            "2020-01-01",
            "due_fen",
            due,
            "updated_at",
            updatedAt);
    List<Object> fields = new ArrayList<>();
    FEE.columnNames().forEach(column -> fields.add(cells.get(column)));
    fields.addAll(java.util.Arrays.asList(file, line, null, null));
    landed.add(RowFactory.create(fields.toArray()));
  }

  private List<String> outcomes() {
    return judged().sort("_file", "_line").collectAsList().stream()
        .map(row -> row.getAs("_file") + ":" + row.getAs("_line") + " " + row.getAs("_outcome"))
        .toList();
  }

  private List<Long> loadedAmounts() {
    return judged().filter("_outcome = 'loaded'").collectAsList().stream()
        .map(row -> row.<Long>getAs("due_fen"))
        .toList();
  }

  private Dataset<Row> judged() {
    People people = new People(new PersonChains(Map.of()), new Pseudonym("a secret of the tests"));
    return Versions.judge(
        TestSpark.session()
            .createDataFrame(landed, Landing.schema(FEE))
            .mapPartitions(new CleanRows(FEE, people), Encoders.row(RecordSchema.cleaned(FEE))));
  }
}
