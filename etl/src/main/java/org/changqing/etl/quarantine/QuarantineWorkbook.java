package org.changqing.etl.quarantine;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;
import org.changqing.etl.RunFolder;
import org.changqing.etl.clean.Fault;
import org.changqing.etl.contract.Column;
import org.changqing.etl.contract.Contract;
import org.changqing.etl.contract.ContractWords;
import org.changqing.etl.contract.Table;
import org.changqing.etl.record.RuleWords;

/**
 * What a run set aside as a workbook in Chinese for whoever keeps the records: a summary, and a
 * sheet for each source table with what is wrong, what to do and, while the run's folder is kept,
 * the row as the source has it. Sensitive values are masked.
 */
public final class QuarantineWorkbook {
  /** Lines of a sheet; who has more has one cause behind them and need not see all. */
  static final int MOST_LINES = 50_000;

  private static final List<String> HEAD = List.of("位置", "主键", "问题列", "原值", "规则", "原因", "如何处理");
  private static final int REMEDY = HEAD.size() - 1;
  private static final int[] WIDTHS = {24, 18, 22, 22, 24, 40, 40};
  private static final int VALUE_WIDTH = 16;
  private static final int CHARACTER = 256;

  private final ContractWords words = ContractWords.read();
  private final Map<String, RuleWords> rules = RuleWords.all();
  private final LandedRows landed;
  private final List<String> about;

  /**
   * A workbook about one run.
   *
   * @param run the run's folder; it need not be there any more
   * @param about lines for the head of the summary: which run, of which day
   */
  public QuarantineWorkbook(RunFolder run, List<String> about) {
    this.landed = new LandedRows(run);
    this.about = List.copyOf(about);
  }

  /** Writes it; the lines are those of the run. */
  public void write(List<SetAside> lines, OutputStream out) throws IOException {
    try (SXSSFWorkbook workbook = new SXSSFWorkbook()) {
      WorkbookStyles styles = WorkbookStyles.of(workbook);
      summary(lines, workbook.createSheet("汇总"), styles);
      Map<String, List<SetAside>> byTable =
          lines.stream()
              .collect(
                  Collectors.groupingBy(SetAside::table, LinkedHashMap::new, Collectors.toList()));
      byTable.forEach(
          (name, own) -> {
            Table table = Contract.table(name).orElseThrow();
            String title = words.of(table).shortZh() + " " + name;
            sheet(table, own, workbook.createSheet(title), styles);
          });
      workbook.write(out);
    }
  }

  private void summary(List<SetAside> lines, Sheet sheet, WorkbookStyles styles) {
    fill(sheet.createRow(0), List.of("未采用的记录"), styles.title());
    int at = 1;
    List<String> text = new ArrayList<>(about);
    text.add("请按各表页的位置在来源系统或文件中改正，不要在本表中改；改正后次日自动采用，并从清单中消失。");
    text.add("表页右侧为来源中的原记录；标 *** 的是敏感内容，请到来源中查看。");
    for (String line : text) {
      fill(sheet.createRow(at++), List.of(line), styles.note());
    }
    at++;
    fill(sheet.createRow(at), List.of("表", "规则", "条数", "原因", "如何处理"), styles.head());
    int headAt = at++;
    Map<String, Map<String, Long>> counts =
        lines.stream()
            .collect(
                Collectors.groupingBy(
                    SetAside::table,
                    LinkedHashMap::new,
                    Collectors.groupingBy(SetAside::rule, TreeMap::new, Collectors.counting())));
    for (Map.Entry<String, Map<String, Long>> table : counts.entrySet()) {
      String name =
          words.of(Contract.table(table.getKey()).orElseThrow()).shortZh() + " " + table.getKey();
      for (Map.Entry<String, Long> rule : table.getValue().entrySet()) {
        List<String> cells = new ArrayList<>(List.of(name, rule.getKey()));
        cells.add(rule.getValue().toString());
        cells.addAll(explained(rule.getKey()));
        fill(sheet.createRow(at++), cells, styles.text());
      }
    }
    widths(sheet, new int[] {26, 26, 10, 50, 50}, 0);
    sheet.createFreezePane(0, headAt + 1);
  }

  private void sheet(Table table, List<SetAside> all, Sheet sheet, WorkbookStyles styles) {
    List<SetAside> lines = all.subList(0, Math.min(all.size(), MOST_LINES));
    Map<String, Map<String, String>> rows = landed.find(table, lines);
    List<String> head = new ArrayList<>(HEAD);
    if (!rows.isEmpty()) {
      table.columns().forEach(column -> head.add(title(table, column)));
    }
    fill(sheet.createRow(0), head, styles.head());
    for (SetAside line : lines) {
      Row row = sheet.createRow(sheet.getLastRowNum() + 1);
      List<String> cells = new ArrayList<>(List.of(line.position(), line.key()));
      Optional<Column> column =
          table.columns().stream().filter(own -> own.name().equals(line.column())).findFirst();
      cells.add(column.map(own -> title(table, own)).orElse("整行"));
      cells.addAll(List.of(line.value(), line.rule()));
      cells.addAll(explained(line.rule()));
      column
          .filter(own -> line.rule().startsWith(Fault.CODE))
          .map(own -> words.of(table, own).zh())
          .ifPresent(codes -> cells.set(REMEDY, cells.get(REMEDY) + "（" + codes + "）"));
      cells.addAll(rows.getOrDefault(LandedRows.place(line), Map.of()).values());
      fill(row, cells, styles.text());
      column
          .map(own -> row.getCell(HEAD.size() + table.columns().indexOf(own)))
          .ifPresent(cell -> cell.setCellStyle(styles.wrong()));
    }
    if (all.size() > lines.size()) {
      fill(
          sheet.createRow(sheet.getLastRowNum() + 1),
          List.of("另有 %d 条未列出".formatted(all.size() - lines.size())),
          styles.text());
    }
    widths(sheet, WIDTHS, rows.isEmpty() ? 0 : table.columns().size());
    sheet.createFreezePane(2, 1);
    sheet.setAutoFilter(new CellRangeAddress(0, lines.size(), 0, head.size() - 1));
  }

  private String title(Table table, Column column) {
    return words.of(table, column).shortZh() + " " + column.name();
  }

  private List<String> explained(String rule) {
    RuleWords explained = rules.get(rule);
    return explained == null
        ? List.of("", "")
        : List.of(explained.meaning().zh(), explained.remedy().zh());
  }

  private static void fill(Row row, List<String> texts, CellStyle style) {
    for (String text : texts) {
      Cell cell = row.createCell(Math.max(row.getLastCellNum(), 0));
      cell.setCellValue(text);
      cell.setCellStyle(style);
    }
  }

  private static void widths(Sheet sheet, int[] own, int values) {
    for (int i = 0; i < own.length + values; i++) {
      sheet.setColumnWidth(i, (i < own.length ? own[i] : VALUE_WIDTH) * CHARACTER);
    }
  }
}
