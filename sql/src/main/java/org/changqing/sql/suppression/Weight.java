package org.changqing.sql.suppression;

/**
 * What a hidden cell costs its readers: a bureau more than all its branches, a district more than
 * many; a long period more than a short one; much more than little.
 */
final class Weight {
  /** Telling nobody that hidden cells are above 0 is worth a few branches, not a district. */
  static final double OF_PRESENCE = 300;

  private static final double BUREAU = 10_000;
  private static final double DISTRICT = 50;

  private Weight() {}

  static double of(SensitiveCell cell, long most) {
    double place =
        switch (cell.scopeKind()) {
          case "bureau" -> BUREAU;
          case "district" -> DISTRICT;
          default -> 1;
        };
    double time =
        switch (cell.periodKind()) {
          case "year" -> 3;
          case "half_year" -> 2;
          case "quarter" -> 1.5;
          default -> 1;
        };
    return place * time * (1 + Math.log1p((double) most));
  }
}
