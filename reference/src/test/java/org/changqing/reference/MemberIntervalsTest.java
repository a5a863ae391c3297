package org.changqing.reference;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** C4, steps 2 to 4. */
class MemberIntervalsTest {

  @TempDir Path folder;

  private TestHistory history;

  @BeforeEach
  void onePerson() {
    history = new TestHistory(folder).person("P1");
  }

  @Test
  void onlyFullAndProbationaryPersonsAreMembers() throws Exception {
    history
        .row("branch", "branch_id", "B1")
        .person("P2", "party_status", "suspended")
        .person("P3", "party_status", "probationary")
        .member("P1", "B1", "2020-01-01", "2020-02-01")
        .member("P2", "B1", "2020-01-01", "")
        .member("P3", "B1", "2020-01-01", "");
    assertThat(intervals()).containsExactly("P1 B1 2020-01-01 2020-02-01", "P3 B1 2020-01-01 open");
  }

  @Test
  void aDissolvedBranchsMembersGoOnThroughTheChainWithoutAGroup() throws Exception {
    history
        .row("branch", "branch_id", "B1", "dissolved_on", "2020-03-01", "merged_into", "B2")
        .row("branch", "branch_id", "B2", "dissolved_on", "2020-02-01", "merged_into", "B3")
        .row("branch", "branch_id", "B3", "dissolved_on", "2020-05-01", "merged_into", "B4")
        .row("branch", "branch_id", "B4")
        .row("membership", "person_id", "P1", "branch_id", "B1", "group_no", "2");
    assertThat(intervals())
        .containsExactly(
            "P1 B1 2010-01-01 2020-03-01 group 2",
            "P1 B3 2020-03-01 2020-05-01",
            "P1 B4 2020-05-01 open");
  }

  @Test
  void withoutASuccessorTheyEndAndLaterOnesAreDropped() throws Exception {
    history
        .row("branch", "branch_id", "B1", "dissolved_on", "2020-03-01")
        .member("P1", "B1", "2019-01-01", "2020-03-01")
        .member("P1", "B1", "2020-03-01", "");
    assertThat(intervals()).containsExactly("P1 B1 2019-01-01 2020-03-01");
  }

  @Test
  void oneThatStartsOnTheDayOfDissolutionGoesOnWhole() throws Exception {
    history
        .row("branch", "branch_id", "B1", "dissolved_on", "2020-03-01", "merged_into", "B2")
        .row("branch", "branch_id", "B2")
        .row(
            "membership",
            "person_id",
            "P1",
            "branch_id",
            "B1",
            "group_no",
            "2",
            "valid_from",
            "2020-03-01",
            "valid_to",
            "2020-04-01");
    assertThat(intervals()).containsExactly("P1 B2 2020-03-01 2020-04-01");
  }

  @Test
  void branchesThatMergedIntoEachOtherKeepNobody() throws Exception {
    history
        .row("branch", "branch_id", "B1", "dissolved_on", "2020-03-01", "merged_into", "B2")
        .row("branch", "branch_id", "B2", "dissolved_on", "2020-04-01", "merged_into", "B1")
        .member("P1", "B1");
    assertThat(intervals())
        .containsExactly("P1 B1 2010-01-01 2020-03-01", "P1 B2 2020-03-01 2020-04-01");
  }

  @Test
  void theDayOfDeathIsTheFirstDayOutside() throws Exception {
    history
        .row("branch", "branch_id", "B1")
        .person("P2", "died_on", "2020-03-01")
        .member("P2", "B1", "2020-01-01", "")
        .member("P2", "B1", "2020-03-01", "");
    assertThat(intervals()).containsExactly("P2 B1 2020-01-01 2020-03-01");
  }

  @Test
  void theLaterStartWinsAndTheEarlierDoesNotComeBack() throws Exception {
    history
        .row("branch", "branch_id", "B1")
        .row("branch", "branch_id", "B2")
        .member("P1", "B1", "2020-01-01", "")
        .member("P1", "B2", "2020-02-01", "2020-03-01");
    assertThat(intervals())
        .containsExactly("P1 B1 2020-01-01 2020-02-01", "P1 B2 2020-02-01 2020-03-01");
  }

  @Test
  void onEqualStartsTheGreaterUpdatedAtThenTheGreaterIdWins() throws Exception {
    history
        .row("branch", "branch_id", "B1")
        .row("branch", "branch_id", "B2")
        .person("P2")
        .row("membership", "membership_id", "M2", "person_id", "P1", "branch_id", "B1")
        .row(
            "membership",
            "membership_id",
            "M1",
            "person_id",
            "P1",
            "branch_id",
            "B2",
            "valid_to",
            "2020-02-01",
            "updated_at",
            "2020-02-01")
        .row("membership", "membership_id", "M4", "person_id", "P2", "branch_id", "B1")
        .row("membership", "membership_id", "M3", "person_id", "P2", "branch_id", "B2");
    assertThat(intervals()).containsExactly("P1 B2 2010-01-01 2020-02-01", "P2 B1 2010-01-01 open");
  }

  @Test
  void mergedPersonsIntervalsAreOnePersons() throws Exception {
    history
        .row("branch", "branch_id", "B1")
        .row("branch", "branch_id", "B2")
        .row("person_merge", "person_id", "old", "merged_into", "P1")
        .member("P1", "B1", "2020-01-01", "")
        .member("old", "B2", "2020-02-01", "");
    assertThat(intervals()).containsExactly("P1 B1 2020-01-01 2020-02-01", "P1 B2 2020-02-01 open");
  }

  private List<String> intervals() throws IOException {
    return MemberIntervals.of(history.load()).stream().map(MemberIntervalsTest::text).toList();
  }

  private static String text(Membership membership) {
    LocalDate to = membership.days().to();
    return membership.person()
        + " "
        + membership.branch()
        + " "
        + membership.days().from()
        + " "
        + (to.equals(LocalDate.MAX) ? "open" : to)
        + (membership.groupNo() == null ? "" : " group " + membership.groupNo());
  }
}
