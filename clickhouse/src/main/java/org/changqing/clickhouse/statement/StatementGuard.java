package org.changqing.clickhouse.statement;

import java.util.List;

/** Refuses what must not come from outside, though the engine itself would do it. */
public final class StatementGuard {

  private StatementGuard() {}

  /**
   * Refuses what nobody may send: files of the server, roles, the end of the server.
   *
   * @throws RefusedStatementException with what was refused
   */
  public static void check(Statement statement) {
    List<Token> tokens = statement.tokens();
    for (int i = 0; i + 1 < tokens.size(); i++) {
      Token token = tokens.get(i);
      Token next = tokens.get(i + 1);
      if (token.isWord("INTO") && next.isWord("OUTFILE")) {
        throw RefusedStatementException.notSupported(
            "INTO OUTFILE is not available here. The rows come as the answer.");
      }
      if (tokens.get(0).isWord("ATTACH")
          && token.isWord("FROM")
          && next.kind() == TokenKind.STRING) {
        throw RefusedStatementException.notSupported("ATTACH … FROM a path is not available here.");
      }
    }
    String head = words(tokens, 3);
    if (head.startsWith("SET ROLE") || head.startsWith("SET DEFAULT ROLE")) {
      throw RefusedStatementException.denied("A user's role is fixed; SET ROLE is not available.");
    }
    if (head.startsWith("SYSTEM SHUTDOWN") || head.startsWith("SYSTEM KILL")) {
      throw RefusedStatementException.denied("The server can't be stopped by a statement.");
    }
  }

  /**
   * Refuses what a reader may not send, beyond what the engine's grants refuse.
   *
   * @throws RefusedStatementException with what was refused
   */
  public static void checkReader(Statement statement) {
    if (!statement.kind().isReading()) {
      throw RefusedStatementException.denied(
          "Not enough privileges: this user may only read, not run "
              + statement.tokens().get(0).text()
              + ".");
    }
    List<Token> tokens = statement.tokens();
    for (int i = 0; i < tokens.size(); i++) {
      // The scalar function file() reads any file and needs no grant.
      if (isName(tokens.get(i), "file") && (isFollowed(tokens, i) || isApplied(tokens, i))) {
        throw RefusedStatementException.denied("Not enough privileges: the function file().");
      }
    }
    if (statement.kind() == StatementKind.KILL && !words(tokens, 2).equals("KILL QUERY")) {
      throw RefusedStatementException.denied("Not enough privileges: only KILL QUERY.");
    }
  }

  private static boolean isName(Token token, String name) {
    return token.isIdentifier() && token.identifier().equalsIgnoreCase(name);
  }

  private static boolean isFollowed(List<Token> tokens, int index) {
    return index + 1 < tokens.size() && tokens.get(index + 1).is("(");
  }

  /** SELECT * APPLY(file) calls the function too. */
  private static boolean isApplied(List<Token> tokens, int index) {
    return (index > 0 && tokens.get(index - 1).isWord("APPLY"))
        || (index > 1 && tokens.get(index - 1).is("(") && tokens.get(index - 2).isWord("APPLY"));
  }

  private static String words(List<Token> tokens, int count) {
    StringBuilder words = new StringBuilder();
    for (Token token : tokens.subList(0, Math.min(count, tokens.size()))) {
      words
          .append(words.isEmpty() ? "" : " ")
          .append(token.text().toUpperCase(java.util.Locale.ROOT));
    }
    return words.toString();
  }
}
