package org.changqing.clickhouse.statement;

import java.util.List;

/**
 * The FORMAT clause at the end of a statement.
 *
 * @param start where it begins, or the end of the text
 * @param end where it ends, or the end of the text
 * @param name the format, empty without a clause
 */
record FormatClause(int start, int end, String name) {

  static FormatClause of(List<Token> tokens, int textEnd) {
    int depth = 0;
    for (int i = tokens.size() - 2; i > 0; i--) {
      Token token = tokens.get(i);
      depth -= StatementReader.depthChange(token);
      if (depth == 0 && isClause(tokens, i)) {
        Token name = tokens.get(i + 1);
        return new FormatClause(token.start(), name.end(), name.text());
      }
    }
    return new FormatClause(textEnd, textEnd, "");
  }

  /** FORMAT is a word like any other: a column may be called so. */
  static boolean isClause(List<Token> tokens, int index) {
    return tokens.get(index).isWord("FORMAT")
        && tokens.get(index + 1).kind() == TokenKind.WORD
        && isEndOfExpression(tokens.get(index - 1))
        && (index + 2 == tokens.size() || tokens.get(index + 2).isWord("SETTINGS"));
  }

  static boolean isEndOfExpression(Token token) {
    return switch (token.kind()) {
      case WORD ->
          !token.isAnyWord(
              "SELECT",
              "DISTINCT",
              "AS",
              "BY",
              "WHERE",
              "PREWHERE",
              "HAVING",
              "QUALIFY",
              "AND",
              "OR",
              "NOT",
              "IN",
              "LIKE",
              "ILIKE",
              "ON",
              "WHEN",
              "THEN",
              "ELSE",
              "CASE",
              "FROM",
              "JOIN",
              "LIMIT",
              "OFFSET",
              "BETWEEN",
              "IS",
              "WITH",
              "USING");
      case OPERATOR -> token.is("*");
      case COMMA, DOT, OPENING -> false;
      default -> true;
    };
  }
}
