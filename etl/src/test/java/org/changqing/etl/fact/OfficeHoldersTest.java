package org.changqing.etl.fact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.changqing.etl.fact.RuleCase.row;

import java.util.List;
import org.junit.jupiter.api.Test;

class OfficeHoldersTest {

  private static final int OPEN = Days.OPEN;

  @Test
  void officeEndsOnItsOwnLastDay() {
    assertThat(offices(null, null, row(1L, "B1", "secretary", 10, 20)))
        .containsExactly("1 B1 secretary 10 20");
  }

  @Test
  void officeWithoutAnEndGoesOn() {
    assertThat(offices(null, null, row(1L, "B1", "secretary", 10, null)))
        .containsExactly("1 B1 secretary 10 " + OPEN);
  }

  @Test
  void theDayOfDeathIsTheFirstDayOutside() {
    assertThat(
            offices(30, null, row(1L, "B1", "member", 10, null), row(1L, "B1", "member", 30, 40)))
        .containsExactly("1 B1 member 10 30");
  }

  @Test
  void theBranchIsLeftOnItsDayOfDissolution() {
    assertThat(
            offices(null, 25, row(1L, "B1", "member", 10, null), row(1L, "B1", "member", 25, 40)))
        .containsExactly("1 B1 member 10 25");
  }

  @Test
  void deathBeforeTheDissolutionDecides() {
    assertThat(offices(20, 25, row(1L, "B1", "member", 10, null)))
        .containsExactly("1 B1 member 10 20");
  }

  @Test
  void officeThatHoldsNoDayIsNone() {
    assertThat(
            offices(null, null, row(1L, "B1", "member", 20, 20), row(1L, "B1", "member", 20, 10)))
        .isEmpty();
  }

  @Test
  void attributesAreThoseOfTheSurvivingPerson() {
    RuleCase rule =
        given(List.of(row(1L, true, null), row(1L, false, 15)), null)
            .given("record_post", POST, row(1L, "B1", "member", 10, 20));

    assertThat(found(rule)).containsExactly("1 B1 member 10 20");
  }

  private static final String POST =
      "person_key bigint, branch_id string, post_code string, valid_from int, valid_to int";

  private static List<String> offices(Integer diedOn, Integer dissolvedOn, Object[]... posts) {
    return found(
        given(List.<Object[]>of(row(1L, true, diedOn)), dissolvedOn)
            .given("record_post", POST, posts));
  }

  private static RuleCase given(List<Object[]> persons, Integer dissolvedOn) {
    return new RuleCase()
        .given(
            "record_person",
            "person_key bigint, survives boolean, died_on int",
            persons.toArray(Object[][]::new))
        .given("record_branch", "branch_id string, dissolved_on int", row("B1", dissolvedOn));
  }

  private static List<String> found(RuleCase rule) {
    return rule.after(new OfficeHolders())
        .find(
            "select person_key, branch_id, post_code, valid_from, valid_to from c07_office_holder");
  }
}
