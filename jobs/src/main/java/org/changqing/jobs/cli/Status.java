package org.changqing.jobs.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.changqing.jobs.Settings;
import org.changqing.jobs.report.PapersFolder;
import org.changqing.jobs.servers.Servers;
import org.changqing.jobs.warehouse.Quarantine;
import org.changqing.jobs.warehouse.Query;

/**
 * What an operator wants to know first in the morning, by name, in the order in which it is
 * printed.
 */
record Status(Map<String, String> lines) {
  private static final List<String> PUBLISH = List.of("publish", "as_of", "published_at", "age");
  private static final String PUBLISH_SQL =
      """
      select publish, as_of,
          formatDateTime(published_at, '%F %T +08:00', 'Asia/Shanghai') as published_at, age
      from mart.data_status
      """;
  private static final String LAST_RUN_SQL =
      """
      select run_id, event, formatDateTime(at, '%F %T +08:00', 'Asia/Shanghai'), detail
      from ops.run
      order by at desc
      limit 1
      """;
  private static final List<String> LAST_RUN =
      List.of("last_run", "last_event", "last_event_at", "last_detail");

  static Status read(Settings settings, Servers servers, boolean stays) {
    Query query = Query.as("operator", servers);
    Map<String, String> lines = new LinkedHashMap<>();
    lines.put("home", settings.home().directory().toString());
    lines.put("servers", stays ? "up" : "down");
    lines.put("clickhouse", stays ? servers.clickhouse().toString() : "");
    boolean hasWarehouse = query.hasWarehouse();
    put(lines, PUBLISH, hasWarehouse ? query.rows(PUBLISH_SQL, Map.of()) : List.of());
    if (!lines.get("publish").isEmpty()) {
      lines.put(
          "papers",
          new PapersFolder(settings.home(), lines.get("publish"), lines.get("as_of")).told());
    }
    put(lines, LAST_RUN, hasWarehouse ? query.rows(LAST_RUN_SQL, Map.of()) : List.of());
    if (hasWarehouse) {
      putQuarantined(lines, query);
    }
    return new Status(lines);
  }

  /** One line a fact; what is unknown is left out. */
  String text() {
    StringBuilder text = new StringBuilder();
    lines.forEach(
        (name, value) -> {
          if (!value.isEmpty()) {
            text.append("%-14s %s%n".formatted(name, value));
          }
        });
    return text.toString().stripTrailing();
  }

  String json() {
    try {
      return new ObjectMapper().writeValueAsString(lines);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }

  /** What the run behind the publish in force set aside: rows, and faults by rule. */
  private static void putQuarantined(Map<String, String> lines, Query query) {
    Quarantine quarantine = Quarantine.inForce(query);
    lines.put("quarantined", quarantine.rows());
    quarantine.counts().forEach(count -> lines.put("quarantined." + count.get(0), count.get(1)));
  }

  private static void put(Map<String, String> lines, List<String> names, List<List<String>> rows) {
    for (int i = 0; i < names.size(); i++) {
      lines.put(names.get(i), rows.isEmpty() ? "" : rows.get(0).get(i));
    }
  }
}
