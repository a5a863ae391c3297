package org.changqing.reference;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Rosters, hours and other states of a day. */
class StateMetricsTest {

  @TempDir Path folder;

  private TestHistory history;

  /** B1 with P1 and P2, and a first period of January 2019. */
  @BeforeEach
  void oneBranch() {
    history =
        new TestHistory(folder)
            .branch("B1", "110101")
            .person("P1", "born_on", "1940-01-31")
            .person("P2")
            .member("P1", "B1")
            .member("P2", "B1")
            .held("first", "B1", "theme_day", "2019-01-05");
  }

  @Test
  void theRosterIsThatOfThePeriodsLastDayOrOfTheAsOfDate() throws Exception {
    history
        .branch("B2", "110102")
        .member("P2", "B2", "2020-02-10", "")
        .person("P3")
        .member("P3", "B1", "2020-02-10", "2020-02-20");
    TestHistory.Result result = history.compute("2020-02-15");
    assertThat(result.cell("member_count", "month:2020-01-01", "branch:B1")).isEqualTo("2 ok");
    assertThat(result.cell("member_count", "month:2020-02-01", "branch:B1")).isEqualTo("2 ok");
    assertThat(result.cell("member_count", "month:2020-02-01", "district:110102"))
        .isEqualTo("1 ok");
    assertThat(result.cell("member_count", "year:2020-01-01", "bureau:all")).isEqualTo("3 ok");
    assertThat(result.cell("member_count", "month:2020-03-01", "bureau:all")).isEqualTo("no cell");
  }

  @ParameterizedTest
  @CsvSource({"2020-01-30,0/1 ok", "2020-01-31,1/1 ok"})
  void eightyYearsAreCompletedOnTheBirthday(String asOf, String figure) throws Exception {
    assertThat(history.compute(asOf).cell("age80plus_share", "month:2020-01-01", "branch:B1"))
        .isEqualTo(figure);
  }

  @ParameterizedTest
  @CsvSource({
    "2020-06-30,2020-01-01",
    "2020-06-29,2019-12-01",
    "2020-02-29,2019-09-01",
    "2020-02-28,2019-08-01",
    "2020-03-01,2019-09-01"
  })
  void theWindowIsSixWholeMonths(String day, String firstDay) {
    assertThat(RosterMetrics.firstDayOfWindow(LocalDate.parse(day))).isEqualTo(firstDay);
  }

  @Test
  void inactiveAreMembersThroughoutWhoNeitherCameNorWereServed() throws Exception {
    history
        .person("P3")
        .member("P3", "B1", "2019-01-02", "")
        .branch("B2", "110102")
        .person("P4")
        .member("P4", "B1", "2019-01-01", "2019-05-01")
        .member("P4", "B2", "2019-05-01", "")
        .held("A1", "B1", "theme_day", "2019-06-30")
        .attended("A1", "P1", 7)
        .attended("A1", "P2", 3);
    TestHistory.Result result = history.compute("2019-06-30");
    assertThat(result.cell("no_activity_6m", "month:2019-06-01", "branch:B1")).isEqualTo("1 ok");
    assertThat(result.cell("no_activity_6m", "month:2019-06-01", "branch:B2")).isEqualTo("1 ok");
    assertThat(result.cell("no_activity_6m", "month:2019-05-01", "branch:B1"))
        .isEqualTo("0 not_applicable");
  }

  @Test
  void hoursAreCappedAndEndBeforeTheDayOfDeath() throws Exception {
    history
        .person("P3", "died_on", "2020-01-12")
        .row("training_class", "class_id", "C1", "status", "held")
        .row("training_class", "class_id", "C2", "status", "planned");
    trained("C1", "P1", "2020-01-10", "6");
    trained("C1", "P1", "2020-01-10", "1.5");
    trained("C2", "P1", "2020-01-11", "8");
    trained("C1", "P3", "2020-01-11", "8");
    trained("C1", "P3", "2020-01-12", "8");
    history
        .held("A1", "B1", "study_day", "2020-01-10", "credit_hours", "0.25")
        .attended("A1", "P1", 3)
        .row("attendance", "activity_id", "A1", "person_id", "P1", "hours", "0.1")
        .attended("A1", "P1", 2);
    TestHistory.Result result = history.compute("2020-01-31");
    assertThat(result.cell("train_hours_total", "month:2020-01-01", "branch:B1"))
        .isEqualTo("7.75 ok");
    assertThat(result.cell("train_hours_total", "month:2020-01-01", "bureau:all"))
        .isEqualTo("15.75 ok");
    trained("C1", "P1", "2020-01-10", "3");
    assertThat(
            history
                .compute("2020-01-31")
                .cell("train_hours_total", "month:2020-01-01", "branch:B1"))
        .isEqualTo("8 ok");
  }

