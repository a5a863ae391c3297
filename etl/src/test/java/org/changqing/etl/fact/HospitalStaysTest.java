package org.changqing.etl.fact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.changqing.etl.fact.RuleCase.row;

import org.junit.jupiter.api.Test;

/** As of day 100. */
class HospitalStaysTest {

  @Test
  void dischargeIsTheEventAndIsKnownOnceItHasCome() {
    RuleCase stays =
        new RuleCase()
            .given(
                "record_hospital_stay",
                "hospital_stay_id string, person_key bigint, admitted_on int, discharged_on int",
                row("is over", 1L, 90, 95),
                row("ends today", 1L, 90, 100),
                row("ends tomorrow", 1L, 90, 101),
                row("goes on", 1L, 90, null),
                row("begins tomorrow", 1L, 101, null),
                row("ended before it began", 1L, 101, 95));
    stays.queries().run("placed/hospital_stay").createOrReplaceTempView("stay");

    assertThat(stays.find("select hospital_stay_id, admitted_on, place_day from stay"))
        .containsExactlyInAnyOrder(
            "is over 90 95",
            "ends today 90 100",
            "ends tomorrow 90 null",
            "goes on 90 null",
            "ended before it began 101 95");
  }
}
