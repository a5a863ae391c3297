package org.changqing.jobs.cli;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.changqing.jobs.CommandFailure;
import org.changqing.sql.CellKey;
import org.changqing.sql.Explainer;

/** Finds the cell that a user's words name; what is not known is answered with what is near. */
final class CellArguments {
  private static final Pattern PERIOD =
      Pattern.compile(
          "(month|quarter|half_year|year):(\\d{4})(?:-(?:(\\d{1,2})|Q([1-4])|H([12])))?");
  private static final String PERIOD_FORMS =
      "month:2020-06, quarter:2020-Q2, half_year:2020-H1 or year:2020";
  private static final String SCOPE_FORMS = "branch:ID, district:CODE or bureau";

  private final Explainer explainer;
  private final long publish;

  CellArguments(Explainer explainer, long publish) {
    this.explainer = explainer;
    this.publish = publish;
  }

  /** The scope's name as the publish has it. */
  record Scope(String kind, String id, String name) {}

  /** Checks the metric's id. */
  String metric(String id) {
    List<String> known = explainer.metrics();
    if (!known.contains(id)) {
      throw unknown("There is no metric '%s'".formatted(id), id, known);
    }
    return id;
  }

  /** Reads a scope; a name does as well as an id. */
  Scope scope(String text) {
    String[] parts = text.split(":", 2);
    if (text.equals("bureau") || text.equals("bureau:all")) {
      return new Scope("bureau", "all", "");
    }
    if (parts.length != 2 || !List.of("branch", "district").contains(parts[0])) {
      throw CommandFailure.wrongUse("There is no scope '%s'; give %s".formatted(text, SCOPE_FORMS));
    }
    List<Scope> known =
        explainer.scopes(publish).stream()
            .map(row -> new Scope(row.get("scope_kind"), row.get("scope_id"), row.get("name")))
            .filter(scope -> scope.kind().equals(parts[0]))
            .toList();
    return known.stream()
        .filter(scope -> scope.id().equals(parts[1]))
        .findFirst()
        .or(() -> known.stream().filter(scope -> scope.name().equals(parts[1])).findFirst())
        .orElseThrow(
            () ->
                unknown(
                    "There is no %s '%s' in publish %d".formatted(parts[0], parts[1], publish),
                    parts[1],
                    known.stream()
                        .map(scope -> scope.kind() + ":" + scope.id() + " " + scope.name())
                        .toList()));
  }

  /** Reads a period that the publish has and for which the metric is published. */
  CellKey cell(String metric, Scope scope, String text) {
    Matcher period = PERIOD.matcher(text);
    LocalDate start = period.matches() ? start(period).orElse(null) : null;
    if (start == null) {
      throw CommandFailure.wrongUse(
          "There is no period '%s'; give %s".formatted(text, PERIOD_FORMS));
    }
    String kind = period.group(1);
    if (!explainer.periodKinds(metric).contains(kind)) {
      throw CommandFailure.wrongUse(
          "Metric %s is not published by %s; it is by %s"
              .formatted(metric, kind, String.join(", ", explainer.periodKinds(metric))));
    }
    List<LocalDate> known =
        explainer.periods(publish).stream()
            .filter(row -> row.get("period_kind").equals(kind))
            .map(row -> LocalDate.parse(row.get("period_start")))
            .toList();
    if (known.isEmpty()) {
      throw CommandFailure.wrongUse(
          "Publish %d has no %s: no activity is recorded".formatted(publish, kind));
    }
    if (!known.contains(start)) {
      throw CommandFailure.wrongUse(
          "Publish %d has no period %s; it has those from %s to %s"
              .formatted(
                  publish,
                  text,
                  argument(kind, known.get(0)),
                  argument(kind, known.get(known.size() - 1))));
    }
    return new CellKey(metric, scope.kind(), scope.id(), kind, start);
  }

  private static Optional<LocalDate> start(Matcher period) {
    int year = Integer.parseInt(period.group(2));
    int number =
        switch (period.group(1)) {
          case "month" -> number(period.group(3));
          case "quarter" -> number(period.group(4)) * 3 - 2;
          case "half_year" -> number(period.group(5)) * 6 - 5;
          default ->
              period.group(3) == null && period.group(4) == null && period.group(5) == null ? 1 : 0;
        };
    return number < 1 || number > 12
        ? Optional.empty()
        : Optional.of(LocalDate.of(year, number, 1));
  }

  private static int number(String digits) {
    return digits == null ? 0 : Integer.parseInt(digits);
  }

  /** The period as a user writes it. */
  static String argument(String kind, LocalDate start) {
    return kind + ":" + Words.in("en").period(kind, start);
  }

  private CommandFailure unknown(String what, String text, List<String> known) {
    return CommandFailure.wrongUse(
        "%s. Near: %s".formatted(what, String.join(", ", explainer.near(text, known))));
  }
}