  @Test
  void thirtyTwoHoursOfTheYearSoFarAreReached() throws Exception {
    history.row("training_class", "class_id", "C1", "status", "held");
    for (int day = 10; day <= 13; day++) {
      trained("C1", "P1", "2020-01-" + day, "8");
    }
    trained("C1", "P2", "2019-12-31", "8");
    TestHistory.Result result = history.compute("2020-02-10");
    assertThat(result.cell("train32_rate", "month:2020-01-01", "branch:B1")).isEqualTo("1/2 ok");
    assertThat(result.cell("train32_rate", "month:2019-12-01", "branch:B1")).isEqualTo("0/2 ok");
  }

  @Test
  void anOfficeHolderOfTwoBranchesCountsOnceInTheBureau() throws Exception {
    history
        .branch("B2", "110101")
        .row("training_class", "class_id", "C1", "status", "held", "central", "true")
        .row("post", "person_id", "P1", "branch_id", "B1")
        .row("post", "person_id", "P1", "branch_id", "B2")
        .row("post", "person_id", "P2", "branch_id", "B2");
    for (int day = 10; day <= 16; day++) {
      trained("C1", "P1", "2020-01-" + day, "8");
    }
    TestHistory.Result result = history.compute("2020-01-31");
    assertThat(result.cell("committee56_rate", "month:2020-01-01", "branch:B1"))
        .isEqualTo("1/1 ok");
    assertThat(result.cell("committee56_rate", "month:2020-01-01", "branch:B2"))
        .isEqualTo("1/2 ok");
    assertThat(result.cell("committee56_rate", "month:2020-01-01", "district:110101"))
        .isEqualTo("1/2 ok");
  }

  @Test
  void fiftySixHoursNeedACentralClassOfTheSameYear() throws Exception {
    history
        .row("training_class", "class_id", "C1", "status", "held", "central", "false")
        .row("training_class", "class_id", "C2", "status", "held", "central", "true")
        .row("post", "person_id", "P1", "branch_id", "B1");
    for (int day = 10; day <= 16; day++) {
      trained("C1", "P1", "2020-01-" + day, "8");
    }
    trained("C2", "P1", "2019-12-31", "8");
    trained("C2", "P1", "2020-02-10", "0");
    TestHistory.Result result = history.compute("2020-02-29");
    assertThat(result.cell("committee56_rate", "month:2020-01-01", "branch:B1"))
        .isEqualTo("0/1 ok");
    assertThat(result.cell("committee56_rate", "month:2020-02-01", "branch:B1"))
        .isEqualTo("1/1 ok");
  }

  @Test
  void rotationCountsTargetsWhoseWindowContainsTheDay() throws Exception {
    history
        .row("training_class", "class_id", "C1", "status", "held", "kind", "rotation")
        .row("training_class", "class_id", "C2", "status", "held", "kind", "training");
    target("P1", "2020-01-01", "2020-02-01");
    target("P2", "2020-01-01", "2020-01-31");
    target("P2", "2020-01-15", "2021-01-01");
    trained("C1", "P1", "2020-01-10", "1");
    trained("C1", "P2", "2020-01-14", "1");
    trained("C2", "P2", "2020-01-20", "1");
    TestHistory.Result result = history.compute("2020-01-31");
    assertThat(result.cell("rotation_coverage", "month:2020-01-01", "branch:B1"))
        .isEqualTo("1/2 ok");
  }

  @Test
  void aTalkWithOneselfUnderAnotherIdIsNoTalk() throws Exception {
    history
        .person("P3")
        .member("P3", "B1")
        .row("person_merge", "person_id", "old", "merged_into", "P3")
        .row("talk", "person_id", "P3", "other_person_id", "old", "held_on", "2020-01-02")
        .row("talk", "person_id", "P1", "other_person_id", "stranger", "held_on", "2020-01-02")
        .row("talk", "person_id", "P1", "other_person_id", "P2", "held_on", "2019-12-31");
    TestHistory.Result result = history.compute("2020-01-31");
    assertThat(result.cell("talk_coverage", "month:2020-01-01", "branch:B1")).isEqualTo("1/3 ok");
    assertThat(result.cell("talk_coverage", "month:2019-12-01", "branch:B1")).isEqualTo("2/3 ok");
  }

  @Test
  void exemptMembersAreOutOfTheHoursRateAndInTheirOwnShare() throws Exception {
    history.row("exemption", "person_id", "P1", "approved_on", "2019-06-01");
    TestHistory.Result result = history.compute("2020-01-31");
    assertThat(result.cell("exempt_share", "month:2020-01-01", "branch:B1")).isEqualTo("1/2 ok");
    assertThat(result.cell("exempt_share", "month:2019-05-01", "branch:B1")).isEqualTo("0/2 ok");
    assertThat(result.cell("train32_rate", "month:2020-01-01", "branch:B1")).isEqualTo("0/1 ok");
  }

  private void trained(String trainingClass, String person, String day, String hours) {
    history.row(
        "training_day",
        "class_id",
        trainingClass,
        "person_id",
        person,
        "trained_on",
        day,
        "hours",
        hours);
  }

  private void target(String person, String from, String to) {
    history.row("training_target", "person_id", person, "window_from", from, "window_to", to);
  }
}
