package org.changqing.sample;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The people and branches of one bureau: about 950 persons. A sample of scale n consists of n
 * bureaux, one after another.
 */
final class Bureau {
  private static final int NUMBERS_PER_BUREAU = 10_000;

  private final int block;
  private final Dice dice;
  private final List<Branch> branches;
  private final Map<String, Branch> byId = new HashMap<>();
  private final List<Person> people = new ArrayList<>();
  private final Map<Branch, List<Person>> everMembers = new LinkedHashMap<>();
  private final Map<Table, List<Spell>> spells = new LinkedHashMap<>();
  private final Map<String, Integer> serials = new HashMap<>();

  Bureau(long seed, int block) {
    this.block = block;
    this.dice = new Dice(seed).of(block);
    this.branches = Branches.ofBureau(block);
    branches.forEach(branch -> byId.put(branch.id(), branch));
  }

  int block() {
    return block;
  }

  Dice dice(String subject) {
    return dice.of(subject);
  }

  List<Branch> branches() {
    return branches;
  }

  Branch branch(int place) {
    return branches.get(place - 1);
  }

  List<Person> people() {
    return people;
  }

  void add(Person person) {
    people.add(person);
  }

  /** The next number of a person; never given twice. */
  int nextPersonNumber() {
    return block * NUMBERS_PER_BUREAU + serials.merge("person", 1, Integer::sum);
  }

  /** The next id with this prefix, unique over all bureaux. */
  String nextId(String prefix) {
    return prefix + Keys.padded(block * 100_000 + serials.merge(prefix, 1, Integer::sum), 5);
  }

  /** An id that is one per bureau. */
  String ownId(String name) {
    return block == 0 ? name : name + "-" + block;
  }

  Spell open(Table table, Person person, LocalDate from, Object... attributes) {
    Spell spell = new Spell(nextId(prefix(table)), person, from, attributes);
    spells.computeIfAbsent(table, key -> new ArrayList<>()).add(spell);
    return spell;
  }

  private static String prefix(Table table) {
    return switch (table) {
      case MEMBERSHIP -> "m";
      case POST -> "o";
      case EXEMPTION -> "x";
      case CARE_NEED -> "n";
      case PAIRING -> "h";
      case HOSPITAL_STAY -> "s";
      case VOLUNTEER_SPELL -> "w";
      default -> throw new IllegalArgumentException(table + " holds no spells");
    };
  }

  void join(Person person, Branch branch, Spell membership) {
    person.memberships.add(membership);
    List<Person> known = everMembers.computeIfAbsent(branch, key -> new ArrayList<>());
    if (!known.contains(person)) {
      known.add(person);
    }
  }

  Branch branchOf(Spell membership) {
    return byId.get(membership.attribute(0).toString());
  }

  /** Living members of the branch, in an order that never changes. */
  List<Person> roster(Branch branch, LocalDate day) {
    List<Person> roster = new ArrayList<>();
    for (Person person : everMembers.getOrDefault(branch, List.of())) {
      if (person.isMember()
          && person.membership(day).filter(m -> branchOf(m).equals(branch)).isPresent()) {
        roster.add(person);
      }
    }
    return roster;
  }

  List<Person> officers(Branch branch, LocalDate day) {
    return everMembers.getOrDefault(branch, List.of()).stream()
        .filter(person -> person.isAlive(day))
        .filter(
            person ->
                person.posts.stream()
                    .anyMatch(post -> post.contains(day) && post.attribute(0).equals(branch.id())))
        .toList();
  }

  /**
   * How reliably this person is cared for: by the branch, or for non-members by the bureau's staff.
   */
  double care(Person person, LocalDate day) {
    return person.membership(day).map(membership -> branchOf(membership).care()).orElse(0.84);
  }

  void writeRegisters(Release release) {
    people.forEach(person -> release.put(Table.PERSON, person.versions()));
    Arrays.stream(Table.values())
        .forEach(
            table ->
                spells.getOrDefault(table, List.of()).stream()
                    .map(Spell::versions)
                    .forEach(versions -> release.put(table, versions)));
  }
}
