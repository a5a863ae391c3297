package org.changqing.reference;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;

/**
 * The persons of one metric that counts distinct persons: period → scope → person → whether in the
 * numerator; everybody listed is in the denominator.
 */
final class Persons {

  private final Map<Period, Map<Scope, Map<String, Boolean>>> persons = new HashMap<>();

  void add(Period period, Place place, String person, boolean isCounted) {
    for (Scope scope : place.scopes()) {
      persons
          .computeIfAbsent(period, p -> new HashMap<>())
          .computeIfAbsent(scope, s -> new HashMap<>())
          .merge(person, isCounted, Boolean::logicalOr);
    }
  }

  void addEvent(PublishedPeriods periods, LocalDate day, Place place, String person) {
    periods.containing(day).forEach(period -> add(period, place, person, true));
  }

  /** Counts a person in every scope of the place where the denominator already has the person. */
  void countIfListed(Period period, Place place, String person) {
    for (Scope scope : place.scopes()) {
      Map<String, Boolean> listed = persons.getOrDefault(period, Map.of()).get(scope);
      if (listed != null) {
        listed.computeIfPresent(person, (id, isCounted) -> true);
      }
    }
  }

  Tally tally() {
    Tally tally = new Tally();
    persons.forEach(
        (period, scopes) ->
            scopes.forEach(
                (scope, listed) -> {
                  long counted = listed.values().stream().filter(each -> each).count();
                  tally.add(period, scope, Figure.of(counted, listed.size()));
                }));
    return tally;
  }
}
