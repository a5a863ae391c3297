package org.changqing.etl.load;

import com.clickhouse.data.ClickHouseFormat;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.changqing.etl.RunFolder;
import org.changqing.etl.record.CleanedValues;
import org.changqing.etl.record.LedgerLine;

/**
 * ops.ledger, ops.quarantine and ops.cleaned: what became of the rows of one run. Written again,
 * not twice, by a second try.
 */
final class RunReport {

  private static final String QUARANTINE_COLUMNS =
      "table_name, key, column_name, value, rule, position";

  private final ClickHouse server;
  private final String runId;

  /**
   * @param runId as in ops.run: letters, digits and signs other than quotation marks
   */
  RunReport(ClickHouse server, String runId) {
    if (!runId.matches("[\\w.:+-]+")) {
      throw new IllegalArgumentException(
          "Run id '%s' has other signs than letters, digits and . : + - _".formatted(runId));
    }
    this.server = server;
    this.runId = runId;
  }

  void write(List<LedgerLine> ledger, RunFolder run) {
    drop("ops.ledger");
    insert(
        "ops.ledger (run_id, table_name, counted, read, loaded, superseded, tombstones, quarantined)",
        lines(ledger));
    drop("ops.quarantine");
    for (String file : run.parquetFiles("quarantine")) {
      try (InputStream rows = run.open(file)) {
        server.insert(
            "ops.quarantine (run_id, %s) select '%s', %s from input('%s')"
                .formatted(
                    QUARANTINE_COLUMNS,
                    runId,
                    QUARANTINE_COLUMNS,
                    QUARANTINE_COLUMNS.replace(",", " String,") + " String"),
            rows,
            ClickHouseFormat.Parquet);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  void write(List<CleanedValues> cleaned) {
    drop("ops.cleaned");
    if (cleaned.isEmpty()) {
      return;
    }
    String lines =
        cleaned.stream()
            .map(
                each ->
                    "%s\t%s\t%s\t%d%n".formatted(runId, each.table(), each.column(), each.values()))
            .collect(Collectors.joining());
    insert("ops.cleaned (run_id, table_name, column_name, cleaned)", lines);
  }

  private void insert(String table, String lines) {
    server.insert(
        table,
        new ByteArrayInputStream(lines.getBytes(StandardCharsets.UTF_8)),
        ClickHouseFormat.TabSeparated);
  }

  private void drop(String table) {
    server.execute(
        "alter table %s drop partition {run_id:String}".formatted(table), Map.of("run_id", runId));
  }

  private String lines(List<LedgerLine> ledger) {
    return ledger.stream()
        .map(
            line ->
                "%s\t%s\t%d\t%d\t%d\t%d\t%d\t%d%n"
                    .formatted(
                        runId,
                        line.table(),
                        line.counted(),
                        line.read(),
                        line.loaded(),
                        line.superseded(),
                        line.tombstones(),
                        line.quarantined()))
        .collect(Collectors.joining());
  }
}
