package org.changqing.jobs.report;

/**
 * What a publish says of a metric.
 *
 * @param target the value to reach; null = none
 * @param targetSource in both languages, {@code 中文 | English}; empty without a target
 * @param suppressedBelow counts below it are not shown to everybody; 0 = all are
 */
record MetricWords(
    String metricId,
    String nameZh,
    String nameEn,
    String descriptionZh,
    String descriptionEn,
    String unit,
    String direction,
    Double target,
    String targetSource,
    int suppressedBelow) {

  boolean isRatio() {
    return unit.equals("ratio");
  }
}
