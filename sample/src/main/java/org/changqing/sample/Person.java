package org.changqing.sample;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A person and everything that holds for them over time. Not thread-safe; belongs to one bureau.
 */
final class Person {
  /** What stays the same. */
  record Identity(
      int number,
      String name,
      String idNumber,
      int sex,
      LocalDate born,
      LocalDate joined,
      String home) {}

  private final Identity identity;
  private final String id;
  private final double diligence;
  private final List<Version> versions = new ArrayList<>();
  final List<Spell> memberships = new ArrayList<>();
  final List<Spell> posts = new ArrayList<>();
  final List<Spell> exemptions = new ArrayList<>();
  final List<Spell> needs = new ArrayList<>();
  final List<Spell> pairings = new ArrayList<>();
  final List<Spell> stays = new ArrayList<>();
  private String personClass;
  private String rank = "";
  private String partyStatus;
  private LocalDate died = LocalDate.MAX;
  private String alias = "";

  Person(Identity identity, String personClass, String partyStatus, double diligence) {
    this.identity = identity;
    this.id = idOf(identity.number());
    this.personClass = personClass;
    this.partyStatus = partyStatus;
    this.diligence = diligence;
  }

  String id() {
    return id;
  }

  static String idOf(int number) {
    return "p" + Keys.padded(number, 5);
  }

  int number() {
    return identity.number();
  }

  Identity identity() {
    return identity;
  }

  /** What is added to the branch's usual attendance: negative for those who seldom come. */
  double diligence() {
    return diligence;
  }

  /** Whether this is one of the few of whom nobody sees anything. */
  boolean keepsAway() {
    return diligence < -0.5;
  }

  boolean isRetired() {
    return !personClass.equals("staff");
  }

  boolean isVeteran() {
    return personClass.equals("veteran");
  }

  String rank() {
    return rank;
  }

  boolean isMember() {
    return partyStatus.equals("full") || partyStatus.equals("probationary");
  }

  boolean isFullMember() {
    return partyStatus.equals("full");
  }

  void rank(String code) {
    rank = code;
  }

  void personClass(String code) {
    personClass = code;
  }

  void partyStatus(String code) {
    partyStatus = code;
  }

  void died(LocalDate day) {
    died = day;
  }

  LocalDate died() {
    return died;
  }

  boolean isAlive(LocalDate day) {
    return day.isBefore(died);
  }

  int age(LocalDate day) {
    return (int) ChronoUnit.YEARS.between(identity.born(), day);
  }

  /** A second id under which some records of this person were entered by mistake. */
  void alias(String id) {
    alias = id;
  }

  /** The id that whoever enters a record happens to choose. */
  String idAsEntered(Dice dice) {
    return !alias.isEmpty() && dice.chance(0.2) ? alias : id();
  }

  Optional<Spell> membership(LocalDate day) {
    return isAlive(day) ? on(memberships, day) : Optional.empty();
  }

  static Optional<Spell> on(List<Spell> spells, LocalDate day) {
    for (int i = spells.size() - 1; i >= 0; i--) {
      if (spells.get(i).contains(day)) {
        return Optional.of(spells.get(i));
      }
    }
    return Optional.empty();
  }

  static boolean any(List<Spell> spells, LocalDate day) {
    return on(spells, day).isPresent();
  }

  /** The registry enters the person as they are now. */
  void entered(LocalDateTime at) {
    LocalDateTime after =
        versions.isEmpty() ? at : versions.get(versions.size() - 1).updatedAt().plusMinutes(1);
    versions.add(
        Version.of(
            at.isAfter(after) ? at : after,
            id(),
            identity.name(),
            identity.idNumber(),
            identity.sex(),
            identity.born(),
            personClass,
            rank.isEmpty() ? null : rank,
            died.equals(LocalDate.MAX) ? null : died,
            partyStatus,
            identity.joined(),
            identity.home()));
  }

  List<Version> versions() {
    return versions;
  }
}
