package org.changqing.etl.load;

import com.clickhouse.data.ClickHouseFormat;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.changqing.etl.fact.Partition;

/** ops.partition: the partitions of the store that are loaded and complete. */
final class LoadedPartitions {

  private final ClickHouse server;

  LoadedPartitions(ClickHouse server) {
    this.server = server;
  }

  /** Those of the partitions that aren't loaded. */
  List<Partition> missing(List<Partition> partitions) {
    Set<String> loaded = new HashSet<>();
    server
        .rows(
            "select distinct table_name, toString(period) as period, version from ops.partition",
            Map.of())
        .forEach(
            row ->
                loaded.add(
                    "%s/%s/%s"
                        .formatted(
                            row.getString("table_name"),
                            row.getString("period"),
                            row.getBigInteger("version"))));
    return partitions.stream()
        .filter(p -> !loaded.contains("%s/%s/%d".formatted(p.table(), p.period(), p.version())))
        .toList();
  }

  void add(List<Partition> partitions) {
    String rows =
        partitions.stream()
            .map(p -> "%s\t%s\t%d\t%d%n".formatted(p.table(), p.period(), p.version(), p.rows()))
            .collect(Collectors.joining());
    server.insert(
        "ops.partition (table_name, period, version, rows)",
        new ByteArrayInputStream(rows.getBytes(StandardCharsets.UTF_8)),
        ClickHouseFormat.TabSeparated);
  }
}
