package org.changqing.clickhouse.http;

import java.io.IOException;
import java.io.InputStream;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.changqing.clickhouse.access.User;
import org.changqing.clickhouse.engine.EngineConnection;
import org.changqing.clickhouse.engine.EngineResult;
import org.changqing.clickhouse.error.ClickHouseException;
import org.changqing.clickhouse.statement.KillStatement;
import org.changqing.clickhouse.statement.Statement;
import org.changqing.clickhouse.statement.StatementGuard;

/** Runs a request's statement: checks it, prepares the session, answers. */
final class StatementRunner {

  private final Sessions sessions;
  private final RunningQueries running;
  private final EngineThreads threads;

  StatementRunner(Sessions sessions, RunningQueries running, EngineThreads threads) {
    this.sessions = sessions;
    this.running = running;
    this.threads = threads;
  }

  /**
   * Runs the statement and sends its rows; errors before the first rows are thrown.
   *
   * @throws IOException when the client went away
   */
  void run(User user, RequestParameters parameters, InputStream body, Answer answer)
      throws IOException {
    Incoming incoming = Incoming.read(parameters, body);
    Statement statement = incoming.statement();
    check(user, parameters, statement);
    String id = parameters.queryId();
    running.begin(id, statement.kind());
    try (Sessions.Lease lease = sessions.lease(user, parameters)) {
      Session session = lease.session();
      session.begin(
          parameters.database(), parameters.settings(), accompanying(user, parameters, id));
      EngineResult result = execute(session, parameters, incoming, answer);
      session.remember(statement);
      answer.finish(result);
    } finally {
      running.end(id);
    }
  }

  private static void check(User user, RequestParameters parameters, Statement statement) {
    StatementGuard.check(statement);
    if (!user.isOperator()) {
      StatementGuard.checkReader(statement);
    }
    if (parameters.value("role").filter(role -> !user.roles().contains(role)).isPresent()) {
      throw new ClickHouseException(
          512, "SET_NON_GRANTED_ROLE", "The roles of a user are fixed: " + user.roles());
    }
    if (parameters.isReadOnly() && !statement.kind().isReading()) {
      throw new ClickHouseException(
          164,
          "READONLY",
          "Cannot execute query in readonly mode. For queries over HTTP, method GET implies"
              + " readonly. You should use method POST for modifying queries");
    }
  }

  /** Query parameters, and the id for system.processes and KILL. */
  private static Map<String, String> accompanying(
      User user, RequestParameters parameters, String id) {
    Map<String, String> values = new LinkedHashMap<>(parameters.queryParameters());
    String comment = parameters.value("log_comment").map(text -> "\n" + text).orElse("");
    values.put("log_comment", id + "\n" + user.name() + comment);
    return values;
  }

  private EngineResult execute(
      Session session, RequestParameters parameters, Incoming incoming, Answer answer)
      throws IOException {
    Statement statement = incoming.statement();
    EngineConnection connection = session.connection();
    Optional<String> named = statement.format().or(parameters::format);
    String format = named.orElse("TabSeparated");
    RowTransfer rows =
        new RowTransfer(connection, threads, () -> running.kill(parameters.queryId()));
    return switch (statement.kind()) {
      case SELECT -> {
        answer.rows(format);
        yield rows.select(statement, format, answer);
      }
      case INSERT_DATA, INSERT_INPUT -> rows.insert(incoming, named.orElse("Values"));
      case KILL -> kill(session.user(), statement, format, answer);
      default -> small(connection, statement.text(), format, answer);
    };
  }

  /** Only the operator sees system.processes, but everybody may kill statements of their own. */
  private EngineResult kill(User user, Statement statement, String format, Answer answer)
      throws IOException {
    String text =
        user.isOperator()
            ? KillStatement.rewritten(statement)
            : KillStatement.rewrittenFor(statement, user.name());
    try (EngineConnection connection = running.connect()) {
      return small(connection, text, format, answer);
    }
  }

  /** Statements whose result is small: it comes whole. */
  private EngineResult small(EngineConnection connection, String text, String format, Answer answer)
      throws IOException {
    EngineResult result = threads.result(threads.submit(() -> connection.execute(text, format)));
    if (result.body().length > 0) {
      answer.rows(format);
      answer.plain();
      answer.write(result.body(), result.body().length);
    }
    return result;
  }
}
