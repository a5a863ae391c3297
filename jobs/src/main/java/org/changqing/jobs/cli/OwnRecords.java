package org.changqing.jobs.cli;

import java.util.Map;
import java.util.Optional;
import org.changqing.jobs.servers.Servers;
import org.changqing.jobs.warehouse.Query;

/** Keeps the made-up sample from replacing records that somebody brought into a home. */
final class OwnRecords {
  private static final String LAST_SOURCE_SQL =
      """
      select detail
      from ops.run
      where event = 'begun'
          and run_id in (select run_id from ops.run where event in ('published', 'unchanged'))
      order by at desc
      limit 1
      """;

  private OwnRecords() {}

  /** The source of the last good run, unless that was the sample or there was none. */
  static Optional<String> of(Servers servers) {
    Query query = Query.as("operator", servers);
    if (!query.hasWarehouse()) {
      return Optional.empty();
    }
    return query.rows(LAST_SOURCE_SQL, Map.of()).stream()
        .map(row -> row.get(0))
        .filter(source -> !source.equals("sample"))
        .findFirst();
  }
}
