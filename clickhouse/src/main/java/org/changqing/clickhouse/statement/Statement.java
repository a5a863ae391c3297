package org.changqing.clickhouse.statement;

import java.util.List;
import java.util.Optional;

/**
 * One statement: its kind and its text without comments, without what follows it. The text is bytes
 * held as ISO-8859-1 characters.
 */
public final class Statement {

  private final StatementKind kind;
  private final String text;
  private final List<Token> tokens;
  private final Clauses clauses;

  Statement(StatementKind kind, String text, List<Token> tokens, Clauses clauses) {
    this.kind = kind;
    this.text = text;
    this.tokens = tokens;
    this.clauses = clauses;
  }

  /**
   * Where the pieces stand that rewriting needs, as places in the text.
   *
   * @param format start of the FORMAT clause, or the end of the text
   * @param formatEnd end of the FORMAT clause, or the end of the text
   * @param formatName the named format, empty without a FORMAT clause
   * @param target where FROM INFILE goes: before an INSERT's SETTINGS or FORMAT
   * @param hasColumns whether an INSERT names its columns
   * @param input index of the token {@code input}, -1 without
   * @param dataStart where the rows begin in the text that was read
   */
  record Clauses(
      int format,
      int formatEnd,
      String formatName,
      int target,
      boolean hasColumns,
      int input,
      int dataStart) {}

  public StatementKind kind() {
    return kind;
  }

  public String text() {
    return text;
  }

  /** The format that the statement names. */
  public Optional<String> format() {
    return Optional.of(clauses.formatName()).filter(name -> !name.isEmpty());
  }

  /** Where the rows begin in the text that was read. */
  public int dataStart() {
    return clauses.dataStart();
  }

  List<Token> tokens() {
    return tokens;
  }

  /** The query with its rows written to a file (a pipe). */
  public String writingTo(String path, String format, String compression) {
    return text.substring(0, clauses.format())
        + "\nINTO OUTFILE '"
        + path
        + "' TRUNCATE COMPRESSION '"
        + compression
        + "' FORMAT "
        + format
        + text.substring(clauses.formatEnd());
  }

  /** The insert with its rows read from a file (a pipe). */
  public String readingFrom(String path, String format, String compression) {
    return kind == StatementKind.INSERT_INPUT
        ? selectingFrom(path, format, compression)
        : insertingFrom(path, format, compression);
  }

  private String insertingFrom(String path, String format, String compression) {
    return text.substring(0, clauses.target())
        + (clauses.hasColumns() ? "" : " (*)")
        + " FROM INFILE '"
        + path
        + "' COMPRESSION '"
        + compression
        + "' "
        + text.substring(clauses.target(), clauses.format())
        + " FORMAT "
        + format;
  }

  /** The engine does not fill input() in this way of running it; file() reads the same rows. */
  private String selectingFrom(String path, String format, String compression) {
    Token input = tokens.get(clauses.input());
    Token opening = tokens.get(clauses.input() + 1);
    Token afterOpening = tokens.get(clauses.input() + 2);
    String structure = "'auto'";
    int closing = clauses.input() + 2;
    if (afterOpening.kind() == TokenKind.STRING) {
      structure = afterOpening.text();
      closing++;
    }
    if (!tokens.get(closing).is(")")) {
      throw RefusedStatementException.syntax(
          "input() takes one string, the structure of the rows, at " + opening.start());
    }
    return text.substring(0, input.start())
        + "file('"
        + path
        + "', '"
        + format
        + "', "
        + structure
        + ", '"
        + compression
        + "')"
        + text.substring(tokens.get(closing).end(), clauses.format());
  }
}
