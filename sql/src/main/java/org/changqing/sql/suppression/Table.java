package org.changqing.sql.suppression;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;

/**
 * The cells of one family by time and place, and how they add up: branches to districts, branches
 * and districts to the bureau, and, of events, months to quarters, half-years and years.
 */
final class Table {
  static final String BUREAU = "bureau all";

  private static final Comparator<SensitiveCell> ORDER =
      Comparator.comparing(SensitiveCell::time)
          .thenComparing(SensitiveCell::place)
          .thenComparing(cell -> cell.metric().id())
          .thenComparing(SensitiveCell::periodKind);

  private final List<Count> counts;
  private final Map<String, Map<String, Subject>> byTime = new TreeMap<>();
  private final Map<String, String> wholes = new TreeMap<>();
  private final List<Sum> sums = new ArrayList<>();

  Table(Collection<SensitiveCell> cells) {
    this.counts = counts(cells);
    cells.stream().sorted(ORDER).forEach(this::put);
    subjects().forEach(Table::weigh);
    byTime.forEach(this::addPlaceSums);
    addTimeSums();
  }

  List<Count> counts() {
    return counts;
  }

  List<Subject> subjects() {
    return byTime.values().stream().flatMap(places -> places.values().stream()).toList();
  }

  List<Sum> sums() {
    return sums;
  }

  List<String> times() {
    return List.copyOf(byTime.keySet());
  }

  /** The subjects at a time by place. */
  Map<String, Subject> at(String time) {
    return byTime.getOrDefault(time, Map.of());
  }

  /** The times that a time consists of. */
  List<String> parts(String time) {
    return wholes.keySet().stream().filter(part -> time.equals(wholes.get(part))).toList();
  }

  /** The metric that names the family comes first; the bases of others are parts of its base. */
  private static List<Count> counts(Collection<SensitiveCell> cells) {
    String family = cells.iterator().next().metric().family();
    Comparator<String> headFirst =
        Comparator.comparing((String id) -> !id.equals(family)).thenComparing(id -> id);
    Map<String, SensitiveCell.Metric> metrics = new TreeMap<>(headFirst);
    cells.forEach(cell -> metrics.put(cell.metric().id(), cell.metric()));
    List<Count> counts = new ArrayList<>();
    int head = -1;
    for (SensitiveCell.Metric metric : metrics.values()) {
      counts.add(new Count(metric.id(), false, false, metric.isRatio() ? counts.size() + 1 : -1));
      if (metric.isRatio()) {
        counts.add(new Count(metric.id(), true, metric.hasPublicBase(), head));
        head = head < 0 ? counts.size() - 1 : head;
      }
    }
    return counts;
  }

  private void put(SensitiveCell cell) {
    Subject subject =
        byTime
            .computeIfAbsent(cell.time(), time -> new LinkedHashMap<>())
            .computeIfAbsent(cell.place(), place -> Subject.ofCells(counts.size()));
    subject.cells.add(cell);
    for (int count = 0; count < counts.size(); count++) {
      if (counts.get(count).metric().equals(cell.metric().id())) {
        subject.put(count, counts.get(count).of(cell));
      }
    }
    cell.whole().ifPresent(whole -> wholes.put(cell.time(), whole));
  }

  private static void weigh(Subject subject) {
    subject.cells.forEach(
        cell -> subject.cost = Math.max(subject.cost, Weight.of(cell, subject.most())));
  }

  private void addPlaceSums(String time, Map<String, Subject> places) {
    List<Subject> branches = new ArrayList<>();
    List<Subject> districts = new ArrayList<>();
    Map<String, List<Subject>> byDistrict = new LinkedHashMap<>();
    places.forEach(
        (place, subject) -> {
          SensitiveCell cell = subject.cells.get(0);
          if (cell.scopeKind().equals("district")) {
            districts.add(subject);
          } else if (cell.scopeKind().equals("branch")) {
            branches.add(subject);
            cell.districts()
                .forEach(
                    code ->
                        byDistrict
                            .computeIfAbsent("district " + code, key -> new ArrayList<>())
                            .add(subject));
          }
        });
    Subject bureau = places.get(BUREAU);
    if (bureau != null) {
      sums.add(new Sum(bureau, districts));
      sums.add(new Sum(bureau, branches));
    }
    byDistrict.forEach(
        (district, parts) ->
            Optional.ofNullable(places.get(district))
                .ifPresent(total -> sums.add(new Sum(total, parts))));
  }

  /** A year is the sum of its half-years, of its quarters, and of its months. */
  private void addTimeSums() {
    for (String time : times()) {
      for (List<String> parts = parts(time);
          !parts.isEmpty();
          parts = parts.stream().flatMap(part -> parts(part).stream()).toList()) {
        addTimeSums(time, parts);
      }
    }
  }

  private void addTimeSums(String time, List<String> parts) {
    at(time)
        .forEach(
            (place, total) ->
                sums.add(
                    new Sum(
                        total,
                        parts.stream()
                            .map(part -> at(part).get(place))
                            .filter(Objects::nonNull)
                            .toList())));
  }

  /** A time and what it is part of, as far as there are cells. */
  List<String> chain(String time) {
    List<String> chain = new ArrayList<>();
    for (String when = time; when != null && byTime.containsKey(when); when = wholes.get(when)) {
      chain.add(when);
    }
    return chain;
  }
}
