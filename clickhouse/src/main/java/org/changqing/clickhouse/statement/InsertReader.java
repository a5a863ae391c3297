package org.changqing.clickhouse.statement;

/** Reads an INSERT from its keyword on: target, columns, settings, and where the rows come from. */
final class InsertReader {

  private final StatementReader reader;

  InsertReader(StatementReader reader) {
    this.reader = reader;
  }

  Statement read() {
    Token token = reader.advance();
    token = token.isWord("INTO") ? reader.advance() : token;
    token = token.isWord("TABLE") ? reader.advance() : token;
    boolean isFunction = token.isWord("FUNCTION");
    token = isFunction ? reader.advance() : token;
    int end = name(token);
    if (isFunction) {
      end = parenthesised(reader.last());
      token = reader.advance();
    } else {
      token = reader.last();
    }
    boolean hasColumns = isFunction;
    if (token.is("(")) {
      hasColumns = true;
      int inside = reader.tokens().size();
      end = parenthesised(token);
      if (reader.tokens().get(inside).isAnyWord("SELECT", "WITH")) {
        return new InsertSelectReader(reader).read();
      }
      token = reader.advance();
    }
    return source(token, end, hasColumns);
  }

  /** Passes the name, database included; leaves the token after it as the last one. */
  private int name(Token first) {
    int end = part(first);
    reader.advance();
    while (reader.last().kind() == TokenKind.DOT) {
      end = part(reader.advance());
      reader.advance();
    }
    return end;
  }

  /** An identifier or a parameter {name:Identifier}. */
  private int part(Token token) {
    if (token.is("{")) {
      return parenthesised(token);
    }
    if (!token.isIdentifier()) {
      throw RefusedStatementException.syntax(
          "Syntax error: table expected, found " + StatementReader.excerpt(token));
    }
    return token.end();
  }

  /** Passes to the closing bracket of an opening one and returns the place after it. */
  private int parenthesised(Token opening) {
    if (opening.kind() != TokenKind.OPENING) {
      throw RefusedStatementException.syntax(
          "Syntax error: bracket expected, found " + StatementReader.excerpt(opening));
    }
    int depth = 1;
    while (depth > 0) {
      Token token = reader.advance();
      if (token.kind() == TokenKind.END || token.kind() == TokenKind.SEMICOLON) {
        throw RefusedStatementException.syntax("Syntax error: bracket is not closed");
      }
      depth += StatementReader.depthChange(token);
    }
    return reader.last().end();
  }

  private Statement source(Token first, int target, boolean hasColumns) {
    Token token = first;
    int depth = 0;
    while (true) {
      if (depth == 0 && token.isWord("VALUES")) {
        return reader.inline();
      }
      if (depth == 0 && (token.isAnyWord("SELECT", "WITH") || token.is("("))) {
        return new InsertSelectReader(reader).read();
      }
      if (depth == 0 && token.isWord("FORMAT")) {
        return format(token, target, hasColumns);
      }
      if (token.isWord("INFILE")) {
        throw RefusedStatementException.notSupported(
            "FROM INFILE is not available here. Send the rows after the statement.");
      }
      if (token.kind() == TokenKind.END || token.kind() == TokenKind.SEMICOLON) {
        return bare(token, target, hasColumns);
      }
      depth += StatementReader.depthChange(token);
      token = reader.advance();
    }
  }

  private Statement format(Token format, int target, boolean hasColumns) {
    Token name = reader.advance();
    if (name.kind() != TokenKind.WORD) {
      throw RefusedStatementException.syntax(
          "Syntax error: format expected, found " + StatementReader.excerpt(name));
    }
    if (name.isWord("VALUES")) {
      return reader.inline();
    }
    return reader.withData(
        StatementKind.INSERT_DATA,
        new Statement.Clauses(
            format.start(),
            name.end(),
            name.text(),
            target,
            hasColumns,
            -1,
            dataStart(reader.source(), name.end())));
  }

  /** INSERT INTO t with neither VALUES nor FORMAT: the rows follow in the request's format. */
  private Statement bare(Token end, int target, boolean hasColumns) {
    return reader.withData(
        StatementKind.INSERT_DATA,
        new Statement.Clauses(
            end.start(), end.start(), "", target, hasColumns, -1, reader.source().length()));
  }

  /** As the engine does: rows begin after the format's line, or after spaces on the same line. */
  static int dataStart(String text, int end) {
    int start = end;
    while (start < text.length() && " \t\f".indexOf(text.charAt(start)) >= 0) {
      start++;
    }
    if (start < text.length() && text.charAt(start) == '\r') {
      start++;
    }
    if (start < text.length() && text.charAt(start) == '\n') {
      start++;
    }
    return start;
  }
}
