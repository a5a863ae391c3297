package org.changqing.sql.suppression;

/**
 * What an onlooker supposes of a hidden figure. Both at once would tell him that a hidden quarter
 * of 2 with two hidden months of 1 is just that; nothing is left to hide there, but then nobody is
 * told why a cell is hidden, either.
 */
enum Supposition {
  /** That those that are small are hidden because of that: from 0 to less than the size. */
  HIDDEN_IS_SMALL,
  /** That there is something to hide: 1 or more where it is. */
  HIDDEN_IS_PRESENT
}
