package org.changqing.jobs.report;

import java.util.List;
import org.apache.poi.ss.usermodel.PrintSetup;
import org.changqing.jobs.report.PrintedSheet.Value;

/** What the metrics mean. */
final class MeaningSheet {
  private final ReportWorkbook book;

  MeaningSheet(ReportWorkbook book) {
    this.book = book;
  }

  void write() {
    PrintedSheet sheet =
        book.sheet(
                "metrics",
                book.column("area", 10),
                book.column("metric", 18),
                book.column("id", 30),
                book.column("meaning", 34),
                book.column("counted", 38),
                book.column("of", 34),
                book.column("unit", 8),
                book.column("direction", 10),
                book.column("target", 9),
                book.column("target_source", 34),
                book.column("sensitive", 8))
            .fitted(PrintSetup.A3_PAPERSIZE);
    book.top(sheet);
    sheet.head(sheet.row());
    book.report().metrics().forEach(metric -> sheet.row(meant(metric)));
    sheet.freeze(2);
    sheet.sign();
  }

  private List<Value> meant(MetricWords metric) {
    List<String> formula =
        book.definitions().metrics().contains(metric.metricId())
            ? book.definitions().formula(metric.metricId(), book.words().language())
            : List.of("", "");
    // The publish keeps both languages in one text.
    String[] source = metric.targetSource().split(" \\| ", 2);
    return List.of(
        book.text(book.area(metric.metricId())),
        book.text(book.name(metric)),
        book.text(metric.metricId()),
        book.text(book.words().pick(metric.descriptionZh(), metric.descriptionEn())),
        book.text(formula.get(0)),
        book.text(formula.get(1)),
        book.text(book.words().of("report.unit." + metric.unit())),
        book.text(book.words().of("report.direction." + metric.direction())),
        book.numbers().target(metric),
        book.text(source.length == 1 ? source[0] : book.words().pick(source[0], source[1])),
        book.text(metric.suppressedBelow() > 0 ? book.words().of("report.yes") : ""));
  }
}
