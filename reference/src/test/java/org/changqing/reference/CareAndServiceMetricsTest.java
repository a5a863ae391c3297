package org.changqing.reference;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Care, supplies, volunteers, the platform, dues, and the cells of absent tables. */
class CareAndServiceMetricsTest {

  private static final String JANUARY = "month:2020-01-01";

  @TempDir Path folder;

  private TestHistory history;

  /** B1 in 110101 with P1; P2 is no member and lives in 110105. */
  @BeforeEach
  void oneBranch() {
    history =
        new TestHistory(folder)
            .branch("B1", "110101")
            .person("P1")
            .person("P2", "party_status", "none", "residence_district", "110105")
            .member("P1", "B1")
            .held("first", "B1", "theme_day", "2020-01-05");
  }

  @Test
  void visitsAreCountedAsVisitsAndAsPersons() throws Exception {
    visited("P1", "2020-01-02", "home");
    visited("P1", "2020-01-03", "phone");
    visited("P2", "2020-01-04", "phone");
    visited("P2", "2020-02-01", "phone");
    TestHistory.Result result = history.compute("2020-01-31");
    assertThat(result.cell("care_visits", JANUARY, "branch:B1")).isEqualTo("2 ok");
    assertThat(result.cell("care_persons", JANUARY, "branch:B1")).isEqualTo("1 ok");
    assertThat(result.cell("care_visits", JANUARY, "district:110105")).isEqualTo("1 ok");
    assertThat(result.cell("care_visits", JANUARY, "bureau:all")).isEqualTo("3 ok");
    assertThat(result.cell("care_persons", JANUARY, "bureau:all")).isEqualTo("2 ok");
  }

  @Test
  void aFestivalLiesOnItsLastDayAndNeedsAVisitInPerson() throws Exception {
    history
        .person("P3", "died_on", "2020-01-10")
        .row(
            "campaign",
            "campaign_id",
            "C",
            "kind",
            "festival",
            "window_from",
            "2020-01-10",
            "window_to",
            "2020-02-01")
        .row("campaign_target", "campaign_id", "C", "person_id", "P1")
        .row("campaign_target", "campaign_id", "C", "person_id", "P2")
        .row("campaign_target", "campaign_id", "C", "person_id", "P3");
    visited("P1", "2020-01-31", "hospital");
    visited("P2", "2020-01-31", "phone");
    visited("P2", "2020-02-01", "home");
    assertThat(history.compute("2020-01-30").cell("festival_visit_coverage", JANUARY, "bureau:all"))
        .isEqualTo("0/0 no_base");
    TestHistory.Result result = history.compute("2020-02-10");
    assertThat(result.cell("festival_visit_coverage", JANUARY, "bureau:all")).isEqualTo("1/2 ok");
    assertThat(result.cell("festival_visit_coverage", "month:2020-02-01", "bureau:all"))
        .isEqualTo("0/0 no_base");
  }

  @ParameterizedTest
  @CsvSource({
    "2020-01-09,hospital,0/1 ok,0/1 ok",
    "2020-01-10,hospital,1/1 ok,0/1 ok",
    "2020-01-20,hospital,1/1 ok,0/1 ok",
    "2020-01-20,phone,0/1 ok,1/1 ok",
    "2020-01-27,home,0/1 ok,1/1 ok",
    "2020-01-28,home,0/1 ok,0/1 ok"
  })
  void aStayIsVisitedInHospitalAndFollowedUpWithinAWeek(
      String day, String mode, String inHospital, String afterwards) throws Exception {
    stay("P1", "2020-01-10", "2020-01-20");
    visited("P1", day, mode);
    TestHistory.Result result = history.compute("2020-01-31");
    assertThat(result.cell("hospital_visit_rate", JANUARY, "branch:B1")).isEqualTo(inHospital);
    assertThat(result.cell("discharge_followup_7d", JANUARY, "branch:B1")).isEqualTo(afterwards);
  }

  @Test
  void aDischargeIsDueForFollowUpAfterAWeekThatThePersonLives() throws Exception {
    history.person("P3", "died_on", "2020-01-27").person("P4", "died_on", "2020-01-28");
    stay("P3", "2020-01-10", "2020-01-20");
    stay("P4", "2020-01-10", "2020-01-20");
    stay("P1", "2020-01-10", "");
    assertThat(history.compute("2020-01-26").cell("discharge_followup_7d", JANUARY, "bureau:all"))
        .isEqualTo("0/0 no_base");
    TestHistory.Result result = history.compute("2020-01-27");
    assertThat(result.cell("discharge_followup_7d", JANUARY, "bureau:all")).isEqualTo("0/1 ok");
    assertThat(result.cell("hospital_visit_rate", JANUARY, "bureau:all")).isEqualTo("0/2 ok");
  }

  @ParameterizedTest
  @CsvSource({"2020-03-30,1 ok", "2020-03-31,0 ok", "2020-06-28,0 ok", "2020-06-29,1 ok"})
  void aVisitIsRecentForNinetyDays(String visitedOn, String figure) throws Exception {
    history.row("care_need", "person_id", "P1", "kind", "disabled");
    history.row("care_need", "person_id", "P1", "kind", "living_alone");
    visited("P1", visitedOn, "phone");
    String asOf = "2020-06-28";
    assertThat(history.compute(asOf).cell("unvisited_90d", "month:2020-06-01", "branch:B1"))
        .isEqualTo(figure);
  }

