package org.changqing.jobs.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.changqing.jobs.Language;
import org.changqing.jobs.Words;

/**
 * The columns of explain's tables, as expressions over its rows with headings in the reader's
 * language.
 */
final class RecordColumns {
  private final Words words;
  private final Language language;
  private final String scopeKind;
  private final boolean isRatio;
  private final boolean names;

  RecordColumns(Words words, Language language, String scopeKind, boolean isRatio, boolean names) {
    this.words = words;
    this.language = language;
    this.scopeKind = scopeKind;
    this.isRatio = isRatio;
    this.names = names;
  }

  /** Records one by one: where, who, what, and how they count. */
  List<String> records() {
    List<String> columns = describing();
    columns.addAll(numbers("numerator", "denominator"));
    return columns;
  }

  /** Changed records: how and why, where, who, what, and how they counted before and now. */
  List<String> changes() {
    List<String> columns = new ArrayList<>();
    columns.add(as(translated("change", "change."), "change"));
    columns.add(as(translated("reason", "reason."), "reason"));
    columns.add(as(translated("because_of", "record."), "because_of"));
    columns.addAll(describing());
    columns.add(as(both("earlier"), "earlier"));
    columns.add(as(both("later"), "later"));
    return columns;
  }

  /** Meetings, each with its sums. */
  List<String> meetings() {
    List<String> columns = new ArrayList<>();
    columns.add(as("day", "day"));
    columns.add(as("any(record_%s)".formatted(language), "record"));
    columns.addAll(numbers("sum(numerator)", "sum(denominator)"));
    return columns;
  }

  /** Published cells of branches or months. */
  List<String> parts(String by) {
    List<String> columns = new ArrayList<>();
    columns.add(
        by.equals("branch")
            ? as("concat(scope_id, ' ', scope_name)", "branch")
            : as("formatDateTime(period_start, '%Y-%m')", "month"));
    columns.addAll(numbers("numerator", "denominator"));
    if (isRatio) {
      columns.add(
          as("if(value is null, '', concat(toString(round(value * 100, 2)), ' %'))", "value"));
    }
    columns.add(as("status", "status"));
    return columns;
  }

  private List<String> describing() {
    List<String> columns = new ArrayList<>();
    columns.add(as("day", "day"));
    if (!scopeKind.equals("branch")) {
      columns.add(as("trimRight(concat(branch_id, ' ', branch_name))", "branch"));
    }
    if (scopeKind.equals("bureau")) {
      columns.add(as("if(district_name = '', district_code, district_name)", "district"));
    }
    columns.add(as("person_code", "person"));
    if (names) {
      columns.add(as("person_name", "name"));
    }
    columns.add(as("if(record_%1$s = '', subject, record_%1$s)".formatted(language), "record"));
    columns.add(as("detail_" + language, "detail"));
    return columns;
  }

  private List<String> numbers(String numerator, String denominator) {
    return isRatio
        ? List.of(as(numerator, "numerator"), as(denominator, "denominator"))
        : List.of(as(numerator, "count"));
  }

  private String both(String side) {
    String numbers =
        isRatio
            ? "concat(toString(%1$s_numerator), '/', toString(%1$s_denominator))"
            : "toString(%1$s_numerator)";
    return "ifNull(%s, '')".formatted(numbers.formatted(side));
  }

  private String translated(String column, String prefix) {
    Map<String, String> known = words.under(prefix);
    return "transform(%1$s, [%2$s], [%3$s], %1$s)"
        .formatted(column, quoted(known.keySet()), quoted(known.values()));
  }

  private static String quoted(Iterable<String> texts) {
    List<String> quoted = new ArrayList<>();
    texts.forEach(text -> quoted.add("'" + text.replace("'", "''") + "'"));
    return String.join(", ", quoted);
  }

  private String as(String expression, String heading) {
    return expression + " as `" + words.of("column." + heading) + "`";
  }
}
