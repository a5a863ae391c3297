package org.changqing.etl.clean;

import java.util.Locale;
import java.util.Set;

/**
 * Puts a cell's characters into their plain form: half width, no invisible ones, no blanks around.
 */
public final class Characters {

  private static final Set<String> EMPTY = Set.of("", "无", "—", "null");

  private Characters() {}

  /** The plain text of a cell; empty for null, blank, 无, — and null in any case of letters. */
  public static String plain(String raw) {
    if (raw == null) {
      return "";
    }
    String text = halfWidth(raw).strip();
    if (text.startsWith("'")) {
      text = text.substring(1).strip();
    }
    return EMPTY.contains(text.toLowerCase(Locale.ROOT)) ? "" : text;
  }

  /**
   * The plain text of a cell whose value has no blanks within: there a non-breaking blank is as
   * invisible as the zero-width ones.
   */
  static String joined(String raw) {
    return plain(raw == null ? null : raw.replace("\u00A0", ""));
  }

  private static String halfWidth(String raw) {
    StringBuilder plain = new StringBuilder(raw.length());
    for (int i = 0; i < raw.length(); i++) {
      char c = raw.charAt(i);
      if (c >= '\uFF01' && c <= '\uFF5E') {
        plain.append((char) (c - 0xFEE0));
      } else if (c == '\u3000' || c == '\u00A0') {
        plain.append(' ');
      } else if (!isInvisible(c)) {
        plain.append(c);
      }
    }
    return plain.toString();
  }

  private static boolean isInvisible(char c) {
    return (c >= '\u200B' && c <= '\u200D') || c == '\u2060' || c == '\uFEFF';
  }
}
