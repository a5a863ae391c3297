package org.changqing.etl.record;

import java.util.Optional;
import java.util.function.UnaryOperator;
import org.changqing.etl.clean.CleanRow;
import org.changqing.etl.clean.Fault;

/**
 * C4.1 Member intervals: a membership that ends on the day it begins, or before, holds no day and
 * is quarantined, whatever the person's status. (Memberships of unknown persons and branches: see
 * {@link References}; the other steps: org.changqing.etl.fact.MemberIntervals.)
 */
record EmptyMembership() implements RowRule {

  static final String RULE = "C4_empty_interval";

  @Override
  public Optional<Fault> breach(CleanRow row, UnaryOperator<String> text) {
    Integer to = (Integer) row.values().get("valid_to");
    return to != null && to <= (Integer) row.values().get("valid_from")
        ? Optional.of(new Fault("valid_to", text.apply("valid_to"), RULE))
        : Optional.empty();
  }
}
