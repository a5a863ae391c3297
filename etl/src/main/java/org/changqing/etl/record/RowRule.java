package org.changqing.etl.record;

import java.io.Serializable;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.changqing.etl.clean.CleanRow;
import org.changqing.etl.clean.Fault;

/**
 * A common rule that judges one readable row by itself. A breach sends the row into quarantine if
 * it is its key's current version (C2); an older version does not come back for it.
 */
interface RowRule extends Serializable {

  /**
   * How the row breaks the rule, or empty.
   *
   * @param text the row's text by column name, as it stood in the source
   */
  Optional<Fault> breach(CleanRow row, UnaryOperator<String> text);

  /**
   * The rules of a table.
   *
   * @param cyclic see {@link PersonChains#cyclic}
   */
  static List<RowRule> of(String table, Set<String> cyclic) {
    return switch (table) {
      case "person_merge" -> List.of(new MergeCycle(cyclic));
      case "membership" -> List.of(new EmptyMembership());
      case "attendance", "training_day" -> List.of(new HoursOfADay());
      default -> List.of();
    };
  }
}
