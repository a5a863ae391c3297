package org.changqing.sql.suppression;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Somebody who tries to work out hidden cells, written apart from what hides them: he knows every
 * visible cell, every equation between cells (also those over several steps of time at once), which
 * cells are the same, and where there is no rest; he solves the equations together, narrows the
 * bounds of what is left, and supposes that those which are small are hidden for being small.
 */
final class Onlooker {
  private static final long MUCH = 1_000_000;
  private static final Map<String, Integer> MONTHS =
      Map.of("month", 1, "quarter", 3, "half_year", 6, "year", 12);

  private final Map<String, long[]> bounds = new LinkedHashMap<>();
  private final Map<String, Long> truths = new LinkedHashMap<>();
  private final Set<String> secrets = new LinkedHashSet<>();
  private final Set<Set<String>> smallTogether = new LinkedHashSet<>();
  private final Equations equations = new Equations();
  private final int size;

  Onlooker(Collection<SensitiveCell> cells, Collection<SensitiveCell> hidden, int size) {
    this.size = size;
    Set<SensitiveCell> unseen = new HashSet<>(hidden);
    for (SensitiveCell cell : cells) {
      boolean isHidden = unseen.contains(cell);
      see(name(cell, false), cell.numerator(), isHidden);
      if (cell.metric().isRatio()) {
        boolean isBaseHidden = isHidden && !cell.metric().hasPublicBase();
        see(name(cell, true), cell.denominator(), isBaseHidden);
      }
    }
    for (SensitiveCell cell : cells) {
      if (cell.metric().isRatio()) {
        add(name(cell, true), List.of(name(cell, false)), true);
      }
      relate(cell, cells.stream().filter(part -> isPlacePart(part, cell, "branch")).toList());
      relate(cell, cells.stream().filter(part -> isPlacePart(part, cell, "district")).toList());
      relate(cell, cells.stream().filter(part -> isStatePart(part, cell)).toList());
      for (String kind : MONTHS.keySet()) {
        relate(cell, cells.stream().filter(part -> isTimePart(part, cell, kind)).toList());
      }
    }
    equations.solve();
    equations.narrow(bounds);
  }

  /** The small hidden figures that he knows exactly in the end. */
  List<String> knownSecrets() {
    return secrets.stream().filter(name -> bounds.get(name)[0] == bounds.get(name)[1]).toList();
  }

  /** Hidden figures whose sum is small and follows from the equations. */
  List<Set<String>> knownTogether() {
    return smallTogether.stream().filter(equations::tell).toList();
  }

  private void see(String name, long truth, boolean isHidden) {
    boolean isSmall = truth > 0 && truth < size;
    truths.put(name, truth);
    bounds.put(
        name, isHidden ? new long[] {0, isSmall ? size - 1 : MUCH} : new long[] {truth, truth});
    if (isHidden && isSmall) {
      secrets.add(name);
    }
  }

  private void relate(SensitiveCell total, List<SensitiveCell> parts) {
    if (parts.isEmpty()) {
      return;
    }
    for (boolean isBase :
        total.metric().isRatio() ? new boolean[] {false, true} : new boolean[] {false}) {
      List<String> names = parts.stream().map(part -> name(part, isBase)).toList();
      String whole = name(total, isBase);
      add(whole, names, names.stream().mapToLong(truths::get).sum() < truths.get(whole));
      Set<String> hidden = new LinkedHashSet<>(names);
      hidden.removeIf(this::isKnown);
      long together = hidden.stream().mapToLong(truths::get).sum();
      if (together > 0 && together < size && truths.get(whole) >= size) {
        smallTogether.add(hidden);
      }
    }
  }

  private boolean isKnown(String name) {
    return bounds.get(name)[0] == bounds.get(name)[1];
  }

  /** A rest is a figure that is nowhere shown. */
  private void add(String total, List<String> parts, boolean hasRest) {
    Map<String, Long> factors = new HashMap<>();
    long known = isKnown(total) ? truths.get(total) : 0;
    if (!isKnown(total)) {
      factors.put(total, -1L);
    }
    for (String part : parts) {
      if (isKnown(part)) {
        known -= truths.get(part);
      } else {
        factors.put(part, 1L);
      }
    }
    if (hasRest) {
      String rest = "rest of " + total + " beyond " + parts;
      bounds.put(rest, new long[] {0, MUCH});
      factors.put(rest, 1L);
    }
    equations.add(factors, known);
  }

  /** A state has one name on its day, whatever the kind of period. */
  private static String name(SensitiveCell cell, boolean isBase) {
    String time =
        cell.metric().isState() && MONTHS.containsKey(cell.periodKind())
            ? cell.lastDay().toString()
            : cell.periodKind() + " " + cell.periodStart();
    return String.join(
        " ", cell.metric().id(), isBase ? "base" : "count", time, cell.scopeKind(), cell.scopeId());
  }

  private static boolean isPlacePart(SensitiveCell part, SensitiveCell total, String scopeKind) {
    boolean isWithin =
        total.scopeKind().equals("bureau")
            || (total.scopeKind().equals("district") && part.districts().contains(total.scopeId()));
    return part.metric().equals(total.metric())
        && part.periodKind().equals(total.periodKind())
        && part.periodStart().equals(total.periodStart())
        && part.scopeKind().equals(scopeKind)
        && !total.scopeKind().equals(scopeKind)
        && isWithin;
  }

  private static boolean isTimePart(SensitiveCell part, SensitiveCell total, String kind) {
    if (!MONTHS.containsKey(total.periodKind())) {
      return false;
    }
    int length = MONTHS.get(total.periodKind());
    LocalDate end = total.periodStart().plusMonths(length);
    return part.metric().equals(total.metric())
        && !part.metric().isState()
        && part.scopeKind().equals(total.scopeKind())
        && part.scopeId().equals(total.scopeId())
        && part.periodKind().equals(kind)
        && MONTHS.get(kind) < length
        && !part.periodStart().isBefore(total.periodStart())
        && part.periodStart().isBefore(end);
  }

  /** The bands of days since the last visit, and who of those in hospital was not visited. */
  private static boolean isStatePart(SensitiveCell part, SensitiveCell total) {
    boolean isBand =
        Set.of("overdue", "never").contains(part.periodKind())
            && total.periodKind().equals("month");
    boolean isStage =
        part.periodKind().equals("inside_unvisited") && total.periodKind().equals("inside");
    return (isBand || isStage)
        && part.metric().equals(total.metric())
        && part.lastDay().equals(total.lastDay())
        && part.scopeKind().equals(total.scopeKind())
        && part.scopeId().equals(total.scopeId());
  }
}
