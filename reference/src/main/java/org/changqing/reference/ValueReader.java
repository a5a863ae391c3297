package org.changqing.reference;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** "Values in files": cleans a text, and reads it as what its column holds. */
final class ValueReader {

  private static final Set<String> EMPTY_WORDS = Set.of("", "无", "—", "null");
  private static final Set<String> TRUE_WORDS = Set.of("true", "t", "是", "1");
  private static final Set<String> FALSE_WORDS = Set.of("false", "f", "否", "0");
  private static final Pattern NUMBER = Pattern.compile("[+-]?(\\d+(\\.\\d*)?|\\.\\d+)");
  private static final int DECIMAL_PLACES = 2;

  private ValueReader() {}

  /** The cleaned text; empty for everything that counts as empty. */
  static String clean(String raw) {
    StringBuilder kept = new StringBuilder(raw.length());
    for (int i = 0; i < raw.length(); i++) {
      char c = raw.charAt(i);
      if (c >= 0xFF01 && c <= 0xFF5E) {
        kept.append((char) (c - 0xFEE0));
      } else if (c == 0x3000 || c == 0x00A0) {
        kept.append(' ');
      } else if (!isZeroWidth(c)) {
        kept.append(c);
      }
    }
    String text = kept.toString().strip();
    if (text.startsWith("'")) {
      text = text.substring(1).strip();
    }
    return EMPTY_WORDS.contains(text.toLowerCase(Locale.ROOT)) ? "" : text;
  }

  /** The same of a text that has no blanks within: a non-breaking one vanishes there. */
  static String cleanWord(String raw) {
    return clean(raw.replace("\u00A0", ""));
  }

  private static boolean isZeroWidth(char c) {
    return (c >= 0x200B && c <= 0x200D) || c == 0x2060 || c == 0xFEFF;
  }

  /** Reads a cleaned, filled text. */
  static Object read(Column.Kind kind, String text) throws UnreadableValueException {
    try {
      return value(kind, text);
    } catch (ArithmeticException noSuchWholeNumber) {
      throw new UnreadableValueException(text);
    }
  }

  private static Object value(Column.Kind kind, String text) throws UnreadableValueException {
    return switch (kind) {
      case TEXT -> text;
      case DATE -> DayReader.day(text);
      case INSTANT -> DayReader.instant(text);
      case INTEGER -> (long) number(text).intValueExact();
      case BIGINT -> number(text).longValueExact();
      case DECIMAL -> number(text).setScale(DECIMAL_PLACES, RoundingMode.HALF_UP);
      case BOOLEAN -> flag(text);
    };
  }

  private static BigDecimal number(String text) throws UnreadableValueException {
    String digits = text;
    if (digits.endsWith("小时") || digits.endsWith("学时")) {
      digits = digits.substring(0, digits.length() - 2).strip();
    }
    if (!NUMBER.matcher(digits).matches()) {
      throw new UnreadableValueException(text);
    }
    return new BigDecimal(digits);
  }

  private static Boolean flag(String text) throws UnreadableValueException {
    String word = text.toLowerCase(Locale.ROOT);
    if (TRUE_WORDS.contains(word)) {
      return true;
    }
    if (FALSE_WORDS.contains(word)) {
      return false;
    }
    throw new UnreadableValueException(text);
  }
}
