package org.changqing.etl.contract;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ContractTest {

  @Test
  void hasTwentySevenTablesAndTwelveAreRequired() {
    assertThat(Contract.TABLES).hasSize(27);
    assertThat(Contract.TABLES.stream().filter(Table::required).map(Table::name))
        .containsExactly(
            "district",
            "branch",
            "branch_version",
            "person",
            "membership",
            "post",
            "activity",
            "attendance",
            "training_class",
            "training_day",
            "training_result",
            "care_visit");
  }

  @Test
  void referencesPointToEarlierStages() {
    assertThat(Contract.stages().get(0).stream().map(Table::name))
        .containsExactly(
            "district", "branch", "person", "person_merge", "training_class", "campaign");
    assertThat(Contract.stages().get(2).stream().map(Table::name))
        .containsExactly("attendance", "platform_event");
  }
}
