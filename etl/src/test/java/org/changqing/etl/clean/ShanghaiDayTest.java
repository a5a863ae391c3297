package org.changqing.etl.clean;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ShanghaiDayTest {

  @ParameterizedTest
  @CsvSource({
    "2020-06-30T15:59:59.999999Z, 2020-06-30",
    "2020-06-30T16:00:00Z, 2020-07-01",
    "2020-07-01T15:59:59Z, 2020-07-01",
    "1988-06-30T15:00:00Z, 1988-07-01", // summer time
    "1988-12-30T15:00:00Z, 1988-12-30"
  })
  void dayChangesAtMidnightInShanghai(Instant instant, LocalDate day) {
    assertThat(ShanghaiDay.of(instant)).isEqualTo(day);
  }

  @ParameterizedTest
  @CsvSource({"2020-07-01, 2020-06-30T16:00:00Z", "1988-07-01, 1988-06-30T15:00:00Z"})
  void dayBeginsAtItsMidnight(LocalDate day, Instant instant) {
    assertThat(ShanghaiDay.midnight(day)).isEqualTo(instant);
  }
}
