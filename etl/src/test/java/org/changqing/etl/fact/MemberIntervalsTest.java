package org.changqing.etl.fact;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.changqing.etl.fact.MemberIntervals.Dissolution;
import org.changqing.etl.fact.MemberIntervals.Stay;
import org.junit.jupiter.api.Test;

class MemberIntervalsTest {

  private static final MemberIntervals NONE_DISSOLVED = new MemberIntervals(Map.of());

  @Test
  void laterStartWinsAndTheEarlierDoesNotComeBack() {
    assertThat(
            NONE_DISSOLVED.resolve(
                List.of(stay("A", 10, 100, "m1"), stay("B", 30, 50, "m2")), Days.OPEN))
        .containsExactly(stay("A", 10, 30, "m1"), stay("B", 30, 50, "m2"));
  }

  @Test
  void onEqualStartTheLaterChangedWinsThenTheGreaterId() {
    Stay old = new Stay("A", 1, 10, 100, 1, "m9");
    Stay changed = new Stay("B", 1, 10, 20, 2, "m1");
    Stay greater = new Stay("C", 1, 10, 30, 2, "m2");

    assertThat(NONE_DISSOLVED.resolve(List.of(greater, old, changed), Days.OPEN))
        .containsExactly(greater);
  }

  @Test
  void transferOnOneDayCountsOnceOnThatDay() {
    assertThat(
            NONE_DISSOLVED.resolve(
                List.of(stay("A", 10, 20, "m1"), stay("B", 20, Days.OPEN, "m2")), Days.OPEN))
        .containsExactly(stay("A", 10, 20, "m1"), stay("B", 20, Days.OPEN, "m2"));
  }

  @Test
  void theDayOfDeathIsTheFirstDayOutside() {
    assertThat(
            NONE_DISSOLVED.resolve(
                List.of(stay("A", 10, Days.OPEN, "m1"), stay("B", 50, 60, "m2")), 40))
        .containsExactly(stay("A", 10, 40, "m1"));
  }

  @Test
  void openStayGoesOnWithoutAGroupThroughChainsOfMergers() {
    MemberIntervals rule =
        new MemberIntervals(Map.of("A", new Dissolution(20, "B"), "B", new Dissolution(30, "C")));

    assertThat(rule.resolve(List.of(stay("A", 10, Days.OPEN, "m1")), Days.OPEN))
        .containsExactly(
            stay("A", 10, 20, "m1"),
            new Stay("B", null, 20, 30, 0, "m1"),
            new Stay("C", null, 30, Days.OPEN, 0, "m1"));
  }

  @Test
  void stayThatBeginsAfterTheDissolutionGoesOnWholeOrIsDropped() {
    MemberIntervals rule =
        new MemberIntervals(Map.of("A", new Dissolution(20, "B"), "X", new Dissolution(20, "")));

    assertThat(rule.resolve(List.of(stay("A", 20, 40, "m1")), Days.OPEN))
        .containsExactly(new Stay("B", null, 20, 40, 0, "m1"));
    assertThat(rule.resolve(List.of(stay("X", 25, 40, "m1")), Days.OPEN)).isEmpty();
  }

  @Test
  void stayThatEndsOnTheDayOfTheDissolutionDoesNotGoOn() {
    MemberIntervals rule = new MemberIntervals(Map.of("A", new Dissolution(20, "B")));

    assertThat(rule.resolve(List.of(stay("A", 10, 20, "m1")), Days.OPEN))
        .containsExactly(stay("A", 10, 20, "m1"));
  }

  @Test
  void branchesMergedIntoEachOtherKeepNobody() {
    MemberIntervals rule =
        new MemberIntervals(Map.of("A", new Dissolution(20, "B"), "B", new Dissolution(15, "A")));

    assertThat(rule.resolve(List.of(stay("A", 10, Days.OPEN, "m1")), Days.OPEN))
        .containsExactly(stay("A", 10, 20, "m1"));
  }

  private static Stay stay(String branch, int from, int to, String id) {
    return new Stay(branch, 1, from, to, 0, id);
  }
}
