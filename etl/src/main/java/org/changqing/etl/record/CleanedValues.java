package org.changqing.etl.record;

/**
 * How many values of a column were written otherwise than they were read, in rows that could be.
 */
public record CleanedValues(String table, String column, long values) {}
