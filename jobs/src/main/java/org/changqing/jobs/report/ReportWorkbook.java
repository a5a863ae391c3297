package org.changqing.jobs.report;

import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;
import org.changqing.jobs.Settings;
import org.changqing.jobs.Words;
import org.changqing.jobs.report.Figure.Scope;
import org.changqing.jobs.report.PrintedSheet.Column;
import org.changqing.jobs.report.PrintedSheet.Value;
import org.changqing.sql.MetricDefinitions;

/**
 * The numbers of a period as a workbook to print and sign: what the bureau and each district come
 * to, a grid of the branches, all rows, what the metrics mean, and which branches changed.
 */
final class ReportWorkbook {
  private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

  private final Report report;
  private final Words words;
  private final MetricDefinitions definitions = MetricDefinitions.packaged();
  private final Map<String, MetricWords> metrics;
  private final SXSSFWorkbook workbook;
  private final Look look;
  private final Numbers numbers;

  private ReportWorkbook(Report report, Words words, SXSSFWorkbook workbook) {
    this.report = report;
    this.words = words;
    this.workbook = workbook;
    this.look = new Look(workbook, words);
    this.numbers = new Numbers(look, words);
    this.metrics = new LinkedHashMap<>();
    report.metrics().forEach(metric -> metrics.put(metric.metricId(), metric));
  }

  /** Writes a report as a workbook. */
  static void write(Report report, Words words, OutputStream out) throws IOException {
    try (SXSSFWorkbook workbook = new SXSSFWorkbook()) {
      ReportWorkbook made = new ReportWorkbook(report, words, workbook);
      new SummarySheet(made).write();
      new BranchSheet(made).write();
      new RowsSheet(made).write();
      new MeaningSheet(made).write();
      new ChangesSheet(made).write();
      var properties = workbook.getXSSFWorkbook().getProperties().getCoreProperties();
      properties.setCreator("Changqing 常青");
      properties.setTitle(made.title(""));
      workbook.write(out);
    }
  }

  Report report() {
    return report;
  }

  Words words() {
    return words;
  }

  Look look() {
    return look;
  }

  Numbers numbers() {
    return numbers;
  }

  MetricDefinitions definitions() {
    return definitions;
  }

  MetricWords metric(Figure figure) {
    return metrics.get(figure.metricId());
  }

  /** Begins a sheet; names of sheet and columns are keys of words. */
  PrintedSheet sheet(String name, Column... columns) {
    PrintedSheet sheet =
        new PrintedSheet(
            workbook.createSheet(words.of("report.sheet." + name)), look, words, List.of(columns));
    Report.Head head = report.head();
    sheet.foot(
        words.of("report.footer", words.of("report.title"), period(), head.publish(), head.asOf()));
    return sheet;
  }

  /** What has to be known to read any sheet of it on its own. */
  void top(PrintedSheet sheet) {
    Report.Head head = report.head();
    Report.Span span = report.span();
    sheet.title(title(words.pick("（%s）", " (%s)").formatted(sheet.name())));
    sheet.about(
        words.of(
            "report.about",
            label(),
            span.periodStart(),
            span.periodEnd(),
            span.isOpen() ? words.of("report.running") : "",
            head.asOf(),
            head.publish(),
            head.publishedText(),
            LocalDateTime.now(Settings.ZONE).format(MINUTE),
            report.viewer()));
    if (head.isExact()) {
      sheet.about(words.of("report.about.exact"));
    }
    if (span.isOpen()) {
      sheet.about(words.of("report.about.running", head.asOf()));
    }
    sheet.about(words.of("report.about.words", suppressedBelow()));
    sheet.about(words.of("report.about.marks"));
  }

  private int suppressedBelow() {
    return report.metrics().stream().mapToInt(MetricWords::suppressedBelow).max().orElse(0);
  }

  private String title(String which) {
    return words.of("report.title") + which + words.pick("　", ", ") + period();
  }

  private String label() {
    return words.pick(report.span().periodZh(), report.span().periodEn());
  }

  private String period() {
    return label() + (report.span().isOpen() ? words.of("report.running") : "");
  }

  Map<Scope, List<Figure>> byScope() {
    return report.figures().stream()
        .collect(Collectors.groupingBy(Figure::scope, LinkedHashMap::new, Collectors.toList()));
  }

  String area(String metric) {
    return definitions.metrics().contains(metric)
        ? words.of("report.area." + definitions.area(metric))
        : "";
  }

  String name(MetricWords metric) {
    return words.pick(metric.nameZh(), metric.nameEn());
  }

  String name(Scope scope) {
    return scope.kind().equals("bureau") ? words.of("report.bureau") : scope.name();
  }

  String status(Figure figure) {
    return figure.isOk()
        ? words.of("report.status.ok")
        : words.pick(figure.shownZh(), figure.shownEn());
  }

  Value text(String text) {
    return new Value(text, look.text());
  }

  Column column(String name, int width) {
    return new Column(words.of("report." + name), width);
  }
}
