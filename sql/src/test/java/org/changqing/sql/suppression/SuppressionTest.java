package org.changqing.sql.suppression;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SuppressionTest {
  private static final SensitiveCell.Metric COUNT =
      new SensitiveCell.Metric("count", "count", true, false, false);
  private static final SensitiveCell.Metric EVENTS =
      new SensitiveCell.Metric("events", "events", false, false, false);
  private static final LocalDate JANUARY = LocalDate.parse("2020-01-01");
  private static final LocalDate LAST = LocalDate.parse("2020-01-31");

  @Test
  void aSmallCountIsHiddenAndAnotherOneWithIt() {
    assertThat(hidden(branch("b1", 3), branch("b2", 8), branch("b3", 9), bureau(20)))
        .containsExactlyInAnyOrder("b1", "b2");
  }

  @Test
  void zeroAndTheSizeItselfAreShown() {
    assertThat(hidden(branch("b1", 0), branch("b2", 5), bureau(5))).isEmpty();
  }

  @Test
  void twoSmallCountsThatAreSmallTogetherNeedAThird() {
    assertThat(hidden(branch("b1", 1), branch("b2", 2), branch("b3", 9), bureau(12)))
        .containsExactlyInAnyOrder("b1", "b2", "b3");
  }

  @Test
  void manyOnesWouldBeKnownByTheirNumber() {
    assertThat(
            hidden(
                branch("b1", 1),
                branch("b2", 1),
                branch("b3", 1),
                branch("b4", 1),
                branch("b5", 1),
                branch("b6", 7),
                bureau(12)))
        .contains("b6");
  }

  @Test
  void twoFoursWouldBeKnownByTheirSum() {
    assertThat(hidden(branch("b1", 4), branch("b2", 4), branch("b3", 7), bureau(15)))
        .containsExactlyInAnyOrder("b1", "b2", "b3");
  }

  @Test
  void theTotalIsHiddenWhereNoOtherPartIsAboveZero() {
    assertThat(hidden(branch("b1", 3), branch("b2", 0), bureau(3)))
        .containsExactlyInAnyOrder("b1", "all");
  }

  @Test
  void whatIsInNoBranchKeepsTheSecretOnlyIfItIsThere() {
    assertThat(hidden(branch("b1", 6), branch("b2", 7), bureau(13))).isEmpty();
    assertThat(hidden(branch("b1", 3), branch("b2", 0), bureau(30)))
        .as("nobody knows how much of the total is in no branch")
        .containsExactly("b1");
  }

  @Test
  void monthsAreNotWorkedOutFromTheirQuarter() {
    assertThat(
            hidden(
                events("month", "2020-01-01", 2),
                events("month", "2020-02-01", 9),
                events("month", "2020-03-01", 11),
                events("quarter", "2020-01-01", 22)))
        .containsExactlyInAnyOrder("month 2020-01-01", "month 2020-02-01");
  }

  @Test
  void smallCountsInTwoQuartersAreNotWorkedOutFromTheHalfYear() {
    List<String> hidden =
        hidden(
            events("month", "2020-01-01", 1),
            events("month", "2020-02-01", 0),
            events("month", "2020-03-01", 9),
            events("month", "2020-04-01", 1),
            events("month", "2020-05-01", 0),
            events("month", "2020-06-01", 8),
            events("quarter", "2020-01-01", 10),
            events("quarter", "2020-04-01", 9),
            events("half_year", "2020-01-01", 19));
    assertThat(hidden)
        .contains("month 2020-01-01", "month 2020-03-01", "month 2020-04-01", "month 2020-06-01");
  }

  @Test
  void cellsThatShowTheSameFigureAreHiddenTogether() {
    LocalDate june = LocalDate.parse("2020-06-30");
    assertThat(
            hidden(
                new SensitiveCell(
                    COUNT, "month", june.withDayOfMonth(1), june, "branch", "b1", List.of(), 3, 0),
                new SensitiveCell(
                    COUNT, "half_year", JANUARY, june, "branch", "b1", List.of(), 3, 0)))
        .hasSize(2);
  }

  @Test
  void aSmallBaseHidesARatio() {
    SensitiveCell.Metric ratio = new SensitiveCell.Metric("ratio", "ratio", true, true, false);
    assertThat(hidden(cell(ratio, "branch", "b1", 0, 3), cell(ratio, "branch", "b2", 0, 5)))
        .containsExactly("b1");
  }

  @Test
  void metricsOfOneFamilyAreHiddenTogether() {
    SensitiveCell.Metric one = new SensitiveCell.Metric("one", "one", true, true, false);
    SensitiveCell.Metric other = new SensitiveCell.Metric("other", "one", true, true, false);
    assertThat(hidden(cell(one, "branch", "b1", 3, 9), cell(other, "branch", "b1", 8, 9)))
        .containsExactly("b1", "b1");
  }

  @ParameterizedTest
  @ValueSource(ints = {3, 5, 10})
  void noSmallFigureCanBeWorkedOutInRandomBureaus(int size) {
    Random random = new Random(20200630L + size);
    for (int round = 0; round < 25; round++) {
      List<SensitiveCell> cells = RandomBureau.cells(random);
      List<SensitiveCell> hidden = Suppression.hidden(cells, size);
      Onlooker onlooker = new Onlooker(cells, hidden, size);
      assertThat(onlooker.knownSecrets()).as("round %d", round).isEmpty();
      assertThat(onlooker.knownTogether()).as("together, in round %d", round).isEmpty();
      Collections.shuffle(cells, random);
      assertThat(Suppression.hidden(cells, size))
          .as("in another order, round " + round)
          .containsExactlyInAnyOrderElementsOf(hidden);
    }
  }

  @Test
  void anOnlookerWorksOutWhatSmallnessAloneWouldHide() {
    List<SensitiveCell> cells =
        List.of(branch("b1", 3), branch("b2", 8), branch("b3", 9), bureau(20));
    assertThat(new Onlooker(cells, cells.subList(0, 1), 5).knownSecrets()).hasSize(1);
  }

  @Test
  void aLargeBranchIsHiddenRatherThanTwoDistricts() {
    assertThat(
            hidden(
                branch("b1", "d1", 3),
                branch("b2", "d1", 40),
                branch("b3", "d2", 6),
                cell(COUNT, "district", "d1", 43, 0),
                cell(COUNT, "district", "d2", 6, 0),
                bureau(49)))
        .containsExactlyInAnyOrder("b1", "b2");
  }

  @Test
  void aMonthOfABranchIsHiddenCrosswiseSoThatQuarterAndBureauStayVisible() {
    List<SensitiveCell> cells = new ArrayList<>();
    long[][] counts = {{3, 9, 8, 20}, {7, 8, 9, 24}, {10, 17, 17, 44}};
    String[][] periods = {
      {"month", "2020-01-01"},
      {"month", "2020-02-01"},
      {"month", "2020-03-01"},
      {"quarter", "2020-01-01"}
    };
    for (int period = 0; period < periods.length; period++) {
      String kind = periods[period][0];
      String start = periods[period][1];
      cells.add(events(kind, start, "branch", "b1", counts[0][period]));
      cells.add(events(kind, start, "branch", "b2", counts[1][period]));
      cells.add(events(kind, start, "bureau", "all", counts[2][period]));
    }
    assertThat(Suppression.hidden(cells, 5))
        .hasSize(4)
        .allMatch(cell -> cell.scopeKind().equals("branch") && cell.periodKind().equals("month"));
  }

  @Test
  void partsOfAStateAreHiddenWithEachOtherBesideTheirVisibleSum() {
    assertThat(
            hidden(
                part("overdue", "b1", 9),
                part("never", "b1", 2),
                branch("b1", 11),
                part("overdue", "b2", 8),
                part("never", "b2", 7),
                branch("b2", 15),
                part("overdue", "all", 17),
                part("never", "all", 9),
                bureau(26)))
        .hasSize(4)
        .containsOnly("b1", "b2");
  }

  private static List<String> hidden(SensitiveCell... cells) {
    return Suppression.hidden(new ArrayList<>(Arrays.asList(cells)), 5).stream()
        .flatMap(
            cell ->
                Stream.of(
                    cell.metric().equals(EVENTS)
                        ? cell.periodKind() + " " + cell.periodStart()
                        : cell.scopeId()))
        .toList();
  }

  private static SensitiveCell branch(String id, long count) {
    return cell(COUNT, "branch", id, count, 0);
  }

  private static SensitiveCell bureau(long count) {
    return cell(COUNT, "bureau", "all", count, 0);
  }

  private static SensitiveCell branch(String id, String district, long count) {
    return new SensitiveCell(
        COUNT, "month", JANUARY, LAST, "branch", id, List.of(district), count, 0);
  }

  /** A part that the state of the day is told in. */
  private static SensitiveCell part(String kind, String scope, long count) {
    String scopeKind = scope.equals("all") ? "bureau" : "branch";
    return new SensitiveCell(COUNT, kind, LAST, LAST, scopeKind, scope, List.of(), count, 0);
  }

  private static SensitiveCell events(String kind, String start, long count) {
    return events(kind, start, "bureau", "all", count);
  }

  private static SensitiveCell events(
      String kind, String start, String scopeKind, String scope, long count) {
    LocalDate first = LocalDate.parse(start);
    return new SensitiveCell(EVENTS, kind, first, first, scopeKind, scope, List.of(), count, 0);
  }

  private static SensitiveCell cell(
      SensitiveCell.Metric metric, String scopeKind, String scopeId, long count, long base) {
    return new SensitiveCell(
        metric, "month", JANUARY, LAST, scopeKind, scopeId, List.of(), count, base);
  }
}
