package org.changqing.reference;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** C5 to C8, C12, C13. */
class OrganisationTest {

  private static final LocalDate DAY = LocalDate.of(2020, 3, 15);

  @TempDir Path folder;

  private TestHistory history;

  @BeforeEach
  void empty() {
    history = new TestHistory(folder);
  }

  @Test
  void ofSeveralDistrictsTheLatestStartThenTheGreatestIdCounts() throws Exception {
    history
        .row("branch", "branch_id", "B1")
        .row("branch", "branch_id", "B2")
        .row("branch", "branch_id", "B3");
    version("V9", "B1", "110101", "2019-01-01", "");
    version("V1", "B1", "110102", "2020-01-01", "");
    version("V2", "B2", "110101", "2020-01-01", "");
    version("V3", "B2", "110102", "2020-01-01", "");
    version("V4", "B3", "110101", "2020-01-01", "2020-03-15");
    version("V5", "B3", "110102", "2020-03-16", "");
    Organisation organisation = organisation();
    assertThat(organisation.districtOf("B1", DAY)).isEqualTo("110102");
    assertThat(organisation.districtOf("B2", DAY)).isEqualTo("110102");
    assertThat(organisation.districtOf("B3", DAY)).isNull();
    assertThat(organisation.districtOf("B3", DAY.minusDays(1))).isEqualTo("110101");
    assertThat(organisation.districtOf("B3", DAY.plusDays(1))).isEqualTo("110102");
  }

  @Test
  void anOfficeEndsWithItsPostItsHolderAndItsBranch() throws Exception {
    history
        .row("branch", "branch_id", "B1", "dissolved_on", "2020-04-01")
        .person("P1")
        .person("P2", "died_on", "2020-03-15")
        .person("P3", "party_status", "none")
        .row("person_merge", "person_id", "old", "merged_into", "P1");
    post("P1", "2020-01-01", "2020-03-16");
    post("old", "2020-01-01", "");
    post("P2", "2020-01-01", "");
    post("P3", "2020-01-01", "");
    Organisation organisation = organisation();
    assertThat(organisation.officeHolders("B1", DAY.minusDays(1)))
        .containsExactlyInAnyOrder("P1", "P2", "P3");
    assertThat(organisation.hasCommittee("B1", DAY.minusDays(1))).isTrue();
    assertThat(organisation.officeHolders("B1", DAY)).containsExactlyInAnyOrder("P1", "P3");
    assertThat(organisation.hasCommittee("B1", DAY)).isFalse();
    assertThat(organisation.officeHolders("B1", LocalDate.of(2020, 3, 31))).hasSize(2);
    assertThat(organisation.officeHolders("B1", LocalDate.of(2020, 4, 1))).isEmpty();
  }

  @Test
  void anExemptionCountsFromItsApproval() throws Exception {
    history.person("P1").person("P2");
    exemption("P1", "2020-03-15", "2020-03-01", "2020-03-20");
    exemption("P2", "", "2020-03-01", "");
    Organisation organisation = organisation();
    assertThat(organisation.isExempt("P1", DAY.minusDays(1))).isFalse();
    assertThat(organisation.isExempt("P1", DAY)).isTrue();
    assertThat(organisation.isExempt("P1", LocalDate.of(2020, 3, 20))).isFalse();
    assertThat(organisation.isExempt("P2", DAY)).isFalse();
  }

  @Test
  void aBranchAppliesFromAnyPeriodThatItStartsUpToOneThatItOutlives() throws Exception {
    history
        .row("branch", "branch_id", "B1", "founded_on", "2020-03-01", "dissolved_on", "2020-03-31")
        .row("branch", "branch_id", "B2", "founded_on", "2020-03-02")
        .row("branch", "branch_id", "B3", "dissolved_on", "2020-04-01");
    Organisation organisation = organisation();
    LocalDate first = LocalDate.of(2020, 3, 1);
    assertThat(organisation.applies("B1", first, LocalDate.of(2020, 3, 31))).isFalse();
    assertThat(organisation.applies("B1", first, LocalDate.of(2020, 3, 30))).isTrue();
    assertThat(organisation.applies("B2", first, LocalDate.of(2020, 3, 31))).isFalse();
    assertThat(organisation.applies("B3", first, LocalDate.of(2020, 3, 31))).isTrue();
    assertThat(organisation.applies("B-unknown", first, DAY)).isFalse();
  }

  @Test
  void anEventLiesInTheBranchsDistrictOrElseAtThePersonsHome() throws Exception {
    history
        .branch("B1", "110101")
        .row("branch", "branch_id", "B2")
        .person("P1", "residence_district", "110105")
        .person("P2", "residence_district", "110105")
        .person("P3", "residence_district", "110105")
        .person("P4")
        .member("P1", "B1")
        .member("P2", "B2");
    Organisation organisation = organisation();
    assertThat(organisation.placeOfPerson("P1", DAY)).isEqualTo(new Place("B1", "110101"));
    assertThat(organisation.placeOfPerson("P2", DAY)).isEqualTo(new Place("B2", "110105"));
    assertThat(organisation.placeOfPerson("P3", DAY)).isEqualTo(new Place(null, "110105"));
    assertThat(organisation.placeOfPerson("P4", DAY)).isEqualTo(new Place(null, null));
    assertThat(organisation.placeOnRoster("P3", DAY)).isEqualTo(new Place(null, null));
  }

  private void version(String id, String branch, String district, String from, String to) {
    history.row(
        "branch_version",
        "branch_version_id",
        id,
        "branch_id",
        branch,
        "district_code",
        district,
        "valid_from",
        from,
        "valid_to",
        to);
  }

  private void post(String person, String from, String to) {
    history.row("post", "person_id", person, "branch_id", "B1", "valid_from", from, "valid_to", to);
  }

  private void exemption(String person, String approvedOn, String from, String to) {
    history.row(
        "exemption",
        "person_id",
        person,
        "approved_on",
        approvedOn,
        "valid_from",
        from,
        "valid_to",
        to);
  }

  private Organisation organisation() throws IOException {
    return new Organisation(history.load());
  }
}