  @Test
  void hardshipIsPairedOnTheDay() throws Exception {
    history
        .row("care_need", "person_id", "P1", "kind", "hardship")
        .row("care_need", "person_id", "P2", "kind", "hardship")
        .row("care_need", "person_id", "P2", "kind", "hardship")
        .row("pairing", "person_id", "P1", "valid_to", "2020-01-31")
        .row("pairing", "person_id", "P2", "valid_to", "2020-02-01");
    TestHistory.Result result = history.compute("2020-01-31");
    assertThat(result.cell("hardship_paired_rate", JANUARY, "bureau:all")).isEqualTo("1/2 ok");
  }

  @Test
  void suppliesVolunteersPlatformAndDues() throws Exception {
    history
        .row("distribution", "person_id", "P2", "given_on", "2020-01-02")
        .row("distribution", "person_id", "P2", "given_on", "2020-01-03")
        .row(
            "volunteer_spell",
            "person_id",
            "P1",
            "valid_from",
            "2020-01-31",
            "valid_to",
            "2020-02-01")
        .row("platform_account", "account_id", "1", "person_id", "P1")
        .row("platform_account", "account_id", "2", "person_id", "P2")
        .row("platform_account", "account_id", "3")
        .row("platform_event", "account_id", "1", "happened_at", "2020-01-31T15:59:59Z")
        .row("platform_event", "account_id", "2", "happened_at", "2020-01-02")
        .row("platform_event", "account_id", "3", "happened_at", "2020-01-02")
        .row("fee", "person_id", "P1", "month", "2020-01-01", "due_fen", "5", "paid_fen", "5")
        .row("fee", "person_id", "P2", "month", "2020-01-01", "due_fen", "5", "paid_fen", "4")
        .row("fee", "person_id", "P2", "month", "2020-01-01", "due_fen", "0", "paid_fen", "4");
    TestHistory.Result result = history.compute("2020-02-10");
    assertThat(result.cell("supply_person_times", JANUARY, "district:110105")).isEqualTo("2 ok");
    assertThat(result.cell("supply_persons", JANUARY, "district:110105")).isEqualTo("1 ok");
    assertThat(result.cell("volunteer_persons", JANUARY, "branch:B1")).isEqualTo("1 ok");
    assertThat(result.cell("volunteer_persons", "month:2020-02-01", "branch:B1")).isEqualTo("0 ok");
    assertThat(result.cell("app_active_members", JANUARY, "bureau:all")).isEqualTo("1 ok");
    assertThat(result.cell("app_active_members", JANUARY, "branch:B1")).isEqualTo("1 ok");
    assertThat(result.cell("fee_paid_rate", JANUARY, "bureau:all")).isEqualTo("1/2 ok");
    assertThat(result.cell("fee_paid_rate", JANUARY, "district:110105")).isEqualTo("no cell");
  }

  @Test
  void resultsOfHeldClassesCountOnTheirLastDay() throws Exception {
    history
        .row("training_class", "class_id", "C", "status", "held", "ends_on", "2020-01-20")
        .row("training_class", "class_id", "D", "status", "planned", "ends_on", "2020-01-20")
        .row("training_result", "class_id", "C", "person_id", "P1", "result", "completed")
        .row("training_result", "class_id", "C", "person_id", "P2")
        .row("training_result", "class_id", "D", "person_id", "P2", "result", "completed");
    TestHistory.Result result = history.compute("2020-01-31");
    assertThat(result.cell("training_completion", JANUARY, "bureau:all")).isEqualTo("1/2 ok");
    assertThat(result.cell("training_completion", JANUARY, "district:110105")).isEqualTo("0/1 ok");
  }

  @Test
  void withoutItsOwnTableAMetricIsNotApplicableAndAnEmptyTableIsZero() throws Exception {
    history
        .without("pairing")
        .without("talk")
        .row("care_need", "person_id", "P1", "kind", "hardship");
    TestHistory.Result result = history.compute("2020-01-31");
    assertThat(result.cell("hardship_paired_rate", JANUARY, "branch:B1"))
        .isEqualTo("0/0 not_applicable");
    assertThat(result.cell("talk_coverage", JANUARY, "bureau:all")).isEqualTo("0/0 not_applicable");
    assertThat(result.cell("unvisited_90d", JANUARY, "branch:B1")).isEqualTo("1 ok");
    assertThat(result.cell("supply_persons", JANUARY, "branch:B1")).isEqualTo("0 ok");
  }

  @Test
  void withoutAnyHeldActivityThereAreNoCells() throws Exception {
    assertThat(history.compute("2020-01-04").reference().cells()).isEmpty();
  }

  private void visited(String person, String day, String mode) {
    history.row("care_visit", "person_id", person, "visited_on", day, "mode", mode);
  }

  private void stay(String person, String admittedOn, String dischargedOn) {
    history.row(
        "hospital_stay",
        "person_id",
        person,
        "admitted_on",
        admittedOn,
        "discharged_on",
        dischargedOn);
  }
}
