package org.changqing.etl.record;

import static org.assertj.core.api.Assertions.assertThat;

import org.changqing.etl.clean.Fault;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Memberships that begin on 2020-01-01. */
class EmptyMembershipTest {

  @ParameterizedTest
  @ValueSource(strings = {"2020-01-01", "2019年12月31日"})
  void thatHoldsNoDayIsQuarantinedAsItStood(String validTo) {
    assertThat(RuleRows.breach(new EmptyMembership(), "membership", "valid_to", validTo))
        .contains(new Fault("valid_to", validTo, "C4_empty_interval"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"2020-01-02", ""})
  void thatHoldsADayIsKept(String validTo) {
    assertThat(RuleRows.breach(new EmptyMembership(), "membership", "valid_to", validTo)).isEmpty();
  }
}
