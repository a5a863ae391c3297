package org.changqing.jobs.cli;

import java.time.LocalDate;
import java.util.List;
import org.changqing.jobs.CommandFailure;
import org.changqing.jobs.Period;
import org.changqing.sql.CellKey;
import org.changqing.sql.Explainer;

/** Finds the cell that a user's words name; what is not known is answered with what is near. */
final class CellArguments {
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
    List<String> known = explainer.definitions().metrics();
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
    Period period = Period.parse(text);
    List<String> kinds = explainer.definitions().periodKinds(metric);
    if (!kinds.contains(period.kind())) {
      throw CommandFailure.wrongUse(
          "Metric %s is not published by %s; it is by %s"
              .formatted(metric, period.kind(), String.join(", ", kinds)));
    }
    List<Period> known =
        explainer.periods(publish).stream()
            .map(
                row -> new Period(row.get("period_kind"), LocalDate.parse(row.get("period_start"))))
            .toList();
    period.requireAmong(known, publish);
    return new CellKey(metric, scope.kind(), scope.id(), period.kind(), period.start());
  }

  private CommandFailure unknown(String what, String text, List<String> known) {
    return CommandFailure.wrongUse(
        "%s. Near: %s".formatted(what, String.join(", ", explainer.near(text, known))));
  }
}
