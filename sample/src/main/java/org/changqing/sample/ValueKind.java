package org.changqing.sample;

import java.util.regex.Pattern;

/** What a value looks like to a program that guesses, as spreadsheets do. */
enum ValueKind {
  EMPTY,
  NUMBER,
  TRUTH,
  DAY,
  INSTANT,
  TEXT;

  /** Short enough to stay exact everywhere; identity numbers are texts. */
  private static final Pattern SHORT_NUMBER =
      Pattern.compile("-?(?:0|[1-9]\\d{0,8})(?:\\.\\d{1,4})?");

  private static final Pattern ISO_DAY = Pattern.compile("\\d{4}-\\d\\d-\\d\\d");
  private static final Pattern ISO_INSTANT = Pattern.compile("\\d{4}-\\d\\d-\\d\\dT.*\\+08:00");

  static ValueKind of(String text) {
    if (text == null || text.isEmpty()) {
      return EMPTY;
    }
    if (text.equals("true") || text.equals("false")) {
      return TRUTH;
    }
    if (SHORT_NUMBER.matcher(text).matches()) {
      return NUMBER;
    }
    if (ISO_DAY.matcher(text).matches()) {
      return DAY;
    }
    return ISO_INSTANT.matcher(text).matches() ? INSTANT : TEXT;
  }
}
