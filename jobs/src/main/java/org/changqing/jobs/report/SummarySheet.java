package org.changqing.jobs.report;

import java.util.List;
import java.util.Map;
import org.apache.poi.ss.usermodel.PrintSetup;
import org.changqing.jobs.report.Figure.Scope;
import org.changqing.jobs.report.PrintedSheet.Value;

/** The bureau, then each district, a page each. */
final class SummarySheet {
  /** Of the paper's size: the metrics of one scope and the line to sign stand on one page. */
  private static final int PERCENT = 76;

  private final ReportWorkbook book;

  SummarySheet(ReportWorkbook book) {
    this.book = book;
  }

  void write() {
    PrintedSheet sheet =
        book.sheet(
                "summary",
                book.column("area", 17),
                book.column("metric", 30),
                book.column("value", 19),
                book.column("numerator", 15),
                book.column("denominator", 15),
                book.column("target", 14),
                book.column("standing", 18),
                book.column("change", 21),
                book.column("status", 12))
            .scaled(PrintSetup.A4_PAPERSIZE, PERCENT);
    book.top(sheet);
    sheet.head(0);
    sheet.freeze(0);
    List<Map.Entry<Scope, List<Figure>>> wide =
        book.byScope().entrySet().stream()
            .filter(scope -> !scope.getKey().kind().equals("branch"))
            .toList();
    for (int i = 0; i < wide.size(); i++) {
      if (i > 0) {
        sheet.pageBreak();
      }
      sheet.section(book.name(wide.get(i).getKey()));
      wide.get(i).getValue().forEach(figure -> sheet.row(summed(figure)));
      sheet.sign();
    }
  }

  private List<Value> summed(Figure figure) {
    MetricWords metric = book.metric(figure);
    return List.of(
        book.text(book.area(figure.metricId())),
        book.text(book.name(metric)),
        book.numbers().value(metric, figure),
        book.numbers().count(figure.numerator()),
        metric.isRatio() ? book.numbers().count(figure.denominator()) : book.numbers().none(),
        book.numbers().target(metric, figure),
        book.numbers().standing(figure),
        book.numbers().change(metric, figure, book.report().span().isOpen()),
        new Value(book.status(figure), book.look().word()));
  }
}
