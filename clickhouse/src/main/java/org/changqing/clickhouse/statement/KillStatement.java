package org.changqing.clickhouse.statement;

import java.util.List;

/**
 * Rewrites KILL QUERY: the engine gives queries ids of its own, the client's id stands in the
 * setting {@code log_comment}: id, user and the client's comment in lines.
 */
public final class KillStatement {

  private static final String COMMENT_WORD = "splitByChar('\\n', Settings['log_comment'])[%d]";

  private KillStatement() {}

  /** The statement with the client's query ids. */
  public static String rewritten(Statement statement) {
    return rewrite(statement, "");
  }

  /** The same, restricted to the queries of one user. */
  public static String rewrittenFor(Statement statement, String user) {
    return rewrite(statement, COMMENT_WORD.formatted(2) + " = " + Literals.string(user) + " AND ");
  }

  /** The statement that kills one query. */
  public static String ofQuery(String queryId) {
    return "KILL QUERY WHERE "
        + COMMENT_WORD.formatted(1)
        + " = "
        + Literals.string(queryId)
        + " ASYNC";
  }

  private static String rewrite(Statement statement, String condition) {
    StringBuilder result = new StringBuilder();
    List<Token> tokens = statement.tokens();
    String text = statement.text();
    int copied = 0;
    boolean open = false;
    for (Token token : tokens) {
      if (token.isIdentifier() && token.identifier().equals("query_id")) {
        result.append(text, copied, token.start()).append(COMMENT_WORD.formatted(1));
        copied = token.end();
      } else if (token.isWord("WHERE") && !open) {
        result.append(text, copied, token.end()).append(' ').append(condition).append('(');
        copied = token.end();
        open = true;
      } else if (open && token.isAnyWord("SYNC", "ASYNC", "TEST", "FORMAT", "SETTINGS")) {
        result.append(text, copied, token.start()).append(") ");
        return result.append(text, token.start(), text.length()).toString();
      }
    }
    result.append(text, copied, text.length());
    return result.append(open ? ")" : "").toString();
  }
}
