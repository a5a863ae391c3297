package org.changqing.sql.suppression;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** The cells of a year of a bureau made up at random: all of them add up, save for a rest. */
final class RandomBureau {
  private static final int YEAR = 2020;
  private static final String NO_BRANCH = "";

  private final Random random;
  private final SensitiveCell.Metric events;
  private final SensitiveCell.Metric state;
  private final SensitiveCell.Metric queue =
      new SensitiveCell.Metric("queue", "queue", true, false, false);
  private final boolean hasRest;
  private final int branches;
  private final int districts;
  private final Map<String, SensitiveCell> cells = new LinkedHashMap<>();

  private RandomBureau(Random random) {
    this.random = random;
    this.events = new SensitiveCell.Metric("events", "events", false, random.nextBoolean(), false);
    this.hasRest = random.nextInt(3) == 0;
    boolean hasPublicBase = !hasRest && random.nextBoolean();
    this.state =
        new SensitiveCell.Metric("state", "state", true, random.nextBoolean(), hasPublicBase);
    this.branches = 1 + random.nextInt(12);
    this.districts = 1 + random.nextInt(4);
  }

  static List<SensitiveCell> cells(Random random) {
    RandomBureau bureau = new RandomBureau(random);
    bureau.fill();
    return new ArrayList<>(bureau.cells.values());
  }

  private void fill() {
    int typical = 1 + random.nextInt(9);
    for (int month = 1; month <= 12; month++) {
      LocalDate first = LocalDate.of(YEAR, month, 1);
      for (int branch = 0; branch < branches; branch++) {
        add(first, "b" + branch, "d" + branch % districts, typical);
      }
      if (hasRest) {
        add(first, NO_BRANCH, "d0", typical);
        add(first, NO_BRANCH, NO_BRANCH, typical);
      }
    }
  }

  private void add(LocalDate month, String branch, String district, int typical) {
    int base = random.nextInt(3) == 0 ? 0 : random.nextInt(typical + 1);
    int count = base == 0 ? 0 : random.nextInt(base + 1);
    for (Map.Entry<String, Integer> kind :
        Map.of("month", 1, "quarter", 3, "half_year", 6, "year", 12).entrySet()) {
      int length = kind.getValue();
      LocalDate start = month.withMonth((month.getMonthValue() - 1) / length * length + 1);
      LocalDate end = start.plusMonths(length).minusDays(1);
      add(events, kind.getKey(), start, end, branch, district, count, base);
      if (end.getMonth() == month.getMonth()) {
        add(state, kind.getKey(), start, end, branch, district, count, base);
      }
    }
    if (month.getMonthValue() == 12 && !state.isRatio()) {
      addParts(month.plusMonths(1).minusDays(1), branch, district, count);
    }
  }

  /** The state of the last day in two parts, and a queue of which one part is told. */
  private void addParts(LocalDate day, String branch, String district, int count) {
    int part = random.nextInt(count + 1);
    add(state, "overdue", day, day, branch, district, count - part, 0);
    add(state, "never", day, day, branch, district, part, 0);
    add(queue, "inside", day, day, branch, district, count, 0);
    add(queue, "inside_unvisited", day, day, branch, district, part, 0);
  }

  private void add(
      SensitiveCell.Metric metric,
      String kind,
      LocalDate start,
      LocalDate end,
      String branch,
      String district,
      int count,
      int base) {
    if (!branch.isEmpty()) {
      add(metric, kind, start, end, "branch", branch, List.of(district), count, base);
    }
    if (!district.isEmpty()) {
      add(metric, kind, start, end, "district", district, List.of(), count, base);
    }
    add(metric, kind, start, end, "bureau", "all", List.of(), count, base);
  }

  private void add(
      SensitiveCell.Metric metric,
      String kind,
      LocalDate start,
      LocalDate end,
      String scopeKind,
      String scopeId,
      List<String> places,
      int count,
      int base) {
    String key = String.join(" ", metric.id(), kind, start.toString(), scopeKind, scopeId);
    SensitiveCell before = cells.get(key);
    cells.put(
        key,
        new SensitiveCell(
            metric,
            kind,
            start,
            end,
            scopeKind,
            scopeId,
            places,
            (before == null ? 0 : before.numerator()) + count,
            metric.isRatio() ? (before == null ? 0 : before.denominator()) + base : 0));
  }
}
