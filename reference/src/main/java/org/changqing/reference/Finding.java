package org.changqing.reference;

/**
 * One quarantined row, or one value that was emptied and reported.
 *
 * @param table the contract's table
 * @param key the row's cleaned key; empty when it has none
 * @param column the column that caused it; empty when it is the row as a whole
 * @param value the value as it stands in the file
 * @param rule {@code required}, {@code unreadable}, {@code code}, {@code ragged}, {@code quotes},
 *     or the common rule: C3, C4, C11, C14
 * @param line the number of the data row within its file, from 1
 */
public record Finding(
    String table, String key, String column, String value, String rule, int line) {}
