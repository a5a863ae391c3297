package org.changqing.clickhouse.statement;

/** A token: its kind and where it stands in the text (end exclusive). */
record Token(TokenKind kind, int start, int end, String text) {

  boolean isWord(String word) {
    return kind == TokenKind.WORD && text.equalsIgnoreCase(word);
  }

  boolean isAnyWord(String... words) {
    for (String word : words) {
      if (isWord(word)) {
        return true;
      }
    }
    return false;
  }

  boolean isIdentifier() {
    return kind == TokenKind.WORD || kind == TokenKind.QUOTED_IDENTIFIER;
  }

  /** The name that a bare or quoted identifier stands for; escapes other than doubling stay. */
  String identifier() {
    return kind == TokenKind.QUOTED_IDENTIFIER ? text.substring(1, text.length() - 1) : text;
  }

  boolean is(String symbol) {
    return kind != TokenKind.STRING && kind != TokenKind.QUOTED_IDENTIFIER && text.equals(symbol);
  }
}
