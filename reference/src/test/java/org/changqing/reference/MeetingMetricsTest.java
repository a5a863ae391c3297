package org.changqing.reference;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.time.YearMonth;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** C9, C10, and what is counted over activities. */
class MeetingMetricsTest {

  @TempDir Path folder;

  private TestHistory history;

  /** B1 in 110101 with the members P1 to P4. */
  @BeforeEach
  void oneBranch() {
    history = new TestHistory(folder).branch("B1", "110101");
    for (String person : new String[] {"P1", "P2", "P3", "P4"}) {
      history.person(person).member(person, "B1");
    }
  }

  @Test
  void expectedArePresentExcusedAbsentAndUnknownButNotGuests() throws Exception {
    history
        .person("guest")
        .held("A1", "B1", "theme_day", "2020-01-10")
        .attended("A1", "P1", 1)
        .attended("A1", "P2", 2)
        .attended("A1", "P3", 5)
        .attended("A1", "guest", 1);
    TestHistory.Result result = history.compute("2020-01-31");
    assertThat(result.cell("attendance_expected", "month:2020-01-01", "branch:B1"))
        .isEqualTo("4 ok");
    assertThat(result.cell("attendance_present", "month:2020-01-01", "branch:B1"))
        .isEqualTo("2 ok");
    assertThat(result.cell("attendance_rate", "year:2020-01-01", "bureau:all")).isEqualTo("2/4 ok");
    assertThat(result.cell("online_share", "month:2020-01-01", "branch:B1")).isEqualTo("1/2 ok");
    assertThat(result.cell("unexcused_absence_rate", "month:2020-01-01", "district:110101"))
        .isEqualTo("1/4 ok");
    assertThat(result.cell("member_participation", "month:2020-01-01", "branch:B1"))
        .isEqualTo("2/4 ok");
  }

  @ParameterizedTest
  @CsvSource({"2,1,0", "5,2,1", "5,7,0", "3,4,0", "5,3,0", "6,4,0"})
  void ofSeveralRowsTheFirstStatusInOrderCounts(int one, int other, int online) throws Exception {
    history
        .held("A1", "B1", "theme_day", "2020-01-10")
        .attended("A1", "P1", one)
        .attended("A1", "P1", other);
    boolean isPresent = other == 1 || other == 2;
    TestHistory.Result result = history.compute("2020-01-31");
    assertThat(result.cell("attendance_rate", "month:2020-01-01", "branch:B1"))
        .isEqualTo((isPresent ? 1 : 0) + "/4 ok");
    assertThat(result.cell("online_share", "month:2020-01-01", "branch:B1"))
        .isEqualTo(isPresent ? online + "/1 ok" : "0/0 no_base");
    assertThat(result.cell("unexcused_absence_rate", "month:2020-01-01", "branch:B1"))
        .isEqualTo("0/4 ok");
  }

  @Test
  void anExemptPersonIsExpectedOnlyWhenPresent() throws Exception {
    history
        .row("exemption", "person_id", "P1", "approved_on", "2019-01-01")
        .row("exemption", "person_id", "P2", "approved_on", "2019-01-01")
        .held("A1", "B1", "theme_day", "2020-01-10")
        .attended("A1", "P1", 1)
        .attended("A1", "P2", 7);
    assertThat(
            history.compute("2020-01-31").cell("attendance_rate", "month:2020-01-01", "branch:B1"))
        .isEqualTo("1/3 ok");
  }

  @Test
  void aGroupMeetingExpectsItsGroupAndWithoutANumberNobody() throws Exception {
    history
        .person("P5")
        .row("membership", "person_id", "P5", "branch_id", "B1", "group_no", "1")
        .held("A1", "B1", "group_meeting", "2020-01-10", "group_no", "1")
        .held("A2", "B1", "group_meeting", "2020-02-10");
    TestHistory.Result result = history.compute("2020-02-29");
    assertThat(result.cell("attendance_expected", "month:2020-01-01", "branch:B1"))
        .isEqualTo("1 ok");
    assertThat(result.cell("attendance_expected", "month:2020-02-01", "branch:B1"))
        .isEqualTo("0 ok");
    assertThat(result.cell("attendance_rate", "month:2020-02-01", "branch:B1"))
        .isEqualTo("0/0 no_base");
    assertThat(result.cell("group_meeting_compliance", "quarter:2020-01-01", "branch:B1"))
        .isEqualTo("1/2 ok");
  }

