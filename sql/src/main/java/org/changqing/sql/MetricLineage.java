package org.changqing.sql;

import java.util.SortedMap;
import java.util.SortedSet;

/**
 * What a metric goes back to, each the columns by table.
 *
 * @param reads tables and views that its query names
 * @param stored tables of store
 * @param sources tables of the source
 */
record MetricLineage(
    SortedMap<String, SortedSet<String>> reads,
    SortedMap<String, SortedSet<String>> stored,
    SortedMap<String, SortedSet<String>> sources) {}
