package org.changqing.sql.suppression;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Somebody who tries to work out hidden cells, written apart from what hides them: he knows every
 * visible cell, every equation between cells (also those over several steps of time at once), which
 * cells are the same, and where there is no rest; and he supposes something of the hidden ones.
 */
final class Onlooker {
  private static final long MUCH = 1_000_000;
  private static final Map<String, Integer> MONTHS =
      Map.of("month", 1, "quarter", 3, "half_year", 6, "year", 12);

  private final Supposition supposition;
  private final Map<String, long[]> bounds = new LinkedHashMap<>();
  private final Map<String, Long> truths = new LinkedHashMap<>();
  private final Set<String> secrets = new HashSet<>();
  private final List<Equation> equations = new ArrayList<>();

  private record Equation(String total, List<String> parts, boolean hasRest) {}

  Onlooker(
      Collection<SensitiveCell> cells,
      Collection<SensitiveCell> hidden,
      int size,
      Supposition supposition) {
    this.supposition = supposition;
    Set<SensitiveCell> unseen = new HashSet<>(hidden);
    for (SensitiveCell cell : cells) {
      boolean isHidden = unseen.contains(cell);
      boolean maybeNone = cell.denominator() > 0 && cell.denominator() < size;
      see(name(cell, false), cell.numerator(), isHidden, maybeNone, size);
      if (cell.metric().isRatio()) {
        boolean isBaseHidden = isHidden && !cell.metric().hasPublicBase();
        see(name(cell, true), cell.denominator(), isBaseHidden, false, size);
        equations.add(new Equation(name(cell, true), List.of(name(cell, false)), true));
      }
    }
    for (SensitiveCell total : cells) {
      relate(total, cells.stream().filter(part -> isPlacePart(part, total, "branch")).toList());
      relate(total, cells.stream().filter(part -> isPlacePart(part, total, "district")).toList());
      for (String kind : MONTHS.keySet()) {
        relate(total, cells.stream().filter(part -> isTimePart(part, total, kind)).toList());
      }
    }
  }

  /** The small hidden figures that he knows exactly in the end. */
  List<String> knownSecrets() {
    boolean isNews = true;
    while (isNews) {
      isNews = false;
      for (Equation equation : equations) {
        isNews |= learn(equation);
      }
    }
    return secrets.stream().filter(name -> bounds.get(name)[0] == bounds.get(name)[1]).toList();
  }

  private void see(String name, long truth, boolean isHidden, boolean maybeNone, int size) {
    boolean isSmall = truth > 0 && truth < size;
    truths.put(name, truth);
    bounds.put(
        name,
        isHidden
            ? new long[] {
              supposition == Supposition.HIDDEN_IS_PRESENT && !maybeNone ? Math.min(truth, 1) : 0,
              supposition == Supposition.HIDDEN_IS_SMALL && isSmall ? size - 1 : MUCH
            }
            : new long[] {truth, truth});
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
      long sum = names.stream().mapToLong(truths::get).sum();
      equations.add(
          new Equation(name(total, isBase), names, sum < truths.get(name(total, isBase))));
    }
  }

  private boolean learn(Equation equation) {
    long low = 0;
    long high = equation.hasRest() ? MUCH : 0;
    for (String part : equation.parts()) {
      low += bounds.get(part)[0];
      high += bounds.get(part)[1];
    }
    boolean isNews = narrow(equation.total(), low, high);
    long[] total = bounds.get(equation.total());
    for (String part : equation.parts()) {
      long[] own = bounds.get(part).clone();
      isNews |= narrow(part, total[0] - (high - own[1]), total[1] - (low - own[0]));
      low += bounds.get(part)[0] - own[0];
      high += bounds.get(part)[1] - own[1];
    }
    return isNews;
  }

  private boolean narrow(String name, long low, long high) {
    long[] known = bounds.get(name);
    if (low <= known[0] && high >= known[1]) {
      return false;
    }
    known[0] = Math.max(known[0], low);
    known[1] = Math.min(known[1], high);
    return true;
  }

  /** A state has one name on its day, whatever the kind of period. */
  private static String name(SensitiveCell cell, boolean isBase) {
    String time =
        cell.metric().isState()
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
}
