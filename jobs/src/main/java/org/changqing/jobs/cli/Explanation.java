package org.changqing.jobs.cli;

import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.changqing.jobs.CommandFailure;
import org.changqing.jobs.Language;
import org.changqing.jobs.Words;
import org.changqing.jobs.warehouse.Query;
import org.changqing.sql.CellKey;
import org.changqing.sql.ExplainedCell;
import org.changqing.sql.Explainer;
import org.changqing.sql.Statement;
import org.changqing.sql.Warehouse;

/**
 * Prints what {@code explain} has to say: the definition, the cell, what it is made of and what
 * changed. A reader who may not see the records, or for whom the cell is suppressed, gets neither
 * them nor their number.
 */
final class Explanation {
  /** What was asked for; texts as the user gave them. An empty format is text for people. */
  record Request(
      String metric,
      String scope,
      String period,
      Optional<Long> publish,
      Optional<Long> since,
      String role,
      boolean names,
      long limit,
      Language language,
      String format) {}

  private final Explainer explainer;
  private final Query query;
  private final Request request;
  private final Words words;
  private final PrintStream out;
  private final PublishArgument publishes;
  private final long publish;
  private final CellKey key;
  private final CellWords cellWords;

  Explanation(
      Warehouse warehouse, Explainer explainer, Query query, Request request, OutputStream output) {
    this.explainer = explainer;
    this.query = query;
    this.request = request;
    this.words = Words.in(request.language());
    this.out = new PrintStream(output, true, StandardCharsets.UTF_8);
    this.publishes = new PublishArgument(warehouse.publishes());
    this.publish = publishes.require(request.publish().orElseGet(publishes::current));
    CellArguments arguments = new CellArguments(explainer, publish);
    String metric = arguments.metric(request.metric());
    CellArguments.Scope scope = arguments.scope(request.scope());
    this.key = arguments.cell(metric, scope, request.period());
    this.cellWords = new CellWords(explainer, words, key, scope);
    if (!explainer.sees(key)) {
      throw CommandFailure.wrongUse(
          "The role %s may not see the numbers of %s".formatted(request.role(), request.scope()));
    }
    if (request.names() && !explainer.seesNames()) {
      throw CommandFailure.wrongUse(
          "The role %s may not see names; leave --names out".formatted(request.role()));
    }
  }

  void print() {
    ExplainedCell cell =
        explainer
            .cell(publish, key)
            .orElseThrow(
                () ->
                    CommandFailure.wrongUse(
                        "Publish %d has no metric %s yet".formatted(publish, key.metric())));
    Optional<String> refusal =
        cell.status().equals("suppressed")
            ? Optional.of(key.metric())
            : explainer.refusal(key.metric());
    if (!request.format().isEmpty()) {
      printInFormat(refusal);
      return;
    }
    cellWords.definition(cell).forEach(out::println);
    out.println();
    cellWords.number(publish, cell).forEach(out::println);
    RecordColumns columns =
        new RecordColumns(
            words, request.language(), key.scopeKind(), cell.isRatio(), request.names());
    printParts(cell, columns);
    out.println();
    if (refusal.isPresent()) {
      out.println(words.of("rows.refused", request.role(), refusal.get()));
    } else {
      printRows(cell, columns);
    }
    out.println();
    printChanges(cell, columns, refusal.isPresent());
  }

  private void printInFormat(Optional<String> refusal) {
    if (refusal.isPresent()) {
      throw CommandFailure.wrongUse(
          "The role %s may not see the records behind this number (%s)"
              .formatted(request.role(), refusal.get()));
    }
    Statement statement =
        since()
            .map(since -> explainer.changes(publish, since, key, request.names()))
            .orElseGet(() -> explainer.rows(publish, key, request.names()));
    Printer.copy(query.stream(statement, request.format()), out);
  }

