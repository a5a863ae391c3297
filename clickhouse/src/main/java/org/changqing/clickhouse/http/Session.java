package org.changqing.clickhouse.http;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.changqing.clickhouse.access.User;
import org.changqing.clickhouse.engine.Engine;
import org.changqing.clickhouse.engine.EngineConnection;
import org.changqing.clickhouse.statement.Literals;
import org.changqing.clickhouse.statement.Statement;
import org.changqing.clickhouse.statement.StatementKind;

/**
 * An engine connection of one user. Database and settings of a request hold for that request only;
 * what SET and USE statements changed stays. Used by one request at a time.
 */
final class Session implements AutoCloseable {

  private final User user;
  private final EngineConnection connection;
  private final List<String> setStatements = new ArrayList<>();
  private String use = "USE default";
  private boolean isDatabaseOfRequest;
  private Map<String, String> requestSettings = Map.of();

  Session(Engine engine, User user) {
    this.user = user;
    this.connection = engine.connect();
    connection.execute("SET ROLE " + String.join(", ", user.roles()));
    if (!user.isOperator()) {
      connection.execute("SET readonly = 2");
    }
  }

  User user() {
    return user;
  }

  EngineConnection connection() {
    return connection;
  }

  /** Makes a request's database, settings and parameters hold. */
  void begin(Optional<String> database, Map<String, String> settings, Map<String, String> more) {
    database.ifPresent(name -> connection.execute(Texts.bytes("USE " + Literals.identifier(name))));
    isDatabaseOfRequest = database.isPresent();
    requestSettings = settings;
    StringBuilder set = new StringBuilder();
    append(set, settings);
    append(set, more);
    if (!set.isEmpty()) {
      connection.execute(Texts.bytes("SET " + set));
    }
  }

  private static void append(StringBuilder set, Map<String, String> values) {
    values.forEach(
        (name, value) ->
            set.append(set.isEmpty() ? "" : ", ")
                .append(Literals.identifier(name))
                .append(" = ")
                .append(Literals.string(value)));
  }

  /** Remembers a SET or USE, to restore what a later request overrides. */
  void remember(Statement statement) {
    if (statement.kind() == StatementKind.SET) {
      setStatements.add(statement.text());
    } else if (statement.kind() == StatementKind.USE) {
      use = statement.text();
    }
  }

  /** Ends the request's database and settings. */
  void end() {
    if (isDatabaseOfRequest) {
      connection.execute(use);
      isDatabaseOfRequest = false;
    }
    for (String name : requestSettings.keySet()) {
      connection.execute(Texts.bytes("SET " + Literals.identifier(name) + " = DEFAULT"));
    }
    for (String statement : setStatements) {
      String lower = statement.toLowerCase(Locale.ROOT);
      if (requestSettings.keySet().stream().anyMatch(lower::contains)) {
        connection.execute(statement);
      }
    }
    requestSettings = Map.of();
  }

  @Override
  public void close() {
    connection.close();
  }
}
