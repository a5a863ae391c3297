package org.changqing.etl.load;

import com.clickhouse.data.ClickHouseFormat;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.changqing.etl.RunFolder;
import org.changqing.etl.fact.Facts;
import org.changqing.etl.fact.Partition;

/**
 * One table of the store. A partition counts as loaded only when it stands in ops.partition, which
 * is written last, so a killed load can run again: what it left is dropped first.
 */
final class StoreTable {

  private final ClickHouse server;
  private final RunFolder run;
  private final String name;

  StoreTable(ClickHouse server, RunFolder run, String name) {
    this.server = server;
    this.run = run;
    this.name = name;
  }

  /** Drops what an unfinished load left of these partitions. */
  void dropLeftovers(List<Partition> partitions) {
    Map<String, Long> there = rowsByPartition();
    partitions.stream().filter(p -> there.containsKey(id(p))).forEach(this::drop);
  }

  /** Posts the partition's files. */
  void insert(Partition partition) {
    Map<String, String> columns = Facts.columns(name);
    StringBuilder structure = new StringBuilder();
    columns.forEach(
        (column, type) ->
            structure
                .append(structure.isEmpty() ? "" : ", ")
                .append(column)
                .append(' ')
                .append(type));
    String names = String.join(", ", columns.keySet());
    String into =
        "store.%s (%s, period, version) select %s, toDate32('%s'), toUInt64(%d) from input('%s')"
            .formatted(
                name,
                names,
                names,
                partition.period(),
                partition.version(),
                structure.toString().replace("'", "\\'"));
    for (String file : run.parquetFiles(partition.folder())) {
      try (InputStream rows = run.open(file)) {
        server.insert(into, rows, ClickHouseFormat.Parquet);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  /**
   * @throws IllegalStateException if a partition does not have the rows that it must have
   */
  void verify(List<Partition> partitions) {
    Map<String, Long> there = rowsByPartition();
    for (Partition partition : partitions) {
      long rows = there.getOrDefault(id(partition), 0L);
      if (rows != partition.rows()) {
        throw new IllegalStateException(
            "store.%s has %d rows of %s after its load. Run the load again."
                .formatted(name, rows, partition));
      }
    }
  }

  private void drop(Partition partition) {
    server.execute(
        "alter table store.%s drop partition ({period:Date32}, {version:UInt64})".formatted(name),
        Map.of("period", partition.period().toString(), "version", partition.version()));
  }

  private Map<String, Long> rowsByPartition() {
    Map<String, Long> rows = new HashMap<>();
    server
        .rows(
            "select toString(period) as period, version, count() as rows from store.%s group by period, version"
                .formatted(name),
            Map.of())
        .forEach(
            row ->
                rows.put(
                    row.getString("period") + "/" + row.getBigInteger("version"),
                    row.getLong("rows")));
    return rows;
  }

  private static String id(Partition partition) {
    return partition.period() + "/" + partition.version();
  }
}
