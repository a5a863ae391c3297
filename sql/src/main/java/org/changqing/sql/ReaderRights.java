package org.changqing.sql;

import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a reader may see, as the server answers that reader. */
final class ReaderRights implements AutoCloseable {
  private static final Pattern MISSING_GRANT = Pattern.compile("grant SELECT.*? ON (\\w+\\.\\w+)");
  private static final String IS_EXACT =
      "select hasAny(enabledRoles(), ['care', 'operator']) as is_exact";

  private static final String SEES_ALL =
      "select hasAny(enabledRoles(), ['operator', 'care', 'leadership', 'analyst', 'dashboard']) as sees_all";

  private final Engine engine;

  ReaderRights(Engine engine) {
    this.engine = engine;
  }

  /** Whether sensitive cells are shown exactly, as mart.metric_values decides it. */
  boolean seesExactly() {
    Statement statement = new Statement("a reader's role", IS_EXACT, "default", Map.of());
    return engine.rows(statement).get(0).get("is_exact").asInt() == 1;
  }

  /** Whether cells of every branch and district are shown, as access/grants.sql decides it. */
  boolean seesAllScopes() {
    Statement statement = new Statement("a reader's role", SEES_ALL, "default", Map.of());
    return engine.rows(statement).get(0).get("sees_all").asInt() == 1;
  }

  /** Whether cells of that scope and period are shown. */
  boolean sees(CellKey key, SqlTree tree) {
    return seesAllScopes()
        || !engine.rows(key.bound(Statement.of(tree, "explain/readable.sql"))).isEmpty();
  }

  /** The table that the reader may not read of those that a query reads; nothing if it may. */
  Optional<String> missingGrant(String sql) {
    try {
      engine.execute(new Statement("a reader's rights", sql, "core", Map.of()));
      return Optional.empty();
    } catch (SqlException e) {
      Matcher grant = MISSING_GRANT.matcher(e.getMessage());
      if (grant.find()) {
        return Optional.of(grant.group(1));
      }
      throw e;
    }
  }

  @Override
  public void close() {
    engine.close();
  }
}
