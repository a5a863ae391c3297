package org.changqing.etl.dirt;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.changqing.etl.ExampleRun;
import org.changqing.etl.contract.Contract;
import org.changqing.etl.contract.Table;
import org.changqing.etl.record.CleanedValues;
import org.changqing.etl.record.LedgerLine;
import org.changqing.etl.record.Outcome;
import org.changqing.etl.source.SourceLocation;
import org.changqing.reference.Finding;
import org.changqing.reference.Reference;
import org.changqing.reference.ReferenceResult;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

/** All kinds of dirt in one folder, run once and read by the reference, too. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DirtTest {

  private static final LocalDate AS_OF = LocalDate.of(2020, 6, 30);
  static final List<Dirt> KINDS = DirtCatalogue.KINDS;
  static final List<Table> TABLES = Contract.TABLES;

  private static final Map<String, String> REFERENCE_RULES =
      Map.of(
          "required_empty", "required",
          "unknown_code", "code",
          "ragged_row", "ragged",
          "broken_quotes", "quotes");

  private final DirtyFolder folder = new DirtyFolder();
  private List<DirtyRow> rows;
  private ExampleRun run;
  private RunRecords records;
  private ReferenceResult reference;

  @BeforeAll
  void runAllKindsAtOnce(@TempDir Path temporary) throws IOException {
    Path source = Files.createDirectory(temporary.resolve("records"));
    rows =
        Stream.concat(
                SoundRows.known().stream(), KINDS.stream().flatMap(kind -> kind.rows().stream()))
            .toList();
    folder.write(source, rows);
    run = ExampleRun.of(new SourceLocation.Folder(source), temporary.resolve("run"), AS_OF);
    records = new RunRecords(run.folder());
    reference = Reference.compute(source, AS_OF);
  }

  @Test
  void theCatalogueNamesEachOfItsManyKindsOnce() {
    assertThat(KINDS).hasSizeGreaterThan(300).extracting(Dirt::kind).doesNotHaveDuplicates();
  }

  @ParameterizedTest
  @FieldSource("KINDS")
  void isCleanedOrSetAsideWithItsReasonAndPosition(Dirt dirt) {
    for (DirtyRow row : dirt.rows()) {
      String position = row.table() + ".csv:" + folder.line(row);
      RunRecords.Fate fate = records.at(position);

      assertThat(fate.outcome()).as(position).isEqualTo(row.outcome().text());
      assertThat(fate.key()).as(position).isEqualTo(row.key());
      row.values()
          .forEach((column, value) -> assertThat(fate.value(column)).as(column).isEqualTo(value));
      assertThat(records.reportedAt(position))
          .as(position)
          .containsExactlyInAnyOrderElementsOf(
              row.faults().stream()
                  .map(fault -> new RunRecords.Reported(row.table(), row.key(), fault))
                  .toList());
    }
  }

  @ParameterizedTest
  @FieldSource("KINDS")
  void isJudgedTheSameByTheReference(Dirt dirt) {
    for (DirtyRow row : dirt.rows()) {
      boolean isQuarantined = row.outcome() == Outcome.QUARANTINED;
      List<String> found = rulesAt(row, reference.quarantined());

      assertThat(found).as(row.toString()).hasSize(isQuarantined ? 1 : 0);
      assertThat(row.faults().stream().map(fault -> family(fault.get(0), fault.get(2))))
          .containsAll(found)
          .containsAll(isQuarantined ? List.of() : rulesAt(row, reference.emptied()));
    }
  }

  @ParameterizedTest
  @FieldSource("TABLES")
  void everyRowIsAccountedFor(Table table) {
    Map<Outcome, Long> expected =
        rows.stream()
            .filter(row -> row.table().equals(table.name()))
            .collect(Collectors.groupingBy(DirtyRow::outcome, Collectors.counting()));
    long read = expected.values().stream().mapToLong(Long::longValue).sum();
    Function<Outcome, Long> count = outcome -> expected.getOrDefault(outcome, 0L);

    assertThat(run.result().ledger())
        .contains(
            new LedgerLine(
                table.name(),
                read,
                read,
                count.apply(Outcome.LOADED),
                count.apply(Outcome.SUPERSEDED),
                count.apply(Outcome.TOMBSTONES),
                count.apply(Outcome.QUARANTINED)));
    assertThat(reference.ledger())
        .contains(
            new org.changqing.reference.LedgerLine(
                table.name(),
                (int) read,
                count.apply(Outcome.LOADED).intValue(),
                count.apply(Outcome.SUPERSEDED).intValue(),
                count.apply(Outcome.TOMBSTONES).intValue(),
                count.apply(Outcome.QUARANTINED).intValue()));
  }

  /** Of the forms of truth and untruth, true, t, false and f are plain. */
  @Test
  void cleanedValuesAreCounted() {
    assertThat(run.result().cleaned()).contains(new CleanedValues("training_class", "central", 9));
  }

  @Test
  void unknownColumnsAreReported() {
    assertThat(run.extracted().notices())
        .containsExactly(
            "File distribution.csv: column '备注' is not in the contract and was ignored");
  }

  private List<String> rulesAt(DirtyRow row, List<Finding> findings) {
    return findings.stream()
        .filter(finding -> finding.table().equals(row.table()))
        .filter(finding -> finding.line() == folder.number(row))
        .map(finding -> finding.column() + " " + finding.rule())
        .toList();
  }

  /** The rule as the reference calls it. */
  private static String family(String column, String rule) {
    String plain = rule.replace("_emptied", "");
    String family = plain.startsWith("C") ? plain.substring(0, plain.indexOf('_')) : plain;
    return column
        + " "
        + (family.startsWith("unreadable")
            ? "unreadable"
            : REFERENCE_RULES.getOrDefault(family, family));
  }
}
