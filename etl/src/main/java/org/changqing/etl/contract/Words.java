package org.changqing.etl.contract;

/** A text in both languages of the catalogue. */
public record Words(String zh, String en) {
  private static final String BETWEEN = " | ";

  /** Both must be there. */
  public Words {
    if (zh.isBlank() || en.isBlank()) {
      throw new IllegalArgumentException(
          "A text lacks a language: zh '%s', en '%s'".formatted(zh, en));
    }
  }

  /** Reads {@code 中文 | English}. */
  static Words read(String text) {
    int between = text.indexOf(BETWEEN);
    return between < 0
        ? new Words("", text)
        : new Words(text.substring(0, between), text.substring(between + BETWEEN.length()));
  }

  /** The Chinese text up to its first colon: short enough for the head of a column. */
  public String shortZh() {
    int colon = zh.indexOf('：');
    return colon < 0 ? zh : zh.substring(0, colon);
  }
}
