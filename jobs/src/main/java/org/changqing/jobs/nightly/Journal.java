package org.changqing.jobs.nightly;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.changqing.etl.record.LedgerLine;
import org.changqing.jobs.warehouse.Query;

/**
 * What the warehouse keeps of each run: its events, its ledger and its quarantine. Writing twice
 * replaces.
 */
final class Journal {
  private final Query query;

  Journal(Query query) {
    this.query = query;
  }

  /** Notes begun, published, unchanged, stopped or failed. */
  void event(Run run, String event, long publish, String detail) {
    query.rows(
        """
        insert into ops.run (run_id, at, event, as_of, publish, detail)
        select {run:String}, toDateTime64({at:String}, 3, 'UTC'), {event:String}, toDate32({as_of:String}), {publish:UInt64}, {detail:String}
        """,
        Map.of(
            "run", run.id(),
            "at", Instant.now().toString().replaceAll("(\\.\\d{3})?\\d*Z", "$1"),
            "event", event,
            "as_of", run.request().asOf().toString(),
            "publish", Long.toString(publish),
            "detail", detail));
  }

  /** Keeps the ledger: what became of each source table's rows. */
  void ledger(Run run, List<LedgerLine> lines) {
    forget("ops.ledger", run);
    StringBuilder rows = new StringBuilder();
    for (LedgerLine line : lines) {
      rows.append(
          String.join(
              "\t",
              run.id(),
              line.table(),
              Long.toString(line.counted()),
              Long.toString(line.read()),
              Long.toString(line.loaded()),
              Long.toString(line.superseded()),
              Long.toString(line.tombstones()),
              Long.toString(line.quarantined())));
      rows.append('\n');
    }
    query.insert(
        """
        insert into ops.ledger
        (run_id, table_name, counted, read, loaded, superseded, tombstones, quarantined)
        format TabSeparated""",
        BodyPublishers.ofString(rows.toString()));
  }

  /** Keeps the quarantine, from its Parquet files. */
  void quarantine(Run run, Path folder) {
    forget("ops.quarantine", run);
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.filter(name -> name.toString().endsWith(".parquet")).toList()) {
        insertQuarantine(run, file);
      }
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot read " + folder, e);
    }
  }

  private void insertQuarantine(Run run, Path file) throws FileNotFoundException {
    query.insert(
        """
        insert into ops.quarantine (run_id, table_name, key, column_name, value, rule, position)
        select '%s', table_name, ifNull(key, ''), ifNull(column_name, ''), ifNull(value, ''), rule, position
        from input('table_name String, key Nullable(String), column_name Nullable(String), value Nullable(String), rule String, position String')
        format Parquet"""
            .formatted(run.id()),
        BodyPublishers.ofFile(file));
  }

  private void forget(String table, Run run) {
    query.rows("alter table " + table + " drop partition '" + run.id() + "'", Map.of());
  }
}
