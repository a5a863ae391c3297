package org.changqing.etl.quarantine;

/**
 * A reason for which a row, or one value of it, was set aside: a row of ops.quarantine.
 *
 * @param column empty = the whole row
 * @param value as it stood, masked where sensitive
 * @param position file and line, or table of a database
 */
public record SetAside(
    String table, String key, String column, String value, String rule, String position) {}
