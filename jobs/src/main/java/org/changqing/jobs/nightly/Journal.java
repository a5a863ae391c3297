package org.changqing.jobs.nightly;

import java.time.Instant;
import java.util.Map;
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
            "detail", escaped(detail)));
  }

  /** A parameter's text is read as in TabSeparated. */
  private static String escaped(String text) {
    return text.replace("\\", "\\\\").replace("\n", "\\n").replace("\t", "\\t");
  }
}
