package org.changqing.jobs.nightly;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.changqing.etl.quarantine.SetAside;
import org.changqing.jobs.CommandFailure;
import org.changqing.jobs.warehouse.Quarantine;
import org.changqing.jobs.warehouse.Query;
import org.changqing.reference.Cell;
import org.changqing.reference.CellComparison;
import org.changqing.reference.CellFile;
import org.changqing.sql.Catalogue;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Nights on real servers and Spark, from a folder of files to what readers see. */
class NightlyTest {
  private static final LocalDate HALF_YEAR = LocalDate.of(2020, 6, 30);

  @TempDir static Path home;
  static TestWarehouse warehouse;

  @TempDir Path folder;

  @BeforeAll
  static void open() {
    warehouse = new TestWarehouse(home);
  }

  @AfterAll
  static void close() {
    warehouse.close();
  }

  @Test
  void workedExampleOnADayBeforeGivesEveryExpectedCell() throws IOException {
    warehouse.night(TestWarehouse.example().resolve("records"), LocalDate.of(2020, 5, 17));

    assertSame(expected("2020-05-17"));
  }

  /** The records of the worked example on its last day; every test leaves them published. */
  @Nested
  class OnTheHalfYear {
    private static final Path RECORDS = TestWarehouse.example().resolve("records");
    private static List<Cell> expected;

    @BeforeAll
    static void publish() throws IOException {
      warehouse.night(RECORDS, HALF_YEAR);
      expected = expected("2020-06-30");
    }

    @Test
    void everyExpectedCellIsThere() {
      assertSame(expected);
    }

    @Test
    void sameInputAgainChangesNothing() {
      int publishes = warehouse.publishes().size();

      warehouse.night(RECORDS, HALF_YEAR);

      assertSame(expected);
      assertThat(warehouse.publishes()).hasSize(publishes);
      assertThat(warehouse.rows("select event from ops.run order by at desc limit 1"))
          .containsExactly(List.of("unchanged"));
    }

    @Test
    void measuringAnewGivesTheSameCells() {
      SourceChoice records = SourceChoice.of(RECORDS.toString(), warehouse.servers);

      warehouse.night(records, HALF_YEAR, true);

      assertSame(expected);
    }

    @Test
    void folderWithoutARequiredTableIsRefusedAndReadersKeepWhatTheySaw() throws IOException {
      Path records = TestWarehouse.copyOfExample(folder.resolve("records"));
      Files.delete(records.resolve("membership.csv"));

      assertThatThrownBy(() -> warehouse.night(records, HALF_YEAR))
          .isInstanceOf(CommandFailure.class)
          .hasMessageContaining("membership");

      assertSame(expected);
    }

    @Test
    void nightLeavesACatalogueWithLineageDownToTheSource() throws IOException {
      for (Locale language : Catalogue.LANGUAGES) {
        String page =
            Files.readString(
                warehouse.settings.home().catalogue().resolve(Catalogue.file(language)));
        assertThat(page)
            .contains("id=\"metric-attendance_rate\"", "id=\"source-attendance\"")
            .contains("id=\"rule-C14_unknown_reference\"", "id=\"check-ledger_closes\"");
        String card = page.substring(page.indexOf("id=\"metric-attendance_rate\""));
        assertThat(card.substring(0, card.indexOf("</article>")))
            .contains("href=\"#source-attendance\"", "status_code")
            .contains("href=\"#source-membership\"", "valid_from");
      }
    }
  }

  @Test
  void rowThatCannotBeReadIsSetAsideAndOnceMendedIsAcceptedTheNextNight() throws IOException {
    Path records = TestWarehouse.copyOfExample(folder.resolve("records"));
    Path talks = records.resolve("talk.csv");
    String good = Files.readString(talks);
    Files.writeString(talks, good.replaceFirst("2020-\\d\\d-\\d\\d,", "soon,"));

    warehouse.night(records, HALF_YEAR);

    Query query = Query.as("operator", warehouse.servers);
    Quarantine first = Quarantine.inForce(query);
    SetAside line = first.lines().get(0);
    assertThat(first.lines()).hasSize(1);
    assertThat(List.of(line.table(), line.column(), line.value(), line.rule(), line.position()))
        .containsExactly("talk", "held_on", "soon", "unreadable_day", "talk.csv:2");
    Path workbook = folder.resolve("quarantine.xlsx");
    assertThat(first.write(warehouse.settings.home(), workbook)).isEqualTo(1);
    assertThat(sheet(workbook, "谈心谈话 talk"))
        .hasSize(2)
        .last(InstanceOfAssertFactories.list(String.class))
        .startsWith("talk.csv:2", line.key(), "谈话日期 held_on", "soon", "unreadable_day")
        .containsSequence(good.lines().skip(1).findFirst().orElseThrow().split(",", 2)[0])
        .containsSubsequence("soon", "soon");

    Files.writeString(talks, good);
    warehouse.night(records, HALF_YEAR);

    assertThat(Quarantine.inForce(query).run()).isNotEqualTo(first.run());
    assertThat(Quarantine.inForce(query).lines()).isEmpty();
    assertThat(Quarantine.of(query, first.run()).lines()).containsExactly(line);
    assertThat(
            query.rows(
                """
                select sum(quarantined), sum(read) = sum(loaded + superseded + tombstones)
                from ops.ledger where run_id = {run:String}
                """,
                Map.of("run", Quarantine.inForce(query).run())))
        .containsExactly(List.of("0", "1"));
    assertSame(expected("2020-06-30"));
  }

  private static List<List<String>> sheet(Path workbook, String name) throws IOException {
    try (XSSFWorkbook opened = new XSSFWorkbook(Files.newInputStream(workbook))) {
      List<List<String>> rows = new ArrayList<>();
      for (Row row : opened.getSheet(name)) {
        List<String> cells = new ArrayList<>();
        row.forEach(cell -> cells.add(cell.getStringCellValue()));
        rows.add(cells);
      }
      return rows;
    }
  }

  private static List<Cell> expected(String asOf) throws IOException {
    return CellFile.read(TestWarehouse.example().resolve("expected_" + asOf + ".csv"));
  }

  private static void assertSame(List<Cell> expected) {
    CellComparison comparison = CellComparison.of(expected, warehouse.cells());
    assertThat(comparison.differences()).as(comparison.report(10)).isEmpty();
  }
}