  @Test
  void aCommitteeMeetingExpectsTheOfficeHolders() throws Exception {
    history
        .person("helper", "party_status", "none")
        .row("post", "person_id", "helper", "branch_id", "B1")
        .held("A1", "B1", "committee_meeting", "2020-01-10")
        .attended("A1", "helper", 1)
        .attended("A1", "P1", 1);
    TestHistory.Result result = history.compute("2020-01-31");
    assertThat(result.cell("attendance_rate", "month:2020-01-01", "branch:B1")).isEqualTo("1/1 ok");
    assertThat(result.cell("member_participation", "month:2020-01-01", "branch:B1"))
        .isEqualTo("0/4 ok");
    assertThat(result.cell("committee_meeting_compliance", "month:2020-01-01", "branch:B1"))
        .isEqualTo("0/0 not_applicable");
  }

  @Test
  void theDayOfAnActivityIsItsShanghaiDayAndNothingAfterTheAsOfDateCounts() throws Exception {
    history
        .held("A1", "B1", "theme_day", "2020-01-31T15:59:59Z")
        .held("A2", "B1", "theme_day", "2020-01-31T16:00:00Z");
    assertThat(
            history
                .compute("2020-02-01")
                .cell("attendance_expected", "month:2020-02-01", "branch:B1"))
        .isEqualTo("4 ok");
    assertThat(
            history
                .compute("2020-01-31")
                .cell("attendance_expected", "year:2020-01-01", "branch:B1"))
        .isEqualTo("4 ok");
  }

  @ParameterizedTest
  @CsvSource({
    "ordinary,2,1/1 ok",
    "ordinary,1,0/1 ok",
    "admission,2,0/1 ok",
    "admission,3,1/1 ok",
    "election,3,0/1 ok",
    "election,4,1/1 ok"
  })
  void aVoteHasItsOwnQuorum(String vote, int present, String figure) throws Exception {
    history
        .person("P5", "party_status", "probationary")
        .member("P5", "B1")
        .held("A1", "B1", "general_meeting", "2020-01-10", "vote", vote)
        .attended("A1", "P5", 1);
    for (int i = 1; i <= present; i++) {
      history.attended("A1", "P" + i, 1);
    }
    assertThat(
            history
                .compute("2020-01-31")
                .cell("quorum_meeting_share", "quarter:2020-01-01", "branch:B1"))
        .isEqualTo(figure);
  }

  @Test
  void participationInADistrictIsOfTheDaysOnWhichTheBranchSatThere() throws Exception {
    history
        .row(
            "branch_version",
            "branch_id",
            "B1",
            "district_code",
            "110102",
            "valid_from",
            "2020-01-20")
        .held("A1", "B1", "theme_day", "2020-01-10")
        .attended("A1", "P1", 1)
        .held("A2", "B1", "theme_day", "2020-01-25")
        .attended("A2", "P2", 1)
        .person("P5")
        .member("P5", "B1", "2020-01-25", "");
    TestHistory.Result result = history.compute("2020-01-31");
    assertThat(result.cell("member_participation", "month:2020-01-01", "district:110101"))
        .isEqualTo("1/4 ok");
    assertThat(result.cell("member_participation", "month:2020-01-01", "district:110102"))
        .isEqualTo("1/5 ok");
    assertThat(result.cell("member_participation", "month:2020-01-01", "bureau:all"))
        .isEqualTo("2/5 ok");
  }

