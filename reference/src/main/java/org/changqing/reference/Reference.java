package org.changqing.reference;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/**
 * Computes every cell of the metric contract from a folder of contract CSV files.
 *
 * <p>Stateless; the same folder and date always give the same result. Everything is held in memory.
 * An {@link IOException} says that a required table is missing or a file cannot be read.
 */
public final class Reference {

  private Reference() {}

  /** The metrics of the contract; a site may have more of its own. */
  public static Set<String> metrics() {
    return Metric.ALL.stream().map(Metric::id).collect(Collectors.toSet());
  }

  /** Computes a folder from the month of the earliest held activity. */
  public static ReferenceResult compute(Path folder, LocalDate asOf) throws IOException {
    return compute(folder, asOf, (LocalDate earliest) -> earliest);
  }

  /** Computes a folder from a configured first month. */
  public static ReferenceResult compute(Path folder, LocalDate asOf, YearMonth firstPeriod)
      throws IOException {
    return compute(folder, asOf, (LocalDate earliest) -> firstPeriod.atDay(1));
  }

  private static ReferenceResult compute(
      Path folder, LocalDate asOf, UnaryOperator<LocalDate> firstPeriod) throws IOException {
    LoadedRecords records = new LoadedRecords(RecordFolder.read(folder));
    return new ReferenceResult(
        cells(records, asOf, firstPeriod),
        records.ledger(),
        records.quarantined(),
        records.emptied());
  }

  private static List<Cell> cells(
      LoadedRecords records, LocalDate asOf, UnaryOperator<LocalDate> firstPeriod) {
    return warehouse(records, asOf, firstPeriod).map(Reference::cells).orElse(List.of());
  }

  /** What cells are counted from; empty without any held activity. */
  static Optional<Warehouse> warehouse(
      LoadedRecords records, LocalDate asOf, UnaryOperator<LocalDate> firstPeriod) {
    Organisation organisation = new Organisation(records);
    List<Meeting> meetings = Meetings.of(records, organisation, asOf);
    return meetings.stream()
        .map(Meeting::day)
        .min(LocalDate::compareTo)
        .map(earliest -> firstPeriod.apply(earliest).withDayOfMonth(1))
        .map(
            first ->
                new Warehouse(
                    records,
                    organisation,
                    meetings,
                    new StudyHours(records, organisation, meetings, asOf),
                    new PublishedPeriods(first, asOf)));
  }

  private static List<Cell> cells(Warehouse warehouse) {
    Map<String, Tally> tallies = new HashMap<>();
    RosterMetrics.count(warehouse, tallies);
    AttendanceMetrics.count(warehouse, tallies);
    ComplianceMetrics.count(warehouse, tallies);
    TrainingMetrics.count(warehouse, tallies);
    CareMetrics.count(warehouse, tallies);
    ServiceMetrics.count(warehouse, tallies);
    LateRecordMetric.count(warehouse, tallies);
    return Cells.of(warehouse, tallies);
  }
}
