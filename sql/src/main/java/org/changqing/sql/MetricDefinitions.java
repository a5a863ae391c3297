package org.changqing.sql;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/** What the metrics of the tree mean and how they count. Immutable. */
public final class MetricDefinitions {
  /** What metrics belong to, in the order in which they are shown. */
  public static final List<String> AREAS =
      List.of("members", "organisation", "training", "care", "data");

  private final MetricCatalogue catalogue;

  MetricDefinitions(MetricCatalogue catalogue) {
    this.catalogue = catalogue;
  }

  /** Of this software. */
  public static MetricDefinitions packaged() {
    return new MetricDefinitions(new MetricCatalogue(SqlTree.packaged()));
  }

  /** The ids of all metrics, in their own order. */
  public List<String> metrics() {
    return catalogue.metrics().stream().map(Metric::id).toList();
  }

  /** The same, area by area. */
  public List<String> byArea() {
    return catalogue.metrics().stream()
        .sorted(Comparator.comparingInt(metric -> AREAS.indexOf(metric.area())))
        .map(Metric::id)
        .toList();
  }

  /** One of {@link #AREAS}. */
  public String area(String metric) {
    return catalogue.metric(metric).area();
  }

  /**
   * What is counted, and of what, in words of a language; the latter is empty for a plain count.
   */
  public List<String> formula(String metric, Locale language) {
    Metric counted = catalogue.metric(metric);
    return language.equals(Locale.CHINESE)
        ? List.of(counted.numeratorZh(), counted.denominatorZh())
        : List.of(counted.numeratorEn(), counted.denominatorEn());
  }

  /** The kinds of period for which a metric is published. */
  public List<String> periodKinds(String metric) {
    return catalogue.metric(metric).periods();
  }

  /** The months behind the end of a period that a metric looks at; 0 = it looks at none. */
  public int windowMonths(String metric) {
    return catalogue.metric(metric).windowMonths();
  }

  /** Whether distinct persons count, not rows. */
  public boolean countsPersons(String metric) {
    return catalogue.metric(metric).count().equals("persons");
  }

  /** Whether its rows are persons at meetings. */
  public boolean countsAttendance(String metric) {
    return catalogue.metric(metric).subject().equals("attendance");
  }
}
