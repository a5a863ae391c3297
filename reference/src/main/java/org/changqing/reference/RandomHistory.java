package org.changqing.reference;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Makes small adversarial folders of records: a few branches and persons over about a year, with
 * everything that the contract has a rule for, and files as dirty as it allows.
 *
 * <p>Deterministic: a seed always makes the same bytes. Seeds below {@value #SMALL_SEEDS} make the
 * smallest histories, for a first look at a difference; {@link FolderShrinker} makes any folder
 * smaller; {@link RandomBatch} puts many histories into one folder.
 */
public final class RandomHistory {

  private static final int SMALL_SEEDS = 20;

  private RandomHistory() {}

  /**
   * Writes one folder, which must be empty or absent.
   *
   * @return the as-of date to compute it for
   */
  public static LocalDate write(long seed, Path folder) throws IOException {
    Dice dice = new Dice(seed);
    HistoryPlan plan = HistoryPlan.alone(dice, seed < SMALL_SEEDS);
    double absentShare = dice.pick(List.of(0.0, 0.0, 0.15));
    new DirtyFolder(dice, absentShare).write(folder, rows(plan, ""));
    return plan.asOf();
  }

  /** The rows of one history as they stand in files, by table; every id begins with the prefix. */
  static Map<String, List<Map<String, String>>> rows(HistoryPlan plan, String prefix) {
    new RandomOrganisation(plan).add();
    new RandomMeetings(plan).add();
    new RandomTraining(plan).add();
    new RandomCare(plan).add();
    new RandomServices(plan).add();
    new RandomEdges(plan).add();
    new RandomEventEdges(plan).add();
    new Namespace(prefix).apply(plan.records());
    Dice dice = plan.dice();
    RandomVersions versions = new RandomVersions(dice, plan.end());
    DirtyRows dirt = new DirtyRows(dice);
    double emptiedShare = dice.pick(List.of(0.0, 0.0, 0.15));
    Map<String, List<Map<String, String>>> rows = new LinkedHashMap<>();
    for (Table table : ContractTables.ALL) {
      boolean isEmptied = dice.chance(table.isRequired() ? emptiedShare / 10 : emptiedShare);
      List<Map<String, String>> plain = plan.records().getOrDefault(table.name(), List.of());
      rows.put(table.name(), isEmptied ? List.of() : dirt.of(table, versions.of(table, plain)));
    }
    return rows;
  }
}
