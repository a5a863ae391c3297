package org.changqing.sample;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;

/**
 * People entered twice, and the rulings years later that they are one; some go over an intermediate
 * id.
 */
final class Duplicates {
  private static final LocalDateTime ENTERED = LocalDateTime.of(2018, 12, 12, 11, 0, 0);
  private static final LocalDate FIRST_RULING = LocalDate.of(2020, 3, 9);
  private static final int EVERY = 83;
  private static final int CHAINS = 2;

  private final Bureau bureau;
  private final Release release;

  Duplicates(Bureau bureau, Release release) {
    this.bureau = bureau;
    this.release = release;
  }

  void begin() {
    List<Person> people = bureau.people();
    for (int i = 0; i * EVERY + 12 < people.size(); i++) {
      Person person = people.get(i * EVERY + 12);
      LocalDateTime ruling = FIRST_RULING.plusMonths(5L * i).atTime(15, 10);
      String second = enterAgain(person);
      merge(second, person.id(), ruling);
      person.alias(second);
      if (i < CHAINS) {
        String third = enterAgain(person);
        merge(third, second, ruling.minusDays(20));
        person.alias(third);
      }
    }
  }

  private String enterAgain(Person person) {
    String id = Person.idOf(bureau.nextPersonNumber());
    Person.Identity who = person.identity();
    String oldNumber =
        who.idNumber() == null || who.idNumber().length() != 18
            ? null
            : IdNumber.old(who.idNumber());
    release.put(
        Table.PERSON,
        Version.of(
            ENTERED,
            id,
            who.name(),
            oldNumber,
            who.sex(),
            who.born(),
            person.isRetired() ? "retired" : "staff",
            null,
            null,
            person.isMember() ? "full" : "none",
            null,
            who.home()));
    return id;
  }

  private void merge(String from, String into, LocalDateTime ruling) {
    release.put(Table.PERSON_MERGE, Version.of(ruling, from, into));
  }
}
