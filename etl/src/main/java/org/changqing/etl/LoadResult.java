package org.changqing.etl;

/**
 * What was loaded.
 *
 * @param loaded partitions that were posted
 * @param kept partitions that the store had already
 * @param rows rows that were posted
 */
public record LoadResult(int loaded, int kept, long rows) {}
