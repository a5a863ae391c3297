package org.changqing.reference;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * The periods from the first period's month to that of the as-of date.
 *
 * @param first the first day of the first period
 */
record PublishedPeriods(LocalDate first, LocalDate asOf) {

  List<Period> all() {
    List<Period> all = new ArrayList<>();
    for (Period.Kind kind : Period.Kind.values()) {
      all.addAll(all(kind));
    }
    return all;
  }

  List<Period> all(Period.Kind kind) {
    List<Period> periods = new ArrayList<>();
    Period period = Period.of(kind, first);
    while (!period.start().isAfter(asOf)) {
      periods.add(period);
      period = period.next();
    }
    return periods;
  }

  /** Those that a day counts in: none when it is after the as-of date. */
  List<Period> containing(LocalDate day) {
    List<Period> periods = new ArrayList<>();
    for (Period.Kind kind : Period.Kind.values()) {
      Period period = Period.of(kind, day);
      if (!day.isAfter(asOf) && !period.end().isBefore(first)) {
        periods.add(period);
      }
    }
    return periods;
  }

  /** Months or quarters in which something can be due. */
  List<Period> due(Period.Kind kind) {
    return all(kind).stream().filter(period -> !period.start().isBefore(first)).toList();
  }

  /** "The day" of a state: the period's last day, or the as-of date before it. */
  LocalDate day(Period period) {
    return period.end().isAfter(asOf) ? asOf : period.end();
  }
}
