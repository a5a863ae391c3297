package org.changqing.clickhouse.http;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.changqing.clickhouse.engine.Engine;
import org.changqing.clickhouse.engine.EngineConnection;
import org.changqing.clickhouse.error.ClickHouseException;
import org.changqing.clickhouse.statement.KillStatement;

/** The ids of the statements that run now, and how one is ended. Thread-safe. */
final class RunningQueries {

  private final Engine engine;
  private final Set<String> ids = ConcurrentHashMap.newKeySet();

  RunningQueries(Engine engine) {
    this.engine = engine;
  }

  void begin(String id) {
    if (!ids.add(id)) {
      throw new ClickHouseException(
          216, "QUERY_WITH_SAME_ID_IS_ALREADY_RUNNING", "Query with id = " + id + " is running");
    }
  }

  void end(String id) {
    ids.remove(id);
  }

  boolean isRunning(String id) {
    return ids.contains(id);
  }

  /** A connection that sees all statements. */
  EngineConnection connect() {
    return engine.connect();
  }

  void kill(String id) {
    try (EngineConnection connection = connect()) {
      connection.execute(KillStatement.ofQuery(id));
    }
  }

  void killAll() {
    ids.forEach(this::kill);
  }
}
