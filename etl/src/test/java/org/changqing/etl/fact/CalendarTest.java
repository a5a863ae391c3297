package org.changqing.etl.fact;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.changqing.etl.fact.Calendar.Kind;
import org.changqing.etl.fact.Calendar.Period;
import org.junit.jupiter.api.Test;

class CalendarTest {

  @Test
  void publishesThePeriodsThatContainTheFirstButTheyAreNotDue() {
    List<Period> periods = Calendar.periods(YearMonth.of(2020, 2), LocalDate.of(2020, 4, 15));

    assertThat(periods)
        .containsExactly(
            period(Kind.MONTH, "2020-02-01", "2020-02-29", "2020-02-29", false, true),
            period(Kind.MONTH, "2020-03-01", "2020-03-31", "2020-03-31", false, true),
            period(Kind.MONTH, "2020-04-01", "2020-04-30", "2020-04-15", true, true),
            period(Kind.QUARTER, "2020-01-01", "2020-03-31", "2020-03-31", false, false),
            period(Kind.QUARTER, "2020-04-01", "2020-06-30", "2020-04-15", true, true),
            period(Kind.HALF_YEAR, "2020-01-01", "2020-06-30", "2020-04-15", true, false),
            period(Kind.YEAR, "2020-01-01", "2020-12-31", "2020-04-15", true, false));
  }

  private static Period period(
      Kind kind, String start, String end, String lastDay, boolean isOpen, boolean isDue) {
    return new Period(
        kind,
        LocalDate.parse(start),
        LocalDate.parse(end),
        LocalDate.parse(lastDay),
        isOpen,
        isDue);
  }
}
