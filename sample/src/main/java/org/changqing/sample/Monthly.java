package org.changqing.sample;

import java.time.YearMonth;

/**
 * A side of the bureau's life that goes on month by month. What it states must depend on earlier
 * months only, so that a sample that ends later begins like one that ends earlier.
 */
interface Monthly {
  void live(YearMonth month);
}
