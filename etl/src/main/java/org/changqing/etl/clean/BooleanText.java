package org.changqing.etl.clean;

import java.util.Locale;
import java.util.Optional;

/** Reads true/false, t/f, 是/否 and 1/0, letters in any case. */
public final class BooleanText {

  private BooleanText() {}

  /** What the plain text (see {@link Characters}) means, or empty. */
  public static Optional<Boolean> parse(String text) {
    return switch (text.toLowerCase(Locale.ROOT)) {
      case "true", "t", "是", "1" -> Optional.of(Boolean.TRUE);
      case "false", "f", "否", "0" -> Optional.of(Boolean.FALSE);
      default -> Optional.empty();
    };
  }
}
