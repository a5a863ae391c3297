package org.changqing.jobs.cli;

import java.util.ArrayList;
import java.util.List;
import org.changqing.jobs.Words;
import org.changqing.sql.CellKey;
import org.changqing.sql.ExplainedCell;
import org.changqing.sql.Explainer;

/** Tells a cell in words: what it means, its number, and why it has none. */
final class CellWords {
  private final Explainer explainer;
  private final Words words;
  private final CellKey key;
  private final CellArguments.Scope scope;

  CellWords(Explainer explainer, Words words, CellKey key, CellArguments.Scope scope) {
    this.explainer = explainer;
    this.words = words;
    this.key = key;
    this.scope = scope;
  }

  /** Name, scope, period, formula and target, a line each. */
  List<String> definition(ExplainedCell cell) {
    String name = words.pick(cell.nameZh(), cell.nameEn());
    String place =
        scope.kind().equals("bureau")
            ? words.of("bureau")
            : "%s (%s)".formatted(scope.name(), scope.id());
    String period = words.period(key.periodKind(), key.periodStart());
    List<String> lines = new ArrayList<>();
    lines.add("%s (%s)  %s  %s".formatted(name, key.metric(), place, period));
    lines.add(words.pick(cell.descriptionZh(), cell.descriptionEn()));
    List<String> formula = explainer.definitions().formula(key.metric(), words.language());
    if (cell.isRatio()) {
      lines.add(words.of("formula.numerator", formula.get(0)));
      lines.add(words.of("formula.denominator", formula.get(1)));
    } else {
      lines.add(words.of("formula.count", formula.get(0)));
    }
    lines.add(cell.target() == null ? words.of("target.none") : target(cell));
    return lines;
  }

  private String target(ExplainedCell cell) {
    // The catalogue keeps both languages in one text.
    String[] both = cell.targetSource().split(" \\| ", 2);
    return words.of(
        "target",
        cell.direction().equals("down") ? "≤" : "≥",
        Words.number(cell.target(), cell.isRatio()),
        both.length == 1 ? both[0] : words.pick(both[0], both[1]));
  }

  /** The number, whether it reaches the target, and why there is none, a line each. */
  List<String> number(long publish, ExplainedCell cell) {
    String met =
        cell.targetMet() == null
            ? ""
            : "  " + words.of(cell.targetMet() ? "target.met" : "target.missed");
    List<String> lines = new ArrayList<>();
    lines.add("%s%s  (%s)".formatted(figure(cell), met, words.of("publish", publish, cell.asOf())));
    if (!cell.status().equals("ok")) {
      lines.add(why(cell));
    }
    if (cell.isOpen()) {
      lines.add(words.of("open", cell.asOf()));
    }
    return lines;
  }

  /** The number and, unless that is ok, the status. */
  String brief(ExplainedCell cell) {
    if (!cell.exists()) {
      return words.of("since.absent");
    }
    return cell.status().equals("ok")
        ? figure(cell)
        : "%s (%s)".formatted(figure(cell), cell.status());
  }

  /** For instance 62.07 % = 18 ÷ 29. */
  private static String figure(ExplainedCell cell) {
    String value = Words.number(cell.value(), cell.isRatio());
    return cell.isRatio() && cell.denominator() != null
        ? "%s = %s ÷ %s"
            .formatted(value, Words.plain(cell.numerator()), Words.plain(cell.denominator()))
        : value;
  }

  private String why(ExplainedCell cell) {
    if (!cell.exists()) {
      return words.of("status.none");
    }
    if (!cell.status().equals("not_applicable")) {
      return words.of("status." + cell.status());
    }
    if (!cell.missingTables().isEmpty()) {
      return words.of("status.not_applicable.missing", String.join(", ", cell.missingTables()));
    }
    int months = explainer.definitions().windowMonths(key.metric());
    return months > 0
        ? words.of("status.not_applicable.early", months, cell.firstPeriod())
        : words.of("status.not_applicable");
  }
}
