package org.changqing.sql;

import com.samskivert.mustache.Mustache;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * The catalogue of metrics and data: one page in each language, generated from the tree and from
 * what the server says of it. The page needs no other file and no host. Immutable.
 */
public final class Catalogue {
  /** The languages that there is a page in. */
  public static final List<Locale> LANGUAGES = List.of(Locale.CHINESE, Locale.ENGLISH);

  private final SqlTree tree;
  private final Sources sources;
  private final Checks checks;
  private final Lineage lineage;
  private final List<TableDescription> tables;
  private final Map<Metric, MetricLineage> metrics = new LinkedHashMap<>();

  /**
   * Reads what there is to say.
   *
   * @throws RuntimeException if a metric, table or column lacks its words in a language, or the
   *     lineage of one can't be derived; the message names it
   */
  Catalogue(SqlTree tree, Engine engine, Sources sources) {
    this.tree = tree;
    this.sources = sources;
    this.checks = new Checks(tree, engine);
    this.lineage = new Lineage(tree, engine, sources);
    this.tables = Documentation.read(engine);
    new MetricCatalogue(tree)
        .metrics()
        .forEach(metric -> metrics.put(metric, lineage.behind(metric)));
  }

  /** What the page of a language is called, beside the other's. */
  public static String file(Locale language) {
    return "catalogue." + language.getLanguage() + ".html";
  }

  /** The page. */
  public String page(Locale language) {
    Labels labels = Labels.in(language);
    Anchors anchors =
        new Anchors(
            tables.stream().map(TableDescription::fullName).collect(Collectors.toSet()),
            sources.tables().stream().map(Sources.Table::name).collect(Collectors.toSet()));
    MetricCards cards = new MetricCards(tree, labels, anchors);
    TableCards tableCards = new TableCards(labels, anchors, lineage, metrics);
    Map<String, Object> model = new LinkedHashMap<>();
    model.put("t", labels.texts());
    model.put(
        "metrics",
        metrics.entrySet().stream()
            .map(entry -> cards.card(entry.getKey(), entry.getValue()))
            .toList());
    model.put("sections", sections(tableCards));
    model.put(
        "rules",
        sources.rules().stream()
            .map(
                rule ->
                    Map.of(
                        "name", rule.name(),
                        "meaning", rule.meaning().in(language),
                        "remedy", rule.remedy().in(language)))
            .toList());
    model.put(
        "checks",
        tree.folders("checks", "check.yaml").stream().map(name -> check(name, labels)).toList());
    return Mustache.compiler()
        .emptyStringIsFalse(true)
        .strictSections(true)
        .withLoader(Catalogue::template)
        .loadTemplate("page.mustache")
        .execute(model);
  }

  private List<TableCard.Section> sections(TableCards cards) {
    List<TableCard.Section> sections =
        Documentation.DATABASES.stream()
            .map(database -> cards.database(database, tables))
            .collect(Collectors.toList());
    sections.add(cards.source(sources.tables()));
    return sections;
  }

  private Map<String, String> check(String name, Labels labels) {
    Checks.Check check = checks.read(name);
    return Map.of(
        "name", name,
        "meaning", check.description().in(labels.language()),
        "severity", labels.of("severity_" + check.severity()));
  }

  private static Reader template(String name) {
    String file = name.contains(".") ? name : name + ".mustache";
    return new InputStreamReader(
        Catalogue.class.getResourceAsStream("catalogue/" + file), StandardCharsets.UTF_8);
  }
}
