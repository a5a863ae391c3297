package org.changqing.jobs.report;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.poi.ss.usermodel.PrintSetup;
import org.changqing.jobs.report.Figure.Scope;
import org.changqing.jobs.report.PrintedSheet.Column;
import org.changqing.jobs.report.PrintedSheet.Value;

/** A grid of branches and metrics; at the end, to compare, the bureau. */
final class BranchSheet {
  private static final int PERCENT = 92;
  private static final int WIDTH = 9;

  /** Columns that name the branch. */
  private static final int NAMES = 2;

  private final ReportWorkbook book;

  BranchSheet(ReportWorkbook book) {
    this.book = book;
  }

  void write() {
    List<Column> columns =
        new ArrayList<>(List.of(book.column("district", 12), book.column("branch", 30)));
    book.report().metrics().forEach(metric -> columns.add(new Column(book.name(metric), WIDTH)));
    int half = NAMES + secondHalf();
    PrintedSheet sheet =
        book.sheet("branches", columns.toArray(Column[]::new))
            .scaled(PrintSetup.A3_PAPERSIZE, PERCENT);
    if (half > NAMES && half < columns.size()) {
      sheet.pageBreakBefore(half, NAMES);
    }
    book.top(sheet);
    List<String> groups = new ArrayList<>(Collections.nCopies(NAMES, ""));
    book.report().metrics().forEach(metric -> groups.add(book.area(metric.metricId())));
    int from = sheet.row();
    sheet.groups(groups);
    sheet.head(from);
    sheet.freeze(NAMES);
    for (String kind : List.of("branch", "bureau")) {
      book.byScope()
          .forEach(
              (scope, figures) -> {
                if (scope.kind().equals(kind)) {
                  sheet.row(gridRow(scope, figures));
                }
              });
    }
    sheet.sign();
  }

  private List<Value> gridRow(Scope scope, List<Figure> figures) {
    Map<String, Figure> byMetric =
        figures.stream().collect(Collectors.toMap(Figure::metricId, figure -> figure));
    List<Value> row =
        new ArrayList<>(List.of(book.text(scope.district()), book.text(book.name(scope))));
    for (MetricWords metric : book.report().metrics()) {
      Figure figure = byMetric.get(metric.metricId());
      row.add(figure == null ? book.numbers().none() : book.numbers().marked(metric, figure));
    }
    return row;
  }

  /** Where the grid's second page begins: with the area that is nearest to the middle. */
  private int secondHalf() {
    List<MetricWords> all = book.report().metrics();
    return IntStream.range(1, all.size())
        .filter(i -> !book.area(all.get(i).metricId()).equals(book.area(all.get(i - 1).metricId())))
        .boxed()
        .min((one, other) -> Math.abs(2 * one - all.size()) - Math.abs(2 * other - all.size()))
        .orElse(all.size());
  }
}
