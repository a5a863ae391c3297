package org.changqing.sql.suppression;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.changqing.sql.PeriodLength;

/**
 * The numbers that cells show, and how they add up: branches to districts, districts and branches
 * to the bureau, and, of events, months to quarters, quarters to half-years, half-years to years.
 */
final class Figures {
  private static final Map<String, String> SHORTER =
      Map.of("quarter", "month", "half_year", "quarter", "year", "half_year");

  private static final Comparator<SensitiveCell> ORDER =
      Comparator.comparing(SensitiveCell::subject)
          .thenComparing(cell -> cell.metric().id())
          .thenComparing(SensitiveCell::periodKind);

  private final Map<String, Subject> subjects = new TreeMap<>();
  private final List<Figure> all = new ArrayList<>();
  private final List<Sum> sums = new ArrayList<>();
  private final List<Share> shares = new ArrayList<>();

  /** A numerator and its denominator: the one counts some of what the other counts. */
  record Share(Figure numerator, Figure denominator) {
    boolean propagate() {
      boolean isNews = numerator.narrow(0, denominator.high);
      isNews |= denominator.narrow(numerator.low, denominator.high);
      return isNews;
    }
  }

  Figures(Collection<SensitiveCell> cells, int size) {
    Map<String, Map<String, Figure>> numerators = new TreeMap<>();
    Map<String, Map<String, Figure>> denominators = new TreeMap<>();
    for (SensitiveCell cell : cells.stream().sorted(ORDER).toList()) {
      Subject subject = subjects.computeIfAbsent(cell.subject(), Subject::new);
      subject.cells.add(cell);
      String metric = cell.metric().id();
      Figure numerator = Figure.numerator(subject, cell, size);
      if (add(numerators, metric, numerator) && cell.metric().isRatio()) {
        Figure denominator = Figure.denominator(subject, cell, size);
        add(denominators, metric, denominator);
        shares.add(new Share(numerator, denominator));
      }
    }
    Stream.concat(numerators.values().stream(), denominators.values().stream())
        .forEach(layer -> addSums(layer.values()));
  }

  Collection<Subject> subjects() {
    return subjects.values();
  }

  List<Figure> all() {
    return all;
  }

  List<Sum> sums() {
    return sums;
  }

  List<Share> shares() {
    return shares;
  }

  /** Cells of one subject and metric show the same figure, which is taken once. */
  private boolean add(Map<String, Map<String, Figure>> layers, String metric, Figure figure) {
    Map<String, Figure> layer = layers.computeIfAbsent(metric, name -> new TreeMap<>());
    boolean isNew = layer.putIfAbsent(figure.subject.name(), figure) == null;
    if (isNew) {
      all.add(figure);
    }
    return isNew;
  }

  private void addSums(Collection<Figure> layer) {
    Map<String, List<Figure>> byTime = new LinkedHashMap<>();
    Map<String, Map<String, Figure>> byScope = new LinkedHashMap<>();
    for (Figure figure : layer) {
      SensitiveCell cell = cell(figure);
      byTime.computeIfAbsent(cell.time(), time -> new ArrayList<>()).add(figure);
      if (!cell.metric().isState()) {
        byScope
            .computeIfAbsent(
                cell.scopeKind() + " " + cell.scopeId(), scope -> new LinkedHashMap<>())
            .put(cell.time(), figure);
      }
    }
    byTime.values().forEach(this::addPlaces);
    byScope.values().forEach(this::addTimes);
  }

  private void addPlaces(List<Figure> scopes) {
    List<Figure> branches = of("branch", scopes);
    List<Figure> districts = of("district", scopes);
    Map<String, List<Figure>> byDistrict = new TreeMap<>();
    for (Figure branch : branches) {
      for (String district : cell(branch).districts()) {
        byDistrict.computeIfAbsent(district, code -> new ArrayList<>()).add(branch);
      }
    }
    for (Figure bureau : of("bureau", scopes)) {
      addSum(bureau, districts);
      addSum(bureau, branches);
    }
    for (Figure district : districts) {
      addSum(district, byDistrict.getOrDefault(cell(district).scopeId(), List.of()));
    }
  }

  private void addTimes(Map<String, Figure> periods) {
    for (Figure total : periods.values()) {
      String shorter = SHORTER.get(cell(total).periodKind());
      if (shorter == null) {
        continue;
      }
      LocalDate start = cell(total).periodStart();
      int length = PeriodLength.months(cell(total).periodKind());
      int step = PeriodLength.months(shorter);
      List<Figure> parts = new ArrayList<>();
      for (int month = 0; month < length; month += step) {
        Figure part = periods.get(shorter + " " + start.plusMonths(month));
        if (part != null) {
          parts.add(part);
        }
      }
      addSum(total, parts);
    }
  }

  private void addSum(Figure total, List<Figure> parts) {
    if (!parts.isEmpty()) {
      sums.add(new Sum(total, parts));
    }
  }

  private static List<Figure> of(String scopeKind, List<Figure> scopes) {
    return scopes.stream().filter(scope -> cell(scope).scopeKind().equals(scopeKind)).toList();
  }

  private static SensitiveCell cell(Figure figure) {
    return figure.subject.cells.get(0);
  }
}
