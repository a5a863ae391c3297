package org.changqing.sample;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;

/**
 * Something that holds for a person from a day until a day (excluded): membership, post, exemption,
 * need, stay …
 */
final class Spell {
  private final String id;
  private final Person person;
  private final List<Object> attributes;
  private final LocalDate from;
  private final List<Version> versions = new ArrayList<>();
  private LocalDate to;

  /** A spell whose end is not known yet. */
  Spell(String id, Person person, LocalDate from, Object... attributes) {
    this.id = id;
    this.person = person;
    this.from = from;
    this.attributes = java.util.Arrays.asList(attributes);
  }

  Person person() {
    return person;
  }

  LocalDate from() {
    return from;
  }

  /** The first day outside, or a day that never comes. */
  LocalDate to() {
    return to == null ? LocalDate.MAX : to;
  }

  Object attribute(int index) {
    return attributes.get(index);
  }

  boolean contains(LocalDate day) {
    return !day.isBefore(from) && day.isBefore(to());
  }

  /** States the end without telling the registry. */
  void endsOn(LocalDate day) {
    if (day.isBefore(to())) {
      to = day;
    }
  }

  /** The registry enters the spell as it is now. */
  Spell entered(LocalDateTime at) {
    List<Object> values = new ArrayList<>();
    values.add(id);
    values.add(person.id());
    values.addAll(attributes);
    values.add(from);
    values.add(to);
    LocalDateTime later = versions.isEmpty() ? at : latest(at, versions.get(versions.size() - 1));
    versions.add(Version.of(later, values.toArray()));
    return this;
  }

  private static LocalDateTime latest(LocalDateTime at, Version previous) {
    LocalDateTime next = previous.updatedAt().plusMinutes(1);
    return at.isAfter(next) ? at : next;
  }

  /** Empty while the registry does not know of it. */
  List<Version> versions() {
    return versions;
  }
}
