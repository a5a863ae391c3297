package org.changqing.etl.dirt;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.changqing.etl.ExampleRun;
import org.changqing.etl.contract.Contract;
import org.changqing.etl.contract.Table;
import org.changqing.etl.record.LedgerLine;
import org.changqing.etl.source.SourceLocation;
import org.changqing.reference.Reference;
import org.changqing.reference.ReferenceResult;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** Files without rows, without a header, without some columns, and tables that are not there. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SparseFolderTest {

  private static final LocalDate AS_OF = LocalDate.of(2020, 6, 30);

  /** The required tables have only their header, but for these files. */
  private static final Map<String, String> FILES =
      Map.of(
          "person",
              "person_id,name,person_class,party_status,updated_at\nP1,张三,retired,full,2020-01-01\n",
          "activity", "activity_id,updated_at\nA1,2020-01-01\n",
          "distribution",
              """
              distribution_id,campaign_id,person_id,item,quantity,given_on,updated_at
              D1,G9,P1,口罩,10,2020-05-05,2020-05-05
              D2,G9,P9,口罩,10,2020-05-05,2020-05-05
              """,
          "platform_event",
              "event_id,account_id,kind,happened_at,updated_at\nE1,K9,read,2020-05-05,2020-05-05\n",
          "campaign_target",
              "campaign_target_id,campaign_id,person_id,updated_at\nT1,G9,P1,2020-05-05\n",
          "care_need", "",
          "volunteer_spell", "volunteer_spell_id,person_id,role,valid_from,updated_at\n");

  private ExampleRun run;
  private ReferenceResult reference;

  @BeforeAll
  void run(@TempDir Path temporary) throws IOException {
    Path source = Files.createDirectory(temporary.resolve("records"));
    for (Table table : Contract.TABLES) {
      if (table.required() || FILES.containsKey(table.name())) {
        String header = String.join(",", table.columnNames()) + "\n";
        Files.writeString(
            source.resolve(table.name() + ".csv"), FILES.getOrDefault(table.name(), header));
      }
    }
    run = ExampleRun.of(new SourceLocation.Folder(source), temporary.resolve("run"), AS_OF);
    reference = Reference.compute(source, AS_OF);
  }

  @Test
  void referencesIntoTablesThatAreNotThereAreNotChecked() {
    assertThat(run.result().ledger())
        .contains(
            line("distribution", 2, 1, 1),
            line("platform_event", 1, 1, 0),
            line("campaign_target", 1, 1, 0));
    assertThat(run.quarantine())
        .contains("distribution D2 person_id=P9 C14_unknown_reference distribution.csv:3");
  }

  @Test
  void columnsThatAFileLacksAreEmpty() {
    assertThat(run.result().ledger()).contains(line("person", 1, 1, 0), line("activity", 1, 0, 1));
    assertThat(run.quarantine())
        .contains(
            "activity A1 branch_id= required_empty activity.csv:2",
            "activity A1 kind= required_empty activity.csv:2",
            "activity A1 starts_at= required_empty activity.csv:2",
            "activity A1 status= required_empty activity.csv:2");
  }

  @Test
  void filesWithoutRowsAreEmptyTablesAndOthersAreNotThere() {
    assertThat(run.result().ledger())
        .contains(line("care_need", 0, 0, 0), line("volunteer_spell", 0, 0, 0))
        .noneMatch(line -> List.of("campaign", "platform_account", "talk").contains(line.table()));
    assertThat(
            run
                .fact("source_table")
                .filter("is_present")
                .select("table_name")
                .collectAsList()
                .stream()
                .map(row -> row.getString(0)))
        .contains("care_need", "volunteer_spell", "branch")
        .doesNotContain("campaign", "platform_account", "talk");
  }

  @Test
  void withoutAHeldActivityThereAreNoPeriods() {
    assertThat(run.result().partitions()).noneMatch(part -> part.table().equals("period"));
    assertThat(reference.cells()).isEmpty();
  }

  @Test
  void referenceKeepsTheSameLedger() {
    assertThat(
            reference.ledger().stream()
                .map(line -> line(line.table(), line.read(), line.loaded(), line.quarantined())))
        .containsExactlyInAnyOrderElementsOf(run.result().ledger());
  }

  private static LedgerLine line(String table, long read, long loaded, long quarantined) {
    return new LedgerLine(table, read, read, loaded, 0, 0, quarantined);
  }
}
