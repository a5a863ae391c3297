package org.changqing.sql;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Puts the tables of the warehouse and of its source into words. */
final class TableCards {
  private final Labels labels;
  private final Anchors anchors;
  private final Lineage lineage;
  private final Map<Metric, MetricLineage> metrics;

  TableCards(Labels labels, Anchors anchors, Lineage lineage, Map<Metric, MetricLineage> metrics) {
    this.labels = labels;
    this.anchors = anchors;
    this.lineage = lineage;
    this.metrics = metrics;
  }

  /** The tables and views of one database. */
  TableCard.Section database(String database, List<TableDescription> tables) {
    return new TableCard.Section(
        database,
        labels.of(database),
        database.equals("core") ? labels.of("core_lead") : "",
        tables.stream()
            .filter(table -> table.database().equals(database))
            .map(this::card)
            .toList());
  }

  /** The tables of the source. */
  TableCard.Section source(List<Sources.Table> tables) {
    return new TableCard.Section(
        "source", labels.of("source"), "", tables.stream().map(this::card).toList());
  }

  private TableCard card(TableDescription table) {
    String name = table.fullName();
    return new TableCard(
        name,
        anchors.table(name),
        text(table.words()),
        List.of(),
        table.columns().stream()
            .map(
                column ->
                    new TableCard.Column(
                        column.name(), column.type(), text(column.words()), List.of()))
            .toList(),
        lineage.isDerived(name)
            ? Reads.of(lineage.readsOfDerived(name), anchors::table, "")
            : Reads.of(madeFrom(table), anchors::source, labels.of("no_rows")),
        usedBy(behind -> behind.reads().containsKey(name)));
  }

  /** Of a table of facts, the source's columns behind all of its columns. */
  private SortedMap<String, SortedSet<String>> madeFrom(TableDescription table) {
    return lineage.isFact(table.name())
        ? lineage.sources(Map.of(table.name(), table.names()))
        : new TreeMap<>();
  }

  private TableCard card(Sources.Table table) {
    return new TableCard(
        table.name(),
        anchors.source(table.name()),
        text(table.words()),
        List.of(labels.of(table.isRequired() ? "required_table" : "optional_table")),
        table.columns().stream().map(this::column).toList(),
        List.of(),
        usedBy(behind -> behind.sources().containsKey(table.name())));
  }

  private TableCard.Column column(Sources.Column column) {
    List<String> badges = new ArrayList<>();
    if (column.isRequired()) {
      badges.add(labels.of("required"));
    }
    if (column.isSensitive()) {
      badges.add(labels.of("masked"));
    }
    return new TableCard.Column(
        column.name(), labels.of("kind_" + column.kind()), text(column.words()), badges);
  }

  private List<TableCard.Link> usedBy(Predicate<MetricLineage> uses) {
    Stream<Metric> users =
        metrics.entrySet().stream()
            .filter(entry -> uses.test(entry.getValue()))
            .map(Map.Entry::getKey);
    return users
        .map(metric -> new TableCard.Link(text(metric.name()), Anchors.metric(metric.id())))
        .toList();
  }

  private String text(Words words) {
    return words.in(labels.language());
  }
}
