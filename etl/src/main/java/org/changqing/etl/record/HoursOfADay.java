package org.changqing.etl.record;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.changqing.etl.clean.CleanRow;
import org.changqing.etl.clean.Fault;

/**
 * C11 Hours: nobody studies less than 0 or more than 24 hours a day; both bounds are possible. A
 * row of attendance or training that says so is quarantined, with the presence that it records; an
 * activity keeps its other columns and only loses such credit hours. (What hours add up to: see
 * org.changqing.etl.fact.StudyHours.)
 */
record HoursOfADay() implements RowRule {

  static final String RULE = "C11_hours_out_of_range";
  static final String CREDIT_EMPTIED = "C11_credit_hours_emptied";

  private static final String CREDIT = "credit_hours";
  private static final BigDecimal MOST = BigDecimal.valueOf(24);

  @Override
  public Optional<Fault> breach(CleanRow row, UnaryOperator<String> text) {
    return isPossible(row.values().get("hours"))
        ? Optional.empty()
        : Optional.of(new Fault("hours", text.apply("hours"), RULE));
  }

  /** Empties an activity's credit hours that no day has, and notes it. */
  static CleanRow withPossibleCredit(CleanRow activity, UnaryOperator<String> text) {
    return isPossible(activity.values().get(CREDIT))
        ? activity
        : activity.without(CREDIT, new Fault(CREDIT, text.apply(CREDIT), CREDIT_EMPTIED));
  }

  private static boolean isPossible(Object hours) {
    return hours == null
        || (((BigDecimal) hours).signum() >= 0 && ((BigDecimal) hours).compareTo(MOST) <= 0);
  }
}
