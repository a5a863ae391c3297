package org.changqing.reference;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * Makes small adversarial folders of records: a few branches and persons over about a year, with
 * everything that the contract has a rule for, and files as dirty as it allows.
 *
 * <p>Deterministic: a seed always makes the same bytes. Seeds below {@value #SMALL_SEEDS} make the
 * smallest histories, for a first look at a difference; {@link FolderShrinker} makes any folder
 * smaller.
 */
public final class RandomHistory {

  private static final int SMALL_SEEDS = 20;
  private static final List<String> DISTRICTS = List.of("110101", "110102", "110105");

  private RandomHistory() {}

  /**
   * Writes one folder, which must be empty or absent.
   *
   * @return the as-of date to compute it for
   */
  public static LocalDate write(long seed, Path folder) throws IOException {
    Dice dice = new Dice(seed);
    HistoryPlan plan = plan(dice, seed < SMALL_SEEDS);
    new RandomOrganisation(plan).add();
    new RandomMeetings(plan).add();
    new RandomTraining(plan).add();
    new RandomCare(plan).add();
    new RandomServices(plan).add();
    Files.createDirectories(folder);
    writeTables(plan, folder);
    return asOf(plan);
  }

  private static HistoryPlan plan(Dice dice, boolean isSmall) {
    LocalDate start = LocalDate.of(dice.between(2018, 2020), dice.between(1, 12), 1);
    int months = isSmall ? dice.between(2, 8) : dice.between(6, 15);
    int persons = isSmall ? dice.between(1, 4) : dice.between(4, 12);
    int branches = isSmall ? dice.between(1, 2) : dice.between(1, 4);
    // Case matters: b1 is another branch than B1.
    List<String> branchIds = List.of("B1", "b1", "B2", "B10").subList(0, branches);
    List<String> personIds =
        IntStream.rangeClosed(1, persons).mapToObj(number -> "P" + number).toList();
    return new HistoryPlan(
        dice,
        start,
        start.plusMonths(months).minusDays(1),
        branchIds,
        personIds,
        DISTRICTS.subList(0, dice.between(1, DISTRICTS.size())),
        new LinkedHashMap<>());
  }

  private static void writeTables(HistoryPlan plan, Path folder) throws IOException {
    Dice dice = plan.dice();
    RandomVersions versions = new RandomVersions(dice, plan.end());
    DirtyFolder files = new DirtyFolder(dice);
    double absentShare = dice.pick(List.of(0.0, 0.0, 0.15));
    for (Table table : ContractTables.ALL) {
      if (table.isRequired() || !dice.chance(absentShare)) {
        List<Map<String, String>> rows =
            plan.records().getOrDefault(table.name(), new ArrayList<>());
        boolean isEmptied = !table.isRequired() && dice.chance(absentShare);
        files.write(folder, table, isEmptied ? List.of() : versions.of(table, rows));
      }
    }
  }

  /** Mostly in the second half, often a month's end, sometimes the first day or the last. */
  private static LocalDate asOf(HistoryPlan plan) {
    Dice dice = plan.dice();
    if (dice.chance(0.05)) {
      return plan.start();
    }
    LocalDate day = dice.day(plan.start(), plan.end());
    day = day.isBefore(plan.start().plusMonths(1)) ? plan.end() : day;
    return dice.chance(0.3) ? day.withDayOfMonth(day.lengthOfMonth()) : day;
  }
}
