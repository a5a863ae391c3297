/**
 * A deliberately plain second implementation of the metric contract: maps, lists and loops, no
 * engine.
 *
 * <p>Read in the order in which a record travels: {@code RecordFolder} reads a file and {@code
 * ValueReader} its values, {@code CurrentVersions} (C2), {@code PersonMerges} (C3) and {@code
 * LoadedRecords} (C4.1, C11, C14) decide what is loaded, {@code MemberIntervals} (C4) and {@code
 * Organisation} (C5 to C8, C12, C13) answer who was where on a day, {@code Meetings} (C9, C10) and
 * {@code StudyHours} (C11) hold the events, the {@code …Metrics} classes count, and {@code Cells}
 * decides which cells exist and what their status is. It exists for tests, which compare it with
 * the warehouse cell by cell.
 */
package org.changqing.reference;
