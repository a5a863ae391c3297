package org.changqing.reference;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** "Cells" and "Statuses": which cells exist, and what they say. */
final class Cells {

  private static final Set<String> REPORTED_BY_THE_MONTH =
      Set.of("attendance_expected", "attendance_present", "attendance_rate");

  private final Warehouse warehouse;
  private final Map<Period, Set<Scope>> applying = new HashMap<>();
  private final Map<Period, Set<String>> reporting = new HashMap<>();

  private Cells(Warehouse warehouse) {
    this.warehouse = warehouse;
    for (Period period : warehouse.periods().all()) {
      applying.put(period, applyingScopes(period));
    }
    for (Meeting meeting : warehouse.meetings()) {
      Period month = Period.of(Period.Kind.MONTH, meeting.day());
      reporting.computeIfAbsent(month, m -> new HashSet<>()).add(meeting.branch());
    }
  }

  static List<Cell> of(Warehouse warehouse, Map<String, Tally> tallies) {
    Cells cells = new Cells(warehouse);
    List<Cell> all = new ArrayList<>();
    for (Metric metric : Metric.ALL) {
      for (Period period : warehouse.periods().all()) {
        if (metric.kinds().contains(period.kind())) {
          all.addAll(cells.of(metric, period, tallies.get(metric.id())));
        }
      }
    }
    IdentityHashMap<Cell, String> keys = new IdentityHashMap<>();
    all.forEach(cell -> keys.put(cell, cell.key()));
    all.sort(Comparator.comparing(keys::get));
    return all;
  }

  /** The bureau, the branches that apply, and the districts where one of them sits on some day. */
  private Set<Scope> applyingScopes(Period period) {
    Set<Scope> scopes = new HashSet<>();
    scopes.add(Scope.BUREAU);
    Organisation organisation = warehouse.organisation();
    LocalDate lastDay = warehouse.day(period);
    for (String branch : organisation.branches()) {
      if (organisation.applies(branch, period.start(), lastDay)) {
        for (LocalDate day = period.start(); !day.isAfter(lastDay); day = day.plusDays(1)) {
          scopes.addAll(organisation.placeOfBranch(branch, day).scopes());
        }
      }
    }
    return scopes;
  }

  private List<Cell> of(Metric metric, Period period, Tally tally) {
    boolean isApplicable = isApplicable(metric, period);
    Map<Scope, Figure> figures = new HashMap<>();
    applying.get(period).forEach(scope -> figures.put(scope, Figure.NOTHING));
    if (isApplicable) {
      tally
          .of(period)
          .forEach(
              (scope, figure) -> merge(figures, scope, withoutUnusedDenominator(metric, figure)));
    }
    List<Cell> cells = new ArrayList<>();
    figures.forEach(
        (scope, figure) ->
            cells.add(cell(metric, period, scope, figure, isApplicable ? "" : "not_applicable")));
    return cells;
  }

  private static Figure withoutUnusedDenominator(Metric metric, Figure figure) {
    return metric.isPlainCount() ? new Figure(figure.numerator(), BigDecimal.ZERO) : figure;
  }

  private static void merge(Map<Scope, Figure> figures, Scope scope, Figure figure) {
    if (!figure.isNothing()) {
      figures.put(scope, figure);
    }
  }

  private boolean isApplicable(Metric metric, Period period) {
    if (!metric.optionalTables().stream().allMatch(warehouse.records()::has)) {
      return false;
    }
    LocalDate windowStart = RosterMetrics.firstDayOfWindow(warehouse.day(period));
    return !metric.id().equals("no_activity_6m")
        || !windowStart.isBefore(warehouse.periods().first());
  }

  private Cell cell(Metric metric, Period period, Scope scope, Figure figure, String known) {
    String status = known.isEmpty() ? status(metric, period, scope, figure) : known;
    BigDecimal numerator = figure.numerator().setScale(2, RoundingMode.HALF_UP);
    BigDecimal denominator =
        metric.isPlainCount() ? null : figure.denominator().setScale(2, RoundingMode.HALF_UP);
    Double value = null;
    if (status.equals("ok")) {
      value = numerator.doubleValue();
      if (denominator != null) {
        value = numerator.doubleValue() / denominator.doubleValue();
      }
    }
    return new Cell(
        metric.id(),
        period.kind().label(),
        period.start(),
        scope.kind(),
        scope.id(),
        numerator,
        denominator,
        value,
        status,
        period.end().isAfter(warehouse.periods().asOf()));
  }

  private String status(Metric metric, Period period, Scope scope, Figure figure) {
    boolean isBranchMonth = scope.kind().equals("branch") && period.kind() == Period.Kind.MONTH;
    boolean isReported = reporting.getOrDefault(period, Set.of()).contains(scope.id());
    if (REPORTED_BY_THE_MONTH.contains(metric.id()) && isBranchMonth && !isReported) {
      return "not_reported";
    }
    if (metric.isPlainCount() || figure.denominator().signum() != 0) {
      return "ok";
    }
    return metric.id().endsWith("_compliance") ? "not_applicable" : "no_base";
  }
}
