package org.changqing.etl.record;

/**
 * How many rows a table has.
 *
 * @param counted at the source, by other means than reading them; as many as read where nothing
 *     else can tell
 * @param read landed
 */
public record RowsRead(long counted, long read) {}
