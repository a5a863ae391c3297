package org.changqing.sample;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Visits that others plan and that are paid when their month comes and the person is still alive.
 */
final class Visits implements Monthly {
  /**
   * @param visitors who may pay it; one of them does
   * @param reliefFen 0 = none
   */
  record Plan(
      Person person,
      List<Person> visitors,
      LocalDate day,
      String mode,
      String occasion,
      int reliefFen) {}

  private final Bureau bureau;
  private final Release release;
  private final Map<YearMonth, List<Plan>> plans = new HashMap<>();

  Visits(Bureau bureau, Release release) {
    this.bureau = bureau;
    this.release = release;
  }

  void plan(Person person, LocalDate day, String mode, String occasion, int reliefFen) {
    plans
        .computeIfAbsent(YearMonth.from(day), key -> new ArrayList<>())
        .add(new Plan(person, Visitors.of(bureau, person, day), day, mode, occasion, reliefFen));
  }

  @Override
  public void live(YearMonth month) {
    List<Plan> due = plans.getOrDefault(month, List.of());
    plans.remove(month);
    for (int i = 0; release.reaches(month) && i < due.size(); i++) {
      if (due.get(i).person().isAlive(due.get(i).day())) {
        pay(due.get(i), id(month, i));
      }
    }
  }

  private String id(YearMonth month, int i) {
    return "v" + Keys.month(month) + "-" + Keys.padded(bureau.block() * 10_000 + i, 5);
  }

  private void pay(Plan plan, String id) {
    Dice dice = bureau.dice("visit").of(id);
    LocalDate day = plan.day();
    LocalDateTime recorded =
        Recording.of(day, dice, 0.015 + 0.09 * (1 - bureau.care(plan.person(), day)));
    Integer relief = plan.reliefFen() == 0 ? null : plan.reliefFen();
    Object[] values = {
      id,
      plan.person().idAsEntered(dice),
      dice.pick(plan.visitors()).id(),
      day,
      plan.mode(),
      plan.occasion(),
      relief,
      recorded
    };
    List<Version> versions = new ArrayList<>();
    versions.add(Version.of(recorded, values.clone()));
    if (dice.chance(0.012)) {
      values[4] = plan.mode().equals("home") ? "phone" : "home";
      versions.add(Version.of(recorded.plusDays(dice.between(1, 40)), values.clone()));
    }
    if (dice.chance(0.006)) {
      Version last = versions.get(versions.size() - 1);
      versions.add(last.deletedAt(last.updatedAt().plusDays(dice.between(1, 20))));
    }
    release.put(Table.CARE_VISIT, versions);
  }
}
