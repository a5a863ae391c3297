package org.changqing.etl.fact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.changqing.etl.fact.RuleCase.row;

import java.util.List;
import org.junit.jupiter.api.Test;

class ExemptionsTest {

  @Test
  void approvedBeforehandHoldsFromItsFirstDayToTheDayBeforeItsEnd() {
    assertThat(exemptions(row(1L, 5, 10, 20))).containsExactly("10 20");
  }

  @Test
  void approvedLaterHoldsFromTheDayOfApproval() {
    assertThat(exemptions(row(1L, 15, 10, 20))).containsExactly("15 20");
  }

  @Test
  void approvedOnOrAfterItsEndHasNoEffect() {
    assertThat(exemptions(row(1L, 20, 10, 20), row(1L, 21, 10, 20))).isEmpty();
  }

  @Test
  void notApprovedHasNoEffect() {
    assertThat(exemptions(row(1L, null, 10, null))).isEmpty();
  }

  @Test
  void withoutAnEndItGoesOn() {
    assertThat(exemptions(row(1L, 10, 10, null))).containsExactly("10 " + Days.OPEN);
  }

  private static List<String> exemptions(Object[]... records) {
    return new RuleCase()
        .given(
            "record_exemption",
            "person_key bigint, approved_on int, valid_from int, valid_to int",
            records)
        .after(new Exemptions())
        .find("select valid_from, valid_to from c08_exemption");
  }
}
