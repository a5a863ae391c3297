package org.changqing.etl.fact;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.shiftrightunsigned;
import static org.apache.spark.sql.functions.sum;
import static org.apache.spark.sql.functions.xxhash64;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/**
 * The version of each partition: a number between 1 and 2^63 − 1 that depends on the fact's columns
 * and on its rows as a multiset. Two independent 64-bit hashes of each row are summed in halves of
 * 32 bits, so that no sum can overflow, and folded with the count.
 */
final class ContentHash {

  private static final long LOW = 0xFFFFFFFFL;

  private ContentHash() {}

  /**
   * @param rows the fact as written, with its period
   */
  static List<Partition> partitions(Fact fact, Dataset<Row> rows) {
    Column[] cells =
        fact.columns().stream()
            .flatMap(column -> Stream.of(col(column.name()), col(column.name()).isNull()))
            .toArray(Column[]::new);
    Column second =
        xxhash64(Stream.concat(Stream.of(lit("second")), Stream.of(cells)).toArray(Column[]::new));
    return rows
        .select(col("period"), xxhash64(cells).as("one"), second.as("two"))
        .groupBy("period")
        .agg(count("*"), low("one"), high("one"), low("two"), high("two"))
        .collectAsList()
        .stream()
        .map(row -> partition(fact, row))
        .sorted(Comparator.comparing(Partition::period))
        .toList();
  }

  private static Column low(String hash) {
    return sum(col(hash).bitwiseAND(LOW));
  }

  private static Column high(String hash) {
    return sum(shiftrightunsigned(col(hash), Integer.SIZE));
  }

  private static Partition partition(Fact fact, Row sums) {
    LocalDate period = sums.<java.sql.Date>getAs(0).toLocalDate();
    StringBuilder content =
        new StringBuilder(fact.schema().toDDL()).append('|').append(fact.name());
    for (int i = 1; i < sums.size(); i++) {
      content.append('|').append(sums.getLong(i));
    }
    return new Partition(fact.name(), period, fold(content.toString()), sums.getLong(1));
  }

  private static long fold(String content) {
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256").digest(content.getBytes(StandardCharsets.UTF_8));
      return Math.max(1, ByteBuffer.wrap(digest).getLong() >>> 1);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java has SHA-256", e);
    }
  }
}
