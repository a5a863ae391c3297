package org.changqing.clickhouse.statement;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Reads one statement: decides its kind, blanks comments (the engine obeys test hints in them) and
 * refuses what is not exactly one statement. When unsure it refuses.
 */
public final class StatementReader {

  private static final Map<String, StatementKind> HEADS =
      Map.ofEntries(
          Map.entry("SELECT", StatementKind.SELECT),
          Map.entry("FROM", StatementKind.SELECT),
          Map.entry("(", StatementKind.SELECT),
          Map.entry("SHOW", StatementKind.DESCRIBE),
          Map.entry("DESCRIBE", StatementKind.DESCRIBE),
          Map.entry("DESC", StatementKind.DESCRIBE),
          Map.entry("EXPLAIN", StatementKind.DESCRIBE),
          Map.entry("EXISTS", StatementKind.DESCRIBE),
          Map.entry("CHECK", StatementKind.DESCRIBE),
          Map.entry("USE", StatementKind.USE),
          Map.entry("SET", StatementKind.SET),
          Map.entry("KILL", StatementKind.KILL),
          Map.entry("CREATE", StatementKind.OTHER),
          Map.entry("REPLACE", StatementKind.OTHER),
          Map.entry("ALTER", StatementKind.OTHER),
          Map.entry("DROP", StatementKind.OTHER),
          Map.entry("UNDROP", StatementKind.OTHER),
          Map.entry("TRUNCATE", StatementKind.OTHER),
          Map.entry("RENAME", StatementKind.OTHER),
          Map.entry("EXCHANGE", StatementKind.OTHER),
          Map.entry("ATTACH", StatementKind.OTHER),
          Map.entry("DETACH", StatementKind.OTHER),
          Map.entry("OPTIMIZE", StatementKind.OTHER),
          Map.entry("SYSTEM", StatementKind.OTHER),
          Map.entry("BACKUP", StatementKind.OTHER),
          Map.entry("RESTORE", StatementKind.OTHER),
          Map.entry("DELETE", StatementKind.OTHER),
          Map.entry("UPDATE", StatementKind.OTHER),
          Map.entry("GRANT", StatementKind.OTHER),
          Map.entry("REVOKE", StatementKind.OTHER));

  private final StringBuilder text;
  private final Lexer lexer;
  private final List<Token> tokens = new ArrayList<>();

  private StatementReader(String text) {
    this.text = new StringBuilder(text);
    this.lexer = new Lexer(text);
  }

  /**
   * Reads the statement at the beginning of a text.
   *
   * @param text bytes as ISO-8859-1 characters: the statement, and the rows when it takes data
   * @throws RefusedStatementException when it is not exactly one statement
   */
  public static Statement read(String text) {
    return new StatementReader(text).read();
  }

  private Statement read() {
    Token head = advance();
    if (head.isWord("WITH")) {
      head = afterWith();
    }
    if (head.isWord("INSERT")) {
      return new InsertReader(this).read();
    }
    StatementKind kind = HEADS.get(head.text().toUpperCase(Locale.ROOT));
    if (kind == null) {
      throw RefusedStatementException.syntax(
          head.kind() == TokenKind.END
              ? "Empty query"
              : "Syntax error: no statement begins with " + excerpt(head));
    }
    while (advance().kind() != TokenKind.SEMICOLON && last().kind() != TokenKind.END) {
      // All tokens are kept: the guard and the rewriting look at them.
    }
    return plain(kind, last().start());
  }

  /** The SELECT or INSERT after the named expressions of WITH. */
  private Token afterWith() {
    int depth = 0;
    for (Token token = advance(); token.kind() != TokenKind.END; token = advance()) {
      depth += depthChange(token);
      boolean aliased = tokens.size() > 1 && tokens.get(tokens.size() - 2).isWord("AS");
      if (depth == 0 && !aliased && token.isAnyWord("SELECT", "INSERT", "FROM")) {
        return token;
      }
    }
    throw RefusedStatementException.syntax("Syntax error: no SELECT after WITH");
  }

  /** A statement without data: it ends at the end of the text or at a semicolon. */
  Statement plain(StatementKind kind, int end) {
    if (last().kind() == TokenKind.SEMICOLON) {
      requireNothingMore();
    }
    tokens.remove(tokens.size() - 1);
    FormatClause format = FormatClause.of(tokens, end);
    Statement.Clauses clauses =
        new Statement.Clauses(format.start(), format.end(), format.name(), end, true, -1, end);
    return new Statement(kind, text.substring(0, end), tokens, clauses);
  }

  /** Passes over inline rows without keeping their tokens. */
  Statement inline() {
    Token token = scan();
    while (token.kind() != TokenKind.END && token.kind() != TokenKind.SEMICOLON) {
      token = scan();
    }
    tokens.add(token);
    return plain(StatementKind.INSERT, token.start());
  }

  Statement withData(StatementKind kind, Statement.Clauses clauses) {
    return new Statement(kind, text.substring(0, clauses.formatEnd()), tokens, clauses);
  }

  private void requireNothingMore() {
    Token token = scan();
    while (token.kind() == TokenKind.SEMICOLON) {
      token = scan();
    }
    if (token.kind() != TokenKind.END) {
      throw RefusedStatementException.syntax(
          "Syntax error: Multi-statements are not allowed, near " + excerpt(token));
    }
  }

  /** Reads and keeps the next significant token. */
  Token advance() {
    Token token = scan();
    tokens.add(token);
    return token;
  }

  private Token scan() {
    Token token = lexer.next();
    while (!token.kind().isSignificant()) {
      if (token.kind() == TokenKind.COMMENT) {
        text.replace(token.start(), token.end(), " ".repeat(token.end() - token.start()));
      }
      token = lexer.next();
    }
    if (token.kind() == TokenKind.ERROR) {
      throw RefusedStatementException.syntax("Syntax error: cannot read " + excerpt(token));
    }
    return token;
  }

  Token last() {
    return tokens.get(tokens.size() - 1);
  }

  List<Token> tokens() {
    return tokens;
  }

  String source() {
    return text.toString();
  }

  static int depthChange(Token token) {
    return switch (token.kind()) {
      case OPENING -> 1;
      case CLOSING -> -1;
      default -> 0;
    };
  }

  static String excerpt(Token token) {
    String text = token.text();
    return "'"
        + (text.length() > 40 ? text.substring(0, 40) + "…" : text)
        + "' at "
        + token.start();
  }
}
