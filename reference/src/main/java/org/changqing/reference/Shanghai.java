package org.changqing.reference;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;

/** C1: the clock by which days are counted. */
final class Shanghai {

  private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

  private Shanghai() {}

  static LocalDate dayOf(Instant instant) {
    return instant.atZone(ZONE).toLocalDate();
  }

  static Instant instant(LocalDateTime local) {
    return local.atZone(ZONE).toInstant();
  }

  static Instant midnight(LocalDate day) {
    return instant(day.atStartOfDay());
  }
}
