package org.changqing.jobs.report;

import java.time.LocalDate;
import java.util.List;
import org.changqing.jobs.Period;

/**
 * The numbers of a period as one reader sees them, all of one publish.
 *
 * @param viewer who the reader is, in words
 * @param metrics area by area
 * @param figures the bureau, the districts, the branches; of each the metrics in their order
 */
record Report(
    Head head,
    Span span,
    String viewer,
    List<MetricWords> metrics,
    List<Figure> figures,
    List<BranchChange> changes) {

  /**
   * The publish.
   *
   * @param publishedText instant in Shanghai, for instance 2026-11-25 02:03
   * @param isExact whether the reader sees sensitive numbers as they are
   */
  record Head(long publish, String asOf, String publishedText, boolean isExact) {}

  /** A period of the publish; days are as in 2020-06-30. */
  record Span(
      String periodKind,
      String periodStart,
      String periodEnd,
      boolean isOpen,
      String periodZh,
      String periodEn) {

    Period period() {
      return new Period(periodKind, LocalDate.parse(periodStart));
    }
  }
}
