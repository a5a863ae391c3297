package org.changqing.reference;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Computes every cell of the metric contract from a folder of contract CSV files.
 *
 * <p>Stateless; the same folder and date always give the same result. Everything is held in memory.
 */
public final class Reference {

  private Reference() {}

  /**
   * As {@link #compute(Path, LocalDate, Optional)}, from the month of the earliest held activity.
   */
  public static ReferenceResult compute(Path folder, LocalDate asOf) throws IOException {
    return compute(folder, asOf, Optional.empty());
  }

  /**
   * Reads the folder and computes its cells.
   *
   * @param firstPeriod first day of the configured first month, if one is configured
   * @throws IOException if a required table is missing or a file cannot be read
   */
  public static ReferenceResult compute(
      Path folder, LocalDate asOf, Optional<LocalDate> firstPeriod) throws IOException {
    Map<String, TableFile> files = RecordFolder.read(folder);
    LoadedRecords records = new LoadedRecords(files);
    return new ReferenceResult(
        cells(records, asOf, firstPeriod),
        records.ledger(),
        records.quarantined(),
        records.emptied());
  }

  private static List<Cell> cells(
      LoadedRecords records, LocalDate asOf, Optional<LocalDate> firstPeriod) {
    Organisation organisation = new Organisation(records);
    List<Meeting> meetings = Meetings.of(records, organisation, asOf);
    Optional<LocalDate> earliest = meetings.stream().map(Meeting::day).min(LocalDate::compareTo);
    if (earliest.isEmpty()) {
      return List.of();
    }
    LocalDate first = firstPeriod.orElse(earliest.get()).withDayOfMonth(1);
    PublishedPeriods periods = new PublishedPeriods(first, asOf);
    StudyHours hours = new StudyHours(records, organisation, meetings, asOf);
    Warehouse warehouse = new Warehouse(records, organisation, meetings, hours, periods);
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
