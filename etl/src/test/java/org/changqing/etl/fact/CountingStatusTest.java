package org.changqing.etl.fact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.changqing.etl.fact.RuleCase.row;

import java.util.stream.LongStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CountingStatusTest {

  /** The first of 1, 2, 7, 6, 4, 3, 5 that occurs. */
  @ParameterizedTest
  @CsvSource({
    "5 3 4 6 7 2 1, 1",
    "5 3 4 6 7 2, 2",
    "5 3 4 6 7, 7",
    "5 3 4 6, 6",
    "5 3 4, 4",
    "5 3, 3",
    "5 5, 5"
  })
  void theStrongestOfSeveralStatusesCounts(String statuses, String counting) {
    Object[][] rows =
        LongStream.of(
                java.util.stream.Stream.of(statuses.split(" ", -1))
                    .mapToLong(Long::parseLong)
                    .toArray())
            .mapToObj(status -> row("A1", 1L, status))
            .toArray(Object[][]::new);

    assertThat(
            new RuleCase()
                .given(
                    "record_attendance",
                    "activity_id string, person_key bigint, status_code bigint",
                    rows)
                .after(new CountingStatus())
                .find("select activity_id, person_key, status from c10_counting_status"))
        .containsExactly("A1 1 " + counting);
  }
}
