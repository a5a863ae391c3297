package org.changqing.sql;

import java.util.List;

/** A metric as the catalogue shows it, in one language. The components are the template's names. */
record MetricCard(
    String id,
    String anchor,
    String name,
    String otherName,
    String description,
    String numerator,
    String denominator,
    boolean isRatio,
    boolean isSensitive,
    String unit,
    String direction,
    String target,
    String targetSource,
    String periods,
    String rollup,
    String readers,
    List<String> statuses,
    List<Reads> reads,
    List<Reads> stored,
    List<Reads> sources,
    String query) {}
