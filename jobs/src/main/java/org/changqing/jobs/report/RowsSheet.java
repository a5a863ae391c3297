package org.changqing.jobs.report;

import java.util.List;
import org.apache.poi.ss.usermodel.PrintSetup;
import org.changqing.jobs.report.PrintedSheet.Value;

/** Everything, a number a row, to sort and filter. */
final class RowsSheet {
  private final ReportWorkbook book;

  RowsSheet(ReportWorkbook book) {
    this.book = book;
  }

  void write() {
    PrintedSheet sheet =
        book.sheet(
                "rows",
                book.column("scope_kind", 9),
                book.column("district", 12),
                book.column("scope", 26),
                book.column("id", 10),
                book.column("area", 12),
                book.column("metric", 24),
                book.column("numerator", 11),
                book.column("denominator", 11),
                book.column("value", 11),
                book.column("unit", 8),
                book.column("target", 10),
                book.column("standing", 15),
                book.column("previous", 11),
                book.column("change_points", 13),
                book.column("status", 10))
            .fitted(PrintSetup.A4_PAPERSIZE);
    book.top(sheet);
    sheet.head(sheet.row());
    book.report().figures().forEach(figure -> sheet.row(listed(figure)));
    sheet.filter(0);
    sheet.sign();
  }

  private List<Value> listed(Figure figure) {
    MetricWords metric = book.metric(figure);
    return List.of(
        book.text(book.words().of("report.kind." + figure.scopeKind())),
        book.text(figure.districtName()),
        book.text(book.name(figure.scope())),
        book.text(figure.scopeId()),
        book.text(book.area(figure.metricId())),
        book.text(book.name(metric)),
        book.numbers().count(figure.numerator()),
        book.numbers().count(figure.denominator()),
        book.numbers().plain(metric, figure.value()),
        book.text(book.words().of("report.unit." + metric.unit())),
        book.numbers().target(metric, figure),
        book.numbers().standing(figure),
        book.numbers().plain(metric, figure.previousValue()),
        book.numbers().plainChange(metric, figure),
        new Value(book.status(figure), book.look().word()));
  }
}
