package org.changqing.jobs.nightly;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.changqing.jobs.warehouse.Query;
import org.changqing.sql.ManifestEntry;

/** Posts the Parquet files of a partition into its table of {@code store}. */
final class FactLoad {
  private final Query query;
  private final Path facts;

  FactLoad(Query query, Path facts) {
    this.query = query;
    this.facts = facts;
  }

  void insert(ManifestEntry entry) {
    List<List<String>> columns =
        query.rows(
            """
            select name, type from system.columns
            where database = 'store' and table = {table:String} and name not in ('period', 'version')
            order by position
            """,
            Map.of("table", entry.table()));
    String names = columns.stream().map(column -> column.get(0)).collect(Collectors.joining(", "));
    String structure =
        columns.stream()
            .map(column -> column.get(0) + " " + column.get(1).replace("\\'", "\\'"))
            .collect(Collectors.joining(", "));
    String sql =
        "insert into store.%s (%s, period, version) select %s, toDate32('%s'), %s from input('%s') format Parquet"
            .formatted(entry.table(), names, names, entry.period(), entry.version(), structure);
    Path folder = facts.resolve(entry.table()).resolve("period=" + entry.period());
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file :
          files.filter(name -> name.toString().endsWith(".parquet")).sorted().toList()) {
        query.insert(sql, BodyPublishers.ofFile(file));
      }
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot read " + folder, e);
    }
  }
}
