package org.changqing.clickhouse.statement;

import java.util.function.IntPredicate;

/**
 * Splits ClickHouse SQL into tokens the way the engine's own lexer does, so that both agree on
 * where a string, a comment or a statement ends. The text is bytes held as ISO-8859-1 characters.
 *
 * @see <a
 *     href="https://github.com/ClickHouse/ClickHouse/blob/master/src/Parsers/Lexer.cpp">Lexer.cpp</a>
 */
final class Lexer {

  private final String text;
  private int position;
  private TokenKind previous = TokenKind.END;

  Lexer(String text) {
    this.text = text;
  }

  /** The next token, spaces and comments included; END again and again at the end. */
  Token next() {
    int start = position;
    if (start >= text.length()) {
      return new Token(TokenKind.END, start, start, "");
    }
    TokenKind kind = scan(text.charAt(start));
    if (kind.isSignificant()) {
      previous = kind;
    }
    return new Token(kind, start, position, text.substring(start, position));
  }

  /** The next token that is neither space nor comment. */
  Token nextSignificant() {
    Token token = next();
    while (!token.kind().isSignificant()) {
      token = next();
    }
    return token;
  }

  private TokenKind scan(char first) {
    if (isSpace(first)) {
      return run(Lexer::isSpace, TokenKind.SPACE);
    }
    if (isDigit(first)) {
      return number();
    }
    return switch (first) {
      case '\'' -> quoted('\'', TokenKind.STRING);
      case '"' -> quoted('"', TokenKind.QUOTED_IDENTIFIER);
      case '`' -> quoted('`', TokenKind.QUOTED_IDENTIFIER);
      case '(', '[', '{' -> step(1, TokenKind.OPENING);
      case ')', ']', '}' -> step(1, TokenKind.CLOSING);
      case ',' -> step(1, TokenKind.COMMA);
      case ';' -> step(1, TokenKind.SEMICOLON);
      case '.' -> dot();
      case '-' -> startsWith("--") ? lineComment() : step(1, TokenKind.OPERATOR);
      case '/' -> slash();
      case '#' -> startsWith("# ") || startsWith("#!") ? lineComment() : step(1, TokenKind.ERROR);
      case '$' -> dollar();
      case '+', '*', '%', '=', '!', '<', '>', '?', ':', '|', '@', '^' ->
          step(1, TokenKind.OPERATOR);
      default -> wordOrOther(first);
    };
  }

  private TokenKind wordOrOther(char first) {
    if ((first == 'x' || first == 'X' || first == 'b' || first == 'B') && charAt(1) == '\'') {
      position++;
      return quoted('\'', TokenKind.STRING);
    }
    if (isWordCharacter(first)) {
      return run(c -> isWordCharacter(c) || c == '$', TokenKind.WORD);
    }
    return unicode();
  }

  /** Typographic quotes and spaces come from word processors; the engine understands them. */
  private TokenKind unicode() {
    if (startsWith("\u00c2\u00a0")) {
      return step(2, TokenKind.SPACE);
    }
    if (startsWith("\u00e2\u0080\u0098")) {
      return typographic("\u00e2\u0080\u0099", TokenKind.STRING);
    }
    if (startsWith("\u00e2\u0080\u009c")) {
      return typographic("\u00e2\u0080\u009d", TokenKind.QUOTED_IDENTIFIER);
    }
    if (startsWith("\u00e2\u0088\u0092")) {
      return step(3, TokenKind.OPERATOR);
    }
    if (startsWith("\u00e3\u0080\u0080") || startsWith("\u00e2\u0080\u008b")) {
      return step(3, TokenKind.SPACE);
    }
    return step(1, TokenKind.ERROR);
  }

  private TokenKind typographic(String closing, TokenKind kind) {
    int end = text.indexOf(closing, position + closing.length());
    if (end < 0) {
      return step(text.length() - position, TokenKind.ERROR);
    }
    position = end + closing.length();
    return kind;
  }

  private TokenKind quoted(char quote, TokenKind kind) {
    position++;
    while (position < text.length()) {
      char c = text.charAt(position++);
      if (c == '\\') {
        position++;
      } else if (c == quote) {
        if (charAt(0) != quote) {
          return kind;
        }
        position++;
      }
    }
    position = text.length();
    return TokenKind.ERROR;
  }

  private TokenKind dollar() {
    int nameEnd = text.indexOf('$', position + 1);
    if (nameEnd > 0) {
      String tag = text.substring(position, nameEnd + 1);
      int end = text.indexOf(tag, nameEnd + 1);
      if (end > 0) {
        position = end + tag.length();
        return TokenKind.STRING;
      }
    }
    if (!isWordCharacter(charAt(1))) {
      return step(1, TokenKind.OPERATOR);
    }
    return run(c -> isWordCharacter(c) || c == '$', TokenKind.WORD);
  }

  private TokenKind slash() {
    if (startsWith("//")) {
      return lineComment();
    }
    if (!startsWith("/*")) {
      return step(1, TokenKind.OPERATOR);
    }
    int depth = 0;
    while (position < text.length()) {
      if (startsWith("/*")) {
        depth++;
        position += 2;
      } else if (startsWith("*/")) {
        depth--;
        position += 2;
        if (depth == 0) {
          return TokenKind.COMMENT;
        }
      } else {
        position++;
      }
    }
    return TokenKind.ERROR;
  }

  private TokenKind lineComment() {
    int end = text.indexOf('\n', position);
    position = end < 0 ? text.length() : end;
    return TokenKind.COMMENT;
  }

  private TokenKind dot() {
    boolean afterExpression =
        previous == TokenKind.CLOSING
            || previous == TokenKind.WORD
            || previous == TokenKind.QUOTED_IDENTIFIER
            || previous == TokenKind.NUMBER;
    if (afterExpression || !isDigit(charAt(1))) {
      return step(1, TokenKind.DOT);
    }
    position++;
    return number();
  }

  /** Only skips: a number may be followed by letters, then it is a word (1identifier). */
  private TokenKind number() {
    boolean chained = previous == TokenKind.DOT;
    boolean plain = true;
    while (position < text.length()) {
      char c = text.charAt(position);
      if (isWordCharacter(c)) {
        position++;
        boolean exponent = c == 'e' || c == 'E' || c == 'p' || c == 'P';
        if (exponent && (charAt(0) == '-' || charAt(0) == '+') && isDigit(charAt(1))) {
          position++;
        }
      } else if (c == '.' && plain && !chained) {
        plain = false;
        position++;
      } else {
        break;
      }
    }
    return TokenKind.NUMBER;
  }

  private TokenKind run(IntPredicate member, TokenKind kind) {
    while (position < text.length() && member.test(text.charAt(position))) {
      position++;
    }
    return kind;
  }

  private TokenKind step(int length, TokenKind kind) {
    position += length;
    return kind;
  }

  private boolean startsWith(String prefix) {
    return text.startsWith(prefix, position);
  }

  private char charAt(int offset) {
    int index = position + offset;
    return index < text.length() ? text.charAt(index) : '\0';
  }

  private static boolean isSpace(int c) {
    return c == ' ' || (c >= '\t' && c <= '\r');
  }

  private static boolean isDigit(int c) {
    return c >= '0' && c <= '9';
  }

  private static boolean isWordCharacter(int c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || isDigit(c) || c == '_';
  }
}
