package org.changqing.sql.suppression;

/**
 * One of the numbers that the cells of a family show.
 *
 * @param metric whose number it is
 * @param isBase the denominator; else the numerator
 * @param isPublic it is published elsewhere and hides nothing
 * @param partOf which of the family's counts it is a part of; negative for none
 */
record Count(String metric, boolean isBase, boolean isPublic, int partOf) {
  long of(SensitiveCell cell) {
    return isBase ? cell.denominator() : cell.numerator();
  }
}
