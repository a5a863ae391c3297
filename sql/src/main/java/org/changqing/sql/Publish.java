package org.changqing.sql;

/**
 * One publish that is kept.
 *
 * @param number its number; later ones are greater
 * @param publishedAt instant in UTC, as the server writes it
 * @param runId the run that made it
 * @param isCurrent whether readers see it
 */
public record Publish(long number, String publishedAt, String runId, boolean isCurrent) {}
