package org.changqing.etl.clean;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads numbers, also with 小时 or 学时 behind them; never with separators of thousands. */
public final class NumberText {

  private static final Pattern NUMBER =
      Pattern.compile("([+-]?(?:\\d+(?:\\.\\d*)?|\\.\\d+))\\s*(?:小时|学时)?");
  private static final int PLACES = 2;
  private static final BigDecimal GREATEST = new BigDecimal("9999999999999999.99");

  private NumberText() {}

  /** The whole number, if the text means one between the two bounds ({@code 1.0} does). */
  public static Optional<Long> integer(String text, long least, long greatest) {
    return number(text)
        .filter(value -> value.stripTrailingZeros().scale() <= 0)
        .filter(value -> value.compareTo(BigDecimal.valueOf(least)) >= 0)
        .filter(value -> value.compareTo(BigDecimal.valueOf(greatest)) <= 0)
        .map(BigDecimal::longValueExact);
  }

  /**
   * The number with two places, rounded half up, at most 16 digits before them: no rule tells
   * greater ones apart.
   */
  public static Optional<BigDecimal> decimal(String text) {
    return number(text)
        .map(
            value ->
                value.setScale(PLACES, RoundingMode.HALF_UP).min(GREATEST).max(GREATEST.negate()));
  }

  private static Optional<BigDecimal> number(String text) {
    Matcher matcher = NUMBER.matcher(text);
    return matcher.matches() ? Optional.of(new BigDecimal(matcher.group(1))) : Optional.empty();
  }
}
