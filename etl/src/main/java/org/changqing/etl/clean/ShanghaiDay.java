package org.changqing.etl.clean;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;

/**
 * C1 Day: every instant becomes its calendar day in Shanghai, whatever offset it was written with;
 * what is written without an offset is Shanghai's clock, summer time of 1986 to 1991 included.
 *
 * <p>The rule's other half stands in the queries of the facts: a record whose day is after {@code
 * :as_of} is not counted.
 */
public final class ShanghaiDay {

  private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

  private ShanghaiDay() {}

  /** The day on which the instant lies. */
  public static LocalDate of(Instant instant) {
    return instant.atZone(ZONE).toLocalDate();
  }

  static Instant midnight(LocalDate day) {
    return day.atStartOfDay(ZONE).toInstant();
  }

  static Instant instant(LocalDateTime clock) {
    return clock.atZone(ZONE).toInstant();
  }
}
