package org.changqing.sample;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Branch offices: elected at a general meeting every three years, filled again when somebody
 * leaves.
 */
final class Committees implements Monthly {
  private static final List<String> POSTS =
      List.of("secretary", "deputy_secretary", "organisation", "publicity", "discipline");

  private final Bureau bureau;

  Committees(Bureau bureau) {
    this.bureau = bureau;
  }

  void begin(LocalDate first) {
    for (Branch branch : bureau.branches()) {
      if (branch.exists(first)) {
        LocalDate since = LocalDate.of(2016 + branch.place() % 3, electionMonth(branch), 18);
        elect(branch, since, first, since.atTime(17, 0));
      }
    }
  }

  @Override
  public void live(YearMonth month) {
    for (Branch branch : bureau.branches()) {
      if (!branch.exists(month.atDay(1))) {
        continue;
      }
      if (isElection(branch, month)) {
        LocalDate day = MeetingDays.general(bureau, branch, month);
        elect(branch, day, day, day.atTime(18, 30));
      } else {
        fillVacancies(branch, month);
      }
    }
  }

  /** Whether the branch elects its committee in this month. */
  static boolean isElection(Branch branch, YearMonth month) {
    if (month.atDay(1).equals(Branches.REFORM)) {
      return branch.place() == Branches.FOUNDED_LATE;
    }
    return month.getMonthValue() == electionMonth(branch)
        && month.getYear() % 3 == (2016 + branch.place() % 3) % 3;
  }

  private static int electionMonth(Branch branch) {
    return branch.place() % 2 == 0 ? 6 : 9;
  }

  private static List<String> posts(Branch branch) {
    return branch.size() < 20 ? POSTS.subList(0, 2) : POSTS;
  }

  private void elect(Branch branch, LocalDate day, LocalDate known, LocalDateTime entered) {
    for (Person officer : bureau.officers(branch, day)) {
      for (Spell post : officer.posts) {
        if (post.contains(day)) {
          post.endsOn(day);
          post.entered(entered);
        }
      }
    }
    for (String code : posts(branch)) {
      appoint(branch, code, known, day, entered.plusMinutes(5));
    }
  }

  private void fillVacancies(Branch branch, YearMonth month) {
    LocalDate day = month.atDay(bureau.dice("vacancy").of(month).of(branch.place()).between(2, 9));
    List<String> missing = new ArrayList<>(posts(branch));
    bureau.officers(branch, day).stream()
        .flatMap(officer -> officer.posts.stream())
        .filter(post -> post.contains(day))
        .forEach(post -> missing.remove(post.attribute(1).toString()));
    for (String code : missing) {
      Dice dice = bureau.dice("replacement").of(month).of(branch.place()).of(code);
      if (dice.chance(0.5)) {
        appoint(branch, code, day, day, dice.officeHour(day.plusDays(dice.between(0, 5))));
      }
    }
  }

  /** Appoints the fittest member without office: rather young, rather diligent. */
  private void appoint(
      Branch branch, String code, LocalDate known, LocalDate from, LocalDateTime entered) {
    bureau.roster(branch, known).stream()
        .filter(Person::isFullMember)
        .filter(person -> !Person.any(person.posts, known))
        .filter(person -> !Person.any(person.exemptions, known))
        .min(Comparator.comparingDouble(person -> person.age(known) - 60 * person.diligence()))
        .ifPresent(
            person -> {
              Spell post = bureau.open(Table.POST, person, from, branch.id(), code);
              post.entered(entered);
              person.posts.add(post);
            });
  }
}
