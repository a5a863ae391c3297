package org.changqing.reference;

import java.math.BigDecimal;

/** One numerator and denominator; the denominator of a plain count is not looked at. */
record Figure(BigDecimal numerator, BigDecimal denominator) {

  static final Figure NOTHING = new Figure(BigDecimal.ZERO, BigDecimal.ZERO);

  static Figure of(long numerator, long denominator) {
    return new Figure(BigDecimal.valueOf(numerator), BigDecimal.valueOf(denominator));
  }

  Figure plus(Figure other) {
    return new Figure(numerator.add(other.numerator), denominator.add(other.denominator));
  }

  boolean isNothing() {
    return numerator.signum() == 0 && denominator.signum() == 0;
  }
}