  /** The published numbers within: of the branches, or of a branch's months. */
  private void printParts(ExplainedCell cell, RecordColumns columns) {
    boolean isBranch = key.scopeKind().equals("branch");
    boolean hasMonths =
        !key.periodKind().equals("month")
            && explainer.definitions().periodKinds(key.metric()).contains("month");
    if (!cell.exists() || (isBranch ? !hasMonths : !explainer.seesAllScopes())) {
      return;
    }
    String by = isBranch ? "month" : "branch";
    out.println();
    out.println(words.of("parts." + by));
    table(explainer.parts(publish, key, by), columns.parts(by), limit());
  }

  private void printRows(ExplainedCell cell, RecordColumns columns) {
    Statement rows = explainer.rows(publish, key, request.names());
    boolean isEmpty = cell.status().equals("not_applicable") || !cell.exists();
    long count = isEmpty ? 0 : count(rows);
    if (count == 0) {
      out.println(words.of("rows.none"));
      return;
    }
    if (explainer.definitions().countsAttendance(key.metric())
        && key.scopeKind().equals("branch")
        && key.periodKind().equals("month")) {
      out.println(words.of("parts.record"));
      table(rows, columns.meetings(), "group by day, subject order by day, subject");
      out.println();
    }
    String sum = sum(explainer.fold(publish, key), cell.isRatio());
    out.println(
        count > request.limit()
            ? words.of("rows.first", count, sum, request.limit())
            : words.of("rows", count, sum));
    if (explainer.definitions().countsPersons(key.metric())) {
      out.println(words.of("rows.persons"));
    }
    table(rows, columns.records(), limit());
  }

  private void printChanges(ExplainedCell cell, RecordColumns columns, boolean isRefused) {
    Optional<Long> since = since().or(() -> explainer.differing(publish, key));
    if (since.isEmpty()) {
      out.println(words.of("since.none"));
      return;
    }
    Optional<ExplainedCell> earlier = explainer.cell(since.get(), key);
    out.printf(
        "%s: %s %s → %s %s%n",
        words.of("since", since.get(), earlier.map(ExplainedCell::asOf).orElse("—")),
        words.of("since.was"),
        earlier.map(cellWords::brief).orElse(words.of("since.absent")),
        words.of("since.is"),
        cellWords.brief(cell));
    if (isRefused) {
      return;
    }
    Optional<Boolean> same = explainer.sameDefinition(publish, since.get(), key.metric());
    if (same.isEmpty()) {
      out.println(words.of("since.definition.unknown"));
    } else if (!same.get()) {
      String refolded = sum(explainer.fold(since.get(), key), cell.isRatio());
      out.println(words.of("since.definition", refolded));
    }
    printChangedRows(explainer.changes(publish, since.get(), key, request.names()), columns);
  }

  private void printChangedRows(Statement changes, RecordColumns columns) {
    Map<String, Long> reasons = new TreeMap<>();
    for (Map<String, String> row :
        explainer.texts(changes.select("reason, count() as rows", "group by reason"))) {
      reasons.put(row.get("reason"), Long.parseLong(row.get("rows")));
    }
    if (reasons.isEmpty()) {
      return;
    }
    long count = reasons.values().stream().mapToLong(Long::longValue).sum();
    String told = words.reasons(reasons);
    out.println(
        count > request.limit()
            ? words.of("since.rows.first", count, request.limit(), told)
            : words.of("since.rows", count, told));
    table(changes, columns.changes(), limit());
  }

  private Optional<Long> since() {
    return request.since().map(since -> publishes.requireBefore(since, publish));
  }

  private static String sum(Map<String, String> sums, boolean isRatio) {
    return isRatio
        ? sums.get("numerator") + " ÷ " + sums.get("denominator")
        : sums.get("numerator");
  }

  private long count(Statement statement) {
    return Long.parseLong(
        explainer.texts(statement.select("count() as rows", "")).get(0).get("rows"));
  }

  private String limit() {
    return "limit " + request.limit();
  }

  private void table(Statement statement, List<String> columns, String following) {
    Statement shown = statement.select(String.join(", ", columns), following);
    Printer.copy(query.stream(shown, Query.TABLE), out);
  }
}
