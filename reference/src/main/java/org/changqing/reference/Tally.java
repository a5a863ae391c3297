package org.changqing.reference;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The figures of one metric that is summed: period → scope → figure. */
final class Tally {

  private final Map<Period, Map<Scope, Figure>> figures = new HashMap<>();

  /** Adds a figure to every scope of its place. */
  void add(Period period, Place place, Figure figure) {
    for (Scope scope : place.scopes()) {
      add(period, scope, figure);
    }
  }

  void add(Period period, Scope scope, Figure figure) {
    figures.computeIfAbsent(period, p -> new HashMap<>()).merge(scope, figure, Figure::plus);
  }

  /** Adds an event to every published period that contains its day. */
  void addEvent(PublishedPeriods periods, LocalDate day, Place place, Figure figure) {
    List<Period> containing = periods.containing(day);
    containing.forEach(period -> add(period, place, figure));
  }

  Map<Scope, Figure> of(Period period) {
    return figures.getOrDefault(period, Map.of());
  }
}
