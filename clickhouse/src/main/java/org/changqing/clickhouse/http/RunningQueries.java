package org.changqing.clickhouse.http;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.changqing.clickhouse.engine.Engine;
import org.changqing.clickhouse.engine.EngineConnection;
import org.changqing.clickhouse.error.ClickHouseException;
import org.changqing.clickhouse.statement.KillStatement;
import org.changqing.clickhouse.statement.StatementKind;

/** The ids of the statements that run now, and how one is ended. Thread-safe. */
final class RunningQueries {

  private final Engine engine;
  private final Map<String, StatementKind> kinds = new ConcurrentHashMap<>();

  RunningQueries(Engine engine) {
    this.engine = engine;
  }

  void begin(String id, StatementKind kind) {
    if (kinds.putIfAbsent(id, kind) != null) {
      throw new ClickHouseException(
          216, "QUERY_WITH_SAME_ID_IS_ALREADY_RUNNING", "Query with id = " + id + " is running");
    }
  }

  void end(String id) {
    kinds.remove(id);
  }

  /** Whether it runs and nobody misses it when its client goes away. */
  boolean isReading(String id) {
    StatementKind kind = kinds.get(id);
    return kind != null && kind.isReading();
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
    kinds.keySet().forEach(this::kill);
  }
}