  @Test
  void whatIsDueLiesInTheDistrictOfItsFirstDay() throws Exception {
    history
        .row(
            "branch_version",
            "branch_id",
            "B1",
            "district_code",
            "110102",
            "valid_from",
            "2020-01-02")
        .held("A1", "B1", "theme_day", "2020-01-10");
    TestHistory.Result result = history.compute("2020-02-10");
    assertThat(result.cell("theme_day_compliance", "month:2020-01-01", "district:110101"))
        .isEqualTo("1/1 ok");
    assertThat(result.cell("theme_day_compliance", "month:2020-01-01", "district:110102"))
        .isEqualTo("0/0 not_applicable");
    assertThat(result.cell("theme_day_compliance", "quarter:2020-01-01", "district:110102"))
        .isEqualTo("0/1 ok");
    assertThat(result.cell("theme_day_compliance", "quarter:2020-01-01", "branch:B1"))
        .isEqualTo("1/2 ok");
  }

  @Test
  void aQuarterThatBeginsBeforeTheFirstPeriodIsNeverDue() throws Exception {
    history
        .held("A1", "B1", "general_meeting", "2020-02-10")
        .held("A2", "B1", "general_meeting", "2020-04-10");
    TestHistory.Result result = history.compute("2020-04-30");
    assertThat(result.cell("general_meeting_compliance", "quarter:2020-01-01", "branch:B1"))
        .isEqualTo("0/0 not_applicable");
    assertThat(result.cell("general_meeting_compliance", "half_year:2020-01-01", "branch:B1"))
        .isEqualTo("1/1 ok");
    assertThat(result.cell("theme_day_compliance", "year:2020-01-01", "branch:B1"))
        .isEqualTo("0/3 ok");
  }

  @Test
  void aConfiguredFirstPeriodMakesEarlierMonthsUnpublishedAndNotDue() throws Exception {
    history.held("A1", "B1", "theme_day", "2020-01-10").held("A2", "B1", "theme_day", "2020-02-10");
    TestHistory.Result result =
        new TestHistory.Result(
            Reference.compute(history.write(), LocalDate.of(2020, 2, 29), YearMonth.of(2020, 2)));
    assertThat(result.cell("theme_day_compliance", "month:2020-01-01", "branch:B1"))
        .isEqualTo("no cell");
    assertThat(result.cell("theme_day_compliance", "quarter:2020-01-01", "branch:B1"))
        .isEqualTo("1/1 ok");
    assertThat(result.cell("attendance_expected", "quarter:2020-01-01", "branch:B1"))
        .isEqualTo("8 ok");
  }

  @Test
  void aBranchMonthWithoutAHeldActivityIsNotReported() throws Exception {
    history
        .held("A1", "B1", "theme_day", "2020-01-10")
        .row("activity", "branch_id", "B1", "starts_at", "2020-02-10", "status", "void");
    TestHistory.Result result = history.compute("2020-02-20");
    assertThat(result.cell("attendance_rate", "month:2020-02-01", "branch:B1"))
        .isEqualTo("0/0 not_reported");
    assertThat(result.cell("attendance_expected", "month:2020-02-01", "branch:B1"))
        .isEqualTo("0 not_reported");
    assertThat(result.cell("attendance_rate", "month:2020-02-01", "bureau:all"))
        .isEqualTo("0/0 no_base");
    assertThat(result.cell("online_share", "month:2020-02-01", "branch:B1"))
        .isEqualTo("0/0 no_base");
    assertThat(result.cell("attendance_present", "month:2020-02-01", "district:110101"))
        .isEqualTo("0 ok");
  }

  @Test
  void recordsEnteredMoreThanTenDaysLaterAreLate() throws Exception {
    history
        .held("A1", "B1", "theme_day", "2020-01-10", "recorded_at", "2020-01-20T23:59:00+08:00")
        .row("attendance", "activity_id", "A1", "person_id", "P1", "recorded_at", "2020-01-21")
        .row(
            "care_visit",
            "person_id",
            "P1",
            "visited_on",
            "2020-01-05",
            "recorded_at",
            "2020-02-01")
        .row("talk", "person_id", "P2", "held_on", "2020-01-05", "recorded_at", "2020-01-31");
    assertThat(
            history
                .compute("2020-01-31")
                .cell("late_record_share", "month:2020-01-01", "branch:B1"))
        .isEqualTo("2/3 ok");
  }
}
