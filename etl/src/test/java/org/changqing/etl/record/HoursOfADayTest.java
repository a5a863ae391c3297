package org.changqing.etl.record;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.changqing.etl.clean.CleanRow;
import org.changqing.etl.clean.Fault;
import org.changqing.etl.contract.Contract;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HoursOfADayTest {

  @ParameterizedTest
  @ValueSource(strings = {"0", "0.01", "8", "24", "24.004", "-0.004", ""})
  void hoursThatADayHasAreKept(String hours) {
    assertThat(RuleRows.breach(new HoursOfADay(), "attendance", "hours", hours)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"-0.01", "-0.005", "24.01", "24.005", "9999", "-1小时"})
  void otherHoursQuarantineTheRowAsItStood(String hours) {
    assertThat(RuleRows.breach(new HoursOfADay(), "training_day", "hours", hours))
        .contains(new Fault("hours", hours, "C11_hours_out_of_range"));
  }

  @Test
  void creditThatNoDayHasIsEmptiedAndNoted() {
    Map<String, String> text = RuleRows.sound("activity", "credit_hours", "25学时");
    CleanRow row = CleanRow.of(Contract.table("activity").orElseThrow(), text::get, null);

    CleanRow judged = HoursOfADay.withPossibleCredit(row, text::get);

    assertThat(judged.values()).doesNotContainKey("credit_hours").containsKey("starts_at");
    assertThat(judged.notes())
        .containsExactly(new Fault("credit_hours", "25学时", "C11_credit_hours_emptied"));
    assertThat(judged.faults()).isEmpty();
  }

  @Test
  void creditThatADayHasIsKept() {
    Map<String, String> text = RuleRows.sound("activity", "credit_hours", "24");
    CleanRow row = CleanRow.of(Contract.table("activity").orElseThrow(), text::get, null);

    assertThat(HoursOfADay.withPossibleCredit(row, text::get)).isSameAs(row);
  }
}
