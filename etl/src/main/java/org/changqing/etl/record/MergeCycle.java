package org.changqing.etl.record;

import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.changqing.etl.clean.CleanRow;
import org.changqing.etl.clean.Fault;

/** C3 One person: a ruling that is part of a cycle is quarantined (see {@link PersonChains}). */
record MergeCycle(Set<String> cyclic) implements RowRule {

  static final String RULE = "C3_merge_cycle";

  @Override
  public Optional<Fault> breach(CleanRow row, UnaryOperator<String> text) {
    return cyclic.contains(row.key())
        ? Optional.of(new Fault("merged_into", text.apply("merged_into"), RULE))
        : Optional.empty();
  }
}
