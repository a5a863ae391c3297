package org.changqing.etl.fact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.changqing.etl.fact.RuleCase.row;

import java.util.List;
import org.junit.jupiter.api.Test;

class ExpectedPersonsTest {

  private static final Object[] NOBODY = row(0L, "none", null, 0, 0);

  @Test
  void rosterOfTheDayIsExpected() {
    RuleCase rule = meeting("theme_day", null);
    rule.given(
        "fact_member_interval",
        MEMBER,
        row(1L, "B1", null, 10, 20),
        row(2L, "B1", null, 9, 10),
        row(3L, "B2", null, 0, 20),
        row(4L, "B1", null, 11, 20));

    assertThat(expected(rule)).containsExactly("1 true 0");
  }

  @Test
  void groupMeetingExpectsItsGroupOnly() {
    RuleCase rule = meeting("group_meeting", 2);
    rule.given(
        "fact_member_interval",
        MEMBER,
        row(1L, "B1", 1, 0, 20),
        row(2L, "B1", 2, 0, 20),
        row(3L, "B1", null, 0, 20));

    assertThat(expected(rule)).containsExactly("2 true 0");
  }

  @Test
  void groupMeetingWithoutANumberExpectsNobody() {
    RuleCase rule = meeting("group_meeting", null);
    rule.given("fact_member_interval", MEMBER, row(1L, "B1", 1, 0, 20), row(3L, "B1", null, 0, 20));

    assertThat(expected(rule)).isEmpty();
  }

  @Test
  void groupNumberOfOtherMeetingsDoesNotMatter() {
    RuleCase rule = meeting("study_day", 2);
    rule.given("fact_member_interval", MEMBER, row(1L, "B1", 1, 0, 20));

    assertThat(expected(rule)).containsExactly("1 true 0");
  }

  @Test
  void committeeMeetingExpectsOfficeHoldersOnceMembersOrNot() {
    RuleCase rule = meeting("committee_meeting", null);
    rule.given("fact_member_interval", MEMBER, row(1L, "B1", 1, 0, 20));
    rule.given(
        "fact_office_interval",
        OFFICE,
        row(2L, "B1", 0, 20),
        row(2L, "B1", 5, 20),
        row(3L, "B1", 0, 10),
        row(4L, "B1", 10, 11));

    assertThat(expected(rule)).containsExactly("2 true 0", "4 true 0");
  }

  @Test
  void exemptIsNotExpectedUnlessPresent() {
    RuleCase rule = meeting("theme_day", null);
    rule.given(
        "fact_member_interval",
        MEMBER,
        row(1L, "B1", 1, 0, 20),
        row(2L, "B1", 1, 0, 20),
        row(3L, "B1", 1, 0, 20),
        row(4L, "B1", 1, 0, 20));
    rule.given(
        "fact_exemption_interval",
        EXEMPTION,
        row(1L, 0, 20),
        row(2L, 10, 11),
        row(3L, 0, 20),
        row(4L, 0, 10));
    rule.given("c10_counting_status", ANSWER, row("A1", 2L, 2), row("A1", 3L, 7));

    assertThat(expected(rule)).containsExactly("2 true 2", "3 false 7", "4 true 0");
  }

  @Test
  void guestIsNotExpected() {
    RuleCase rule = meeting("theme_day", null);
    rule.given("c10_counting_status", ANSWER, row("A1", 9L, 1));

    assertThat(expected(rule)).containsExactly("9 false 1");
  }

  @Test
  void leaveAndNoAnswerStayExpected() {
    RuleCase rule = meeting("theme_day", null);
    rule.given("fact_member_interval", MEMBER, row(1L, "B1", 1, 0, 20), row(2L, "B1", 1, 0, 20));
    rule.given("c10_counting_status", ANSWER, row("A1", 1L, 3));

    assertThat(expected(rule)).containsExactly("1 true 3", "2 true 0");
  }

  private static final String MEMBER =
      "person_key bigint, branch_id string, group_no int, valid_from int, valid_to int";
  private static final String OFFICE =
      "person_key bigint, branch_id string, valid_from int, valid_to int";
  private static final String EXEMPTION = "person_key bigint, valid_from int, valid_to int";
  private static final String ANSWER = "activity_id string, person_key bigint, status int";

  /** A meeting of branch B1 on day 10, of which nobody knows anything yet. */
  private static RuleCase meeting(String kind, Integer group) {
    return new RuleCase()
        .given(
            "fact_activity",
            "activity_id string, branch_id string, kind string, group_no int, held_on int",
            row("A1", "B1", kind, group, 10))
        .given("fact_member_interval", MEMBER, NOBODY)
        .given("fact_office_interval", OFFICE)
        .given("fact_exemption_interval", EXEMPTION)
        .given("c10_counting_status", ANSWER);
  }

  private static List<String> expected(RuleCase rule) {
    return rule.after(new Roster(), new ExpectedPersons())
        .find("select person_key, is_expected, status from c09_expected order by person_key");
  }
}
