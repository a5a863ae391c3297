package org.changqing.jobs.nightly;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.changqing.jobs.CommandFailure;
import org.changqing.reference.CellComparison;
import org.changqing.reference.LedgerLine;
import org.changqing.reference.Reference;
import org.changqing.reference.ReferenceResult;

/** Runs a folder through the warehouse and through the plain reference. */
final class TwoImplementations {
  private final TestWarehouse warehouse;

  TwoImplementations(TestWarehouse warehouse) {
    this.warehouse = warehouse;
  }

  /**
   * What came of one folder.
   *
   * @param cells how many the reference has
   * @param differences a line for each cell, and for each table's ledger, that is not the same
   */
  record Outcome(
      int cells, List<String> differences, double referenceSeconds, double nightSeconds) {

    String summary() {
      return "%,d cells, %d differences (reference %.1f s, night %.1f s)"
          .formatted(cells, differences.size(), referenceSeconds, nightSeconds);
    }
  }

  Outcome compare(Path folder, LocalDate asOf) throws IOException {
    long began = System.nanoTime();
    ReferenceResult expected = Reference.compute(folder, asOf);
    long computed = System.nanoTime();
    List<String> differences = differences(expected, folder, asOf);
    long done = System.nanoTime();
    return new Outcome(
        expected.cells().size(), differences, (computed - began) / 1e9, (done - computed) / 1e9);
  }

  /** A night that fails where the reference does not is a difference, too. */
  private List<String> differences(ReferenceResult expected, Path folder, LocalDate asOf) {
    try {
      warehouse.night(folder, asOf);
    } catch (CommandFailure e) {
      return List.of("The night failed: " + e.getMessage());
    }
    List<String> differences =
        new ArrayList<>(CellComparison.of(expected.cells(), warehouse.cells()).differences());
    differences.addAll(ledgerDifferences(expected.ledger()));
    return differences;
  }

  private List<String> ledgerDifferences(List<LedgerLine> ledger) {
    Set<List<String>> expected = new LinkedHashSet<>();
    for (LedgerLine line : ledger) {
      expected.add(
          List.of(
              line.table(),
              "read " + line.read(),
              "loaded " + line.loaded(),
              "superseded " + line.superseded(),
              "tombstones " + line.tombstones(),
              "quarantined " + line.quarantined()));
    }
    Set<List<String>> actual =
        new LinkedHashSet<>(
            warehouse.rows(
                """
                select table_name, concat('read ', read), concat('loaded ', loaded),
                  concat('superseded ', superseded), concat('tombstones ', tombstones),
                  concat('quarantined ', quarantined)
                from ops.ledger
                where run_id = (select run_id from ops.run order by at desc limit 1)
                """));
    List<String> differences = new ArrayList<>();
    expected.stream()
        .filter(line -> !actual.contains(line))
        .forEach(line -> differences.add("ledger: expected " + line));
    actual.stream()
        .filter(line -> !expected.contains(line))
        .forEach(line -> differences.add("ledger: not expected, actual " + line));
    return differences;
  }
}
