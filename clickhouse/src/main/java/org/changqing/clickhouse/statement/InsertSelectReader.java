package org.changqing.clickhouse.statement;

import java.util.List;

/** Reads the SELECT of an INSERT; with input('…') the rows follow its FORMAT clause. */
final class InsertSelectReader {

  private final StatementReader reader;

  InsertSelectReader(StatementReader reader) {
    this.reader = reader;
  }

  Statement read() {
    int depth = reader.last().is("(") ? 1 : 0;
    int input = -1;
    while (true) {
      Token token = reader.advance();
      List<Token> tokens = reader.tokens();
      int size = tokens.size();
      if (token.kind() == TokenKind.END || token.kind() == TokenKind.SEMICOLON) {
        if (input >= 0) {
          throw RefusedStatementException.syntax("input() needs FORMAT and the rows after it");
        }
        return reader.plain(StatementKind.INSERT, token.start());
      }
      depth += StatementReader.depthChange(token);
      if (token.is("(")
          && tokens.get(size - 2).isWord("input")
          && tokens.get(size - 3).isAnyWord("FROM", "JOIN")) {
        input = size - 2;
      }
      if (input >= 0 && depth == 0 && isFormat(tokens)) {
        Token format = tokens.get(size - 2);
        return reader.withData(
            StatementKind.INSERT_INPUT,
            new Statement.Clauses(
                format.start(),
                token.end(),
                token.text(),
                format.start(),
                true,
                input,
                InsertReader.dataStart(reader.source(), token.end())));
      }
    }
  }

  private static boolean isFormat(List<Token> tokens) {
    int size = tokens.size();
    return tokens.get(size - 1).kind() == TokenKind.WORD
        && tokens.get(size - 2).isWord("FORMAT")
        && FormatClause.isEndOfExpression(tokens.get(size - 3));
  }
}
