package org.changqing.etl.fact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.changqing.etl.fact.RuleCase.row;

import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;

class StudyHoursTest {

  private static final String ATTENDANCE =
      "activity_id string, person_key bigint, status_code bigint, hours decimal(18,2)";
  private static final String TRAINING = "person_key bigint, trained_on int, hours decimal(18,2)";

  @Test
  void hoursOfTheRowElseTheCreditElseNothing() {
    RuleCase rule = given(null);
    rule.given(
        "record_attendance",
        ATTENDANCE,
        row("A1", 1L, 1L, hours("1.5")),
        row("A2", 1L, 1L, null),
        row("A3", 1L, 1L, null));

    assertThat(earned(rule)).containsExactly("10 1.50", "20 2.00");
  }

  @Test
  void hoursOfZeroAreHours() {
    RuleCase rule = given(null);
    rule.given("record_attendance", ATTENDANCE, row("A2", 1L, 1L, hours("0")));

    assertThat(earned(rule)).isEmpty();
  }

  @Test
  void onlyOnSiteAndOnlineEarn() {
    RuleCase rule = given(null);
    rule.given(
        "record_attendance",
        ATTENDANCE,
        row("A1", 1L, 2L, hours("1")),
        row("A2", 1L, 7L, hours("4")),
        row("A2", 1L, 6L, hours("4")));

    assertThat(earned(rule)).containsExactly("10 1.00");
  }

  @Test
  void ofSeveralRowsForOneActivityTheLargestCounts() {
    RuleCase rule = given(null);
    rule.given(
        "record_attendance",
        ATTENDANCE,
        row("A2", 1L, 1L, hours("1")),
        row("A2", 1L, 2L, null),
        row("A2", 1L, 3L, hours("9")));

    assertThat(earned(rule)).containsExactly("20 2.00");
  }

  @Test
  void daysOfTrainingAddUpToEightHoursADay() {
    RuleCase rule = given(null);
    rule.given(
        "fact_training_day",
        TRAINING,
        row(1L, 20, hours("4")),
        row(1L, 20, hours("4")),
        row(1L, 21, hours("7.99")));
    rule.given("record_attendance", ATTENDANCE, row("A2", 1L, 1L, null));

    assertThat(earned(rule)).containsExactly("20 8.00", "21 7.99");
  }

  @Test
  void theDayOfDeathEarnsNothing() {
    RuleCase rule = given(21);
    rule.given("fact_training_day", TRAINING, row(1L, 20, hours("4")), row(1L, 21, hours("4")));

    assertThat(earned(rule)).containsExactly("20 4.00");
  }

  /** Person 1, and three held activities: on day 10, on day 20 for 2 hours, on day 30. */
  private static RuleCase given(Integer diedOn) {
    return new RuleCase()
        .given("fact_person", "person_key bigint, died_on int", row(1L, diedOn))
        .given(
            "fact_activity",
            "activity_id string, held_on int, credit_hours decimal(9,2)",
            row("A1", 10, null),
            row("A2", 20, hours("2")),
            row("A3", 30, null))
        .given("fact_training_day", TRAINING)
        .given("record_attendance", ATTENDANCE);
  }

  private static BigDecimal hours(String text) {
    return new BigDecimal(text).setScale(2);
  }

  private static List<String> earned(RuleCase rule) {
    return rule.after(new StudyHours())
        .find("select studied_on, hours from c11_study_hours order by studied_on");
  }
}
