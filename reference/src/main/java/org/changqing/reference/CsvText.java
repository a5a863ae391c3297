package org.changqing.reference;

import java.util.ArrayList;
import java.util.List;

/**
 * Splits CSV text into rows of fields. Quotation marks that do not match cost the line on which
 * their row begins: it becomes a row without fields. Empty lines are no rows.
 */
final class CsvText {

  private final String text;
  private int at;

  private CsvText(String text) {
    this.text = text;
  }

  static List<List<String>> rows(String text) {
    CsvText csv = new CsvText(text);
    List<List<String>> rows = new ArrayList<>();
    while (csv.at < text.length()) {
      if (!csv.skipLineEnd()) {
        rows.add(csv.row());
      }
    }
    return rows;
  }

  private List<String> row() {
    int start = at;
    List<String> fields = new ArrayList<>();
    do {
      String field = isAt('"') ? quoted() : plain();
      if (field == null) {
        at = start;
        plainLine();
        return List.of();
      }
      fields.add(field);
    } while (skip(','));
    skipLineEnd();
    return fields;
  }

  private String plain() {
    int start = at;
    while (at < text.length() && !isAt(',') && !isAtLineEnd()) {
      at++;
    }
    return text.substring(start, at);
  }

  private void plainLine() {
    while (at < text.length() && !isAtLineEnd()) {
      at++;
    }
    skipLineEnd();
  }

  /** Null when the mark has no match, or something stands between the match and the comma. */
  private String quoted() {
    StringBuilder field = new StringBuilder();
    at++;
    while (at < text.length()) {
      if (!skip('"')) {
        field.append(text.charAt(at++));
      } else if (skip('"')) {
        field.append('"');
      } else {
        return isAtFieldEnd() ? field.toString() : null;
      }
    }
    return null;
  }

  private boolean isAtFieldEnd() {
    while (isAt(' ') || isAt('\t')) {
      at++;
    }
    return at == text.length() || isAt(',') || isAtLineEnd();
  }

  private boolean isAt(char c) {
    return at < text.length() && text.charAt(at) == c;
  }

  private boolean isAtLineEnd() {
    return isAt('\n') || isAt('\r');
  }

  private boolean skip(char c) {
    boolean isThere = isAt(c);
    at += isThere ? 1 : 0;
    return isThere;
  }

  private boolean skipLineEnd() {
    boolean isReturn = skip('\r');
    return skip('\n') || isReturn;
  }
}
