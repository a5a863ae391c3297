package org.changqing.sql;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigInteger;
import java.time.LocalDate;

/**
 * One partition of one table of {@code store}.
 *
 * @param table name of the table
 * @param period first day of the partition's year or month; 1970-01-01 where the table has one
 *     partition
 * @param version hash of the partition's content, an unsigned 64-bit number
 * @param rows number of its rows
 */
public record ManifestEntry(String table, LocalDate period, BigInteger version, long rows) {
  /** The period of a table that has one partition. */
  public static final LocalDate WHOLE = LocalDate.EPOCH;

  static ManifestEntry of(JsonNode row) {
    return of(row.get("table_name").asText(), row);
  }

  /** A partition of a table, by a row of period, version and rows. */
  static ManifestEntry of(String table, JsonNode row) {
    return new ManifestEntry(
        table,
        LocalDate.parse(row.get("period").asText()),
        new BigInteger(row.get("version").asText()),
        row.get("rows").asLong());
  }
}
