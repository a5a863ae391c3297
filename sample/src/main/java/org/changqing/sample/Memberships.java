package org.changqing.sample;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;

/**
 * Formal relations to branches: joining, moving, leaving, and the reform that merges one branch and
 * founds another.
 */
final class Memberships {
  private static final List<Integer> FOUNDED_FROM = List.of(Branches.MERGED_INTO, 4, 15);

  /**
   * The share of moves after which the former branch leaves its entry open, so that two overlap.
   */
  private static final double FORGOTTEN = 0.08;

  private final Bureau bureau;

  Memberships(Bureau bureau) {
    this.bureau = bureau;
  }

  void join(Person person, Branch branch, LocalDate day, LocalDateTime entered) {
    Integer group = branch.groups() == 0 ? null : person.number() % branch.groups() + 1;
    Spell membership = bureau.open(Table.MEMBERSHIP, person, day, branch.id(), group);
    membership.entered(entered);
    bureau.join(person, branch, membership);
  }

  /** Moves a member to another branch; the day is the one on which that branch accepts. */
  void move(Person person, Branch to, LocalDate day, Dice dice) {
    person
        .membership(day)
        .filter(membership -> !bureau.branchOf(membership).equals(to))
        .ifPresent(
            membership -> {
              LocalDateTime told = dice.officeHour(day.plusDays(dice.between(0, 14)));
              if (dice.chance(FORGOTTEN)) {
                endUnnoticed(person, day, told);
              } else {
                close(person, day, told);
              }
              join(person, to, day, told.plusMinutes(3));
            });
  }

  /** Leaves the bureau, for instance to live with the children elsewhere. */
  void leave(Person person, LocalDate day, Dice dice) {
    if (person.membership(day).isPresent()) {
      close(person, day, dice.officeHour(day.plusDays(dice.between(1, 12))));
    }
  }

  /** Ends the membership and the offices that go with it. */
  void close(Person person, LocalDate day, LocalDateTime told) {
    for (List<Spell> spells : List.of(person.memberships, person.posts)) {
      for (Spell spell : spells) {
        if (spell.to().isAfter(day)) {
          spell.endsOn(day);
          if (!spell.versions().isEmpty()) {
            spell.entered(told);
          }
        }
      }
    }
  }

  /**
   * Founds a branch out of three others, then merges one: half of it by new registry entries, half
   * by itself.
   */
  void reform() {
    LocalDate day = Branches.REFORM;
    LocalDateTime told = day.atTime(17, 0);
    found(bureau.branch(Branches.FOUNDED_LATE), day, told);
    Branch successor = bureau.branch(Branches.MERGED_INTO);
    for (Person person : bureau.roster(bureau.branch(Branches.MERGED), day)) {
      if (person.number() % 2 == 0) {
        close(person, day, told);
        join(person, successor, day, told.plusMinutes(10));
      } else {
        carryOver(person, successor, day, told);
      }
    }
  }

  private void found(Branch founded, LocalDate day, LocalDateTime told) {
    for (int place : FOUNDED_FROM) {
      List<Person> roster = bureau.roster(bureau.branch(place), day);
      for (int i = 0; i < roster.size(); i += 3) {
        if (roster.get(i).posts.isEmpty()) {
          close(roster.get(i), day, told);
          join(roster.get(i), founded, day, told.plusMinutes(10));
        }
      }
    }
  }

  /** What the contract lets follow by itself: no new registry entry, no group. */
  private void carryOver(Person person, Branch successor, LocalDate day, LocalDateTime told) {
    endUnnoticed(person, day, told);
    bureau.join(person, successor, new Spell("", person, day, successor.id(), null));
  }

  /** Ends the membership without telling the registry, and the offices with telling it. */
  private static void endUnnoticed(Person person, LocalDate day, LocalDateTime told) {
    person.posts.stream()
        .filter(post -> post.contains(day))
        .forEach(
            post -> {
              post.endsOn(day);
              post.entered(told);
            });
    person.memberships.forEach(membership -> membership.endsOn(day));
  }
}
