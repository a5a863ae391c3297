package org.changqing.sql;

import java.util.Locale;

/**
 * A text in both languages of the catalogue. In comments of tables and columns both stand in one
 * line, {@code 中文 | English}.
 */
public record Words(String zh, String en) {
  private static final String BETWEEN = " | ";

  /** Both must be there. */
  public Words {
    if (zh.isBlank() || en.isBlank()) {
      throw new IllegalArgumentException(
          "A text lacks a language: zh '" + zh + "', en '" + en + "'");
    }
  }

  /** A text with a version in each language. */
  public static Words of(String zh, String en) {
    return new Words(zh, en);
  }

  /**
   * Reads a comment.
   *
   * @param what whose comment it is, for the message
   */
  static Words read(String what, String comment) {
    int between = comment.indexOf(BETWEEN);
    String zh = between < 0 ? "" : comment.substring(0, between);
    if (zh.chars().noneMatch(Character::isIdeographic) || comment.endsWith(BETWEEN)) {
      throw new IllegalArgumentException(
          "The comment of %s must be '中文 | English', it is '%s'".formatted(what, comment));
    }
    return new Words(zh, comment.substring(between + BETWEEN.length()));
  }

  String comment() {
    return zh + BETWEEN + en;
  }

  /** The text in a language. */
  String in(Locale language) {
    return language.getLanguage().equals("zh") ? zh : en;
  }
}
