package org.changqing.jobs.report;

import java.util.List;
import org.apache.poi.ss.usermodel.PrintSetup;

/** The branches that changed in the period. */
final class ChangesSheet {
  private final ReportWorkbook book;

  ChangesSheet(ReportWorkbook book) {
    this.book = book;
  }

  void write() {
    PrintedSheet sheet =
        book.sheet(
                "changes",
                book.column("changed_on", 14),
                book.column("branch", 36),
                book.column("district", 20),
                book.column("changed", 70))
            .fitted(PrintSetup.A4_PAPERSIZE);
    book.top(sheet);
    sheet.head(sheet.row());
    sheet.freeze(0);
    for (BranchChange change : book.report().changes()) {
      sheet.row(
          List.of(
              book.text(change.changedOn()),
              book.text(change.branchName()),
              book.text(change.districtName()),
              book.text(book.words().pick(change.changeZh(), change.changeEn()))));
    }
    if (book.report().changes().isEmpty()) {
      sheet.section(book.words().of("report.changes.none"));
    }
    sheet.sign();
  }
}
