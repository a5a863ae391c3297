package org.changqing.sample;

import java.time.LocalDate;
import java.util.List;

/** Who calls on somebody: the committee of the person's branch, or staff where there is none. */
final class Visitors {
  private Visitors() {}

  static List<Person> of(Bureau bureau, Person person, LocalDate day) {
    List<Person> officers =
        person
            .membership(day)
            .map(membership -> bureau.officers(bureau.branchOf(membership), day))
            .orElse(List.of())
            .stream()
            .filter(officer -> officer != person)
            .toList();
    return officers.isEmpty() ? bureau.roster(bureau.branch(16), day) : officers;
  }
}
