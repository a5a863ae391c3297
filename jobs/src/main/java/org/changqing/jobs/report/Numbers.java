package org.changqing.jobs.report;

import java.util.List;
import org.changqing.jobs.Words;
import org.changqing.jobs.report.PrintedSheet.Value;

/** Numbers of metrics as cells: units, signs and marks stand in the number's format. */
final class Numbers {
  private static final String NONE = "—";
  private static final double HUNDRED = 100;
  private static final List<String> MARKED = List.of("met", "near", "missed", "pending");

  private final Look look;
  private final Words words;

  Numbers(Look look, Words words) {
    this.look = look;
    this.words = words;
  }

  /** The value with its unit, or in words why there is none. */
  Value value(MetricWords metric, Figure figure) {
    return figure.isOk()
        ? number(figure.value(), format(metric) + unit(metric), figure.standing())
        : word(figure);
  }

  /** The same in a grid: without the unit, with the mark. */
  Value marked(MetricWords metric, Figure figure) {
    String mark =
        MARKED.contains(figure.standing())
            ? quoted(" " + words.of("report.standing." + figure.standing()).substring(0, 1))
            : "";
    return figure.isOk()
        ? number(figure.value(), format(metric) + mark, figure.standing())
        : word(figure);
  }

  /** What was counted; nothing where there is nothing to show. */
  Value count(Number count) {
    return count == null ? new Value(null, look.text()) : number(count, "#,##0.##", "plain");
  }

  Value target(MetricWords metric, Figure figure) {
    return figure.target() == null ? none() : target(metric, figure.target());
  }

  Value target(MetricWords metric) {
    return metric.target() == null ? none() : target(metric, metric.target());
  }

  private Value target(MetricWords metric, double target) {
    String sign = quoted(metric.direction().equals("down") ? "≤ " : "≥ ");
    boolean isWhole = target * HUNDRED == Math.rint(target * HUNDRED);
    return number(target, sign + (metric.isRatio() && isWhole ? "0%" : format(metric)), "plain");
  }

  Value standing(Figure figure) {
    return new Value(
        words.of("report.standing." + figure.standing()), look.centred(figure.standing()));
  }

  /** Shares in points; nothing is compared with a period that runs. */
  Value change(MetricWords metric, Figure figure, boolean isOpen) {
    if (figure.change() == null) {
      return none();
    }
    if (isOpen) {
      return new Value(words.of("report.uncompared"), look.word());
    }
    String digits = metric.isRatio() ? "0.0" : format(metric);
    String unit = metric.isRatio() ? quoted(" " + words.of("report.points")) : "";
    return number(
        points(metric, figure.change()),
        quoted("↑ ")
            + digits
            + unit
            + ";"
            + quoted("↓ ")
            + digits
            + unit
            + ";"
            + quoted(words.of("report.same")),
        "plain");
  }

  /** The same for the list of rows: a plain number. */
  Value plainChange(MetricWords metric, Figure figure) {
    return figure.change() == null
        ? new Value(null, look.text())
        : number(
            points(metric, figure.change()), metric.isRatio() ? "0.0" : format(metric), "plain");
  }

  /** What a format would show as nothing is nothing. */
  private static double points(MetricWords metric, double change) {
    double points = metric.isRatio() ? change * HUNDRED : change;
    return Math.abs(points) < 0.05 ? 0 : points;
  }

  /** A value without a unit; nothing where there is none. */
  Value plain(MetricWords metric, Double value) {
    return value == null ? new Value(null, look.text()) : number(value, format(metric), "plain");
  }

  Value none() {
    return new Value(NONE, look.word());
  }

  private Value word(Figure figure) {
    return new Value(words.pick(figure.shownZh(), figure.shownEn()), look.word());
  }

  private Value number(Number value, String format, String standing) {
    return new Value(value, look.number(format, standing));
  }

  private String unit(MetricWords metric) {
    return metric.isRatio() ? "" : quoted(" " + words.of("report.unit." + metric.unit()));
  }

  private static String format(MetricWords metric) {
    return switch (metric.unit()) {
      case "ratio" -> "0.0%";
      case "hour" -> "#,##0.0";
      default -> "#,##0";
    };
  }

  private static String quoted(String text) {
    return "\"" + text + "\"";
  }
}
