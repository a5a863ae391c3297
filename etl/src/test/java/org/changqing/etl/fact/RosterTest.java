package org.changqing.etl.fact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.changqing.etl.fact.RuleCase.row;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RosterTest {

  /** Transferred on day 20, dead on day 30. */
  @ParameterizedTest(name = "day {0}: {1}")
  @CsvSource({"9, ''", "10, B1", "19, B1", "20, B2", "29, B2", "30, ''"})
  void personIsOnTheRosterOfOneBranchFromTheFirstDayToTheDayBeforeTheLast(int day, String branch) {
    RuleCase rule =
        new RuleCase()
            .given(
                "fact_member_interval",
                "person_key bigint, branch_id string, group_no int, valid_from int, valid_to int",
                row(1L, "B1", 1, 10, 20),
                row(1L, "B2", null, 20, 30))
            .after(new Roster());

    assertThat(
            rule.find(
                "select branch_id from c05_roster where valid_from <= %d and %d < valid_to"
                    .formatted(day, day)))
        .isEqualTo(branch.isEmpty() ? java.util.List.of() : java.util.List.of(branch));
  }
}
