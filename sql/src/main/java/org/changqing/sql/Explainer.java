package org.changqing.sql;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Opens cells of any kept publish into the rows behind them and says what changed since an earlier
 * one. What a reader may see is asked of the server as that reader; the rows themselves are read
 * with all rights. Thread-safe.
 */
public final class Explainer implements AutoCloseable {
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private static final String NO_TITLES =
      "select '' as subject, toUInt64(0) as person_key, '' as title_zh, '' as title_en, "
          + "'' as detail_zh, '' as detail_en where false";

  private final SqlTree tree;
  private final Engine engine;
  private final ReaderRights reader;
  private final MetricCatalogue catalogue;
  private final PublishedTables tables;
  private final Manifests manifests;
  private final RowsBehind rowsBehind;

  Explainer(SqlTree tree, Engine engine, Engine reader) {
    this.tree = tree;
    this.engine = engine;
    this.reader = new ReaderRights(reader);
    this.catalogue = new MetricCatalogue(tree);
    this.tables = new PublishedTables(tree);
    this.manifests = new Manifests(tree, engine);
    this.rowsBehind = new RowsBehind(tree, tables, manifests);
  }

  /** What the metrics mean. */
  public MetricDefinitions definitions() {
    return new MetricDefinitions(catalogue);
  }

  /** The last day that counts in a publish; nothing when it has no activity. */
  public Optional<String> asOf(long publish) {
    return texts(simple("as_of", publish)).stream().findFirst().map(row -> row.get("as_of"));
  }

  /** What a publish knows: rows of scope_kind, scope_id, name. */
  public List<Map<String, String>> scopes(long publish) {
    return texts(simple("scopes", publish));
  }

  /** The periods of a publish: rows of period_kind, period_start. */
  public List<Map<String, String>> periods(long publish) {
    return texts(simple("periods", publish));
  }

  /** The cell as the reader sees it in that publish; nothing if it has no such metric or period. */
  public Optional<ExplainedCell> cell(long publish, CellKey key) {
    String shown = tree.text("explain/shown.sql");
    Statement statement =
        key.bound(Statement.of(tree, "explain/cell.sql"))
            .bind("optional_tables", catalogue.metric(key.metric()).optionalTables());
    return engine.rows(seen(statement, publish, Map.of("shown", shown), shown)).stream()
        .findFirst()
        .map(Explainer::cell);
  }

  /** The latest earlier publish in which the cell is not the same. */
  public Optional<Long> differing(long publish, CellKey key) {
    List<JsonNode> history =
        engine.rows(
            key.bound(Statement.of(tree, "explain/history.sql"))
                .bind("publish", publish)
                .bind("is_exact", reader.seesExactly()));
    return history.stream()
        .skip(1)
        .filter(row -> !without(row).equals(without(history.get(0))))
        .map(row -> row.get("publish").asLong())
        .findFirst();
  }

  /** Whether a metric was measured in the same way in two publishes; nothing when not known. */
  public Optional<Boolean> sameDefinition(long publish, long other, String metric) {
    List<ManifestEntry> both = new ArrayList<>();
    for (long number : new long[] {publish, other}) {
      manifests.of(number).stream()
          .filter(entry -> entry.table().equals(Definitions.table(metric)))
          .forEach(both::add);
    }
    return both.size() == 2 ? Optional.of(both.get(0).equals(both.get(1))) : Optional.empty();
  }

  /**
   * Why the reader may not see the rows behind a metric: the table that is not granted, or the
   * metric itself where it is sensitive. Nothing when the rows may be seen.
   */
  public Optional<String> refusal(String metric) {
    if (catalogue.metric(metric).sensitive() && !reader.seesExactly()) {
      return Optional.of(metric);
    }
    String query = tree.text("metrics/" + metric + "/query.sql");
    return reader.missingGrant(
        "with behind as (\n" + query + "\n) select count() as rows from behind where false");
  }

  /** Whether the reader may see the number itself: secretaries see their own branches. */
  public boolean sees(CellKey key) {
    return reader.sees(key, tree);
  }

  /** Whether the reader may see all branches and districts. */
  public boolean seesAllScopes() {
    return reader.seesAllScopes();
  }

  /** Whether the reader may see names. */
  public boolean seesNames() {
    return reader.missingGrant("select name from restricted.person_name where false").isEmpty();
  }

  /** The rows behind a cell. Only for a reader whom {@link #refusal} does not refuse. */
  public Statement rows(long publish, CellKey key, boolean names) {
    Metric metric = catalogue.metric(key.metric());
    String titles = titles(metric);
    Statement statement = Statement.of(tree, "explain/rows.sql");
    return bound(statement, metric, key)
        .with(
            Map.of(
                "behind", rowsBehind.of(metric, publish, "explain/in_cell.sql"),
                "titles", titles,
                "person_name", nameColumn(names),
                "person_name_join", nameJoin(names, "in_cell"),
                "tables",
                    tables.of(
                        manifests.of(publish),
                        statement.text(),
                        titles,
                        nameJoin(names, "in_cell"))));
  }

  /** What the rows behind a cell come to, by today's definition: numerator and denominator. */
  public Map<String, String> fold(long publish, CellKey key) {
    Metric metric = catalogue.metric(key.metric());
    return texts(
            bound(Statement.of(tree, "explain/fold.sql"), metric, key)
                .with(Map.of("behind", rowsBehind.of(metric, publish, "explain/in_cell.sql")))
                .bind("counts_persons", metric.count().equals("persons")))
        .get(0);
  }

  /** The published cells in a cell, as the reader sees them. */
  public Statement parts(long publish, CellKey key, String by) {
    String shown = tree.text("explain/shown.sql");
    Statement statement =
        key.bound(Statement.of(tree, "explain/parts.sql"))
            .bind("by", by)
            .bind("direction", catalogue.metric(key.metric()).direction());
    return seen(statement, publish, Map.of("shown", shown), shown);
  }

  /** The rows of a cell that differ from an earlier publish, with reasons, told in words. */
  public Statement changes(long publish, long since, CellKey key, boolean names) {
    Metric metric = catalogue.metric(key.metric());
    String titles = titles(metric);
    Statement statement = Statement.of(tree, "explain/changed_rows.sql");
    String join = nameJoin(names, "changed");
    return bound(statement, metric, key)
        .with(
            Map.of(
                "changes",
                rowsBehind.changes(metric, ends(publish, since), "explain/in_cell.sql", ""),
                "tables",
                tables.of(manifests.of(publish), statement.text(), join),
                "later_titles",
                withTables(publish, titles),
                "earlier_titles",
                withTables(since, titles),
                "person_name",
                nameColumn(names),
                "person_name_join",
                join))
        .bind("state_months", PeriodLength.months(key.periodKind()))
        .bind("subject_tables", RowsBehind.subjectTables(metric))
        .bind("is_of_a_day", RowsBehind.isOfADay(metric));
  }

  /** The cells that differ between two publishes; of one metric unless it is empty. */
  public Statement cellsChanged(long publish, long since, String metric) {
    return Statement.of(tree, "explain/cells_changed.sql")
        .with(
            Map.of(
                "tables", tables.of(manifests.of(publish), tree.text("explain/cells_changed.sql"))))
        .bind("publish", publish)
        .bind("since", since)
        .bind("metric_id", metric);
  }

  /** How many rows behind a metric changed for which reason: change, reason, rows. */
  public List<Map<String, String>> reasons(
      long publish, long since, String metricId, String firstDay, String lastDay) {
    Metric metric = catalogue.metric(metricId);
    return texts(
        bound(Statement.of(tree, "explain/reasons.sql"), metric)
            .with(
                Map.of(
                    "changes",
                    rowsBehind.changes(
                        metric,
                        ends(publish, since),
                        "explain/in_days.sql",
                        ", sides.district_code")))
            .bind("first_day", firstDay)
            .bind("last_day", lastDay)
            .bind("state_months", 1)
            .bind("subject_tables", RowsBehind.subjectTables(metric))
            .bind("is_of_a_day", RowsBehind.isOfADay(metric)));
  }

  /** Of known texts the three that are most like a given one. */
  public List<String> near(String text, List<String> known) {
    return texts(Statement.of(tree, "explain/near.sql").bind("known", known).bind("text", text))
        .stream()
        .map(row -> row.get("known"))
        .toList();
  }

  /** The answer's rows: column to value; null where there is none. */
  public List<Map<String, String>> texts(Statement statement) {
    return engine.rows(statement).stream().map(Engine::texts).toList();
  }

  private static String nameColumn(boolean names) {
    return names ? "person_name.name as person_name," : "";
  }

  private static String nameJoin(boolean names, String rows) {
    return names
        ? "left join person_name on person_name.person_key = %s.person_key".formatted(rows)
        : "";
  }

  private String titles(Metric metric) {
    String file = "explain/subject/" + metric.subject() + ".sql";
    return tree.has(file) ? tree.text(file) : NO_TITLES;
  }

  private String withTables(long publish, String text) {
    String with = tables.of(manifests.of(publish), text);
    return with.isEmpty() ? text : "with\n" + with + "\n" + text;
  }

  private Statement bound(Statement statement, Metric metric, CellKey key) {
    return key.bound(bound(statement, metric));
  }

  private static Statement bound(Statement statement, Metric metric) {
    return statement.bind("time", metric.time()).bind("is_ratio", metric.ratio());
  }

  private Statement seen(
      Statement statement, long publish, Map<String, String> names, String... texts) {
    List<String> all = new ArrayList<>(List.of(texts));
    all.add(statement.text());
    Map<String, String> more = new HashMap<>(names);
    more.put("tables", tables.of(manifests.of(publish), all.toArray(String[]::new)));
    return statement.with(more).bind("is_exact", reader.seesExactly());
  }

  private RowsBehind.Ends ends(long publish, long since) {
    return new RowsBehind.Ends(since, asOf(since), publish, asOf(publish));
  }

  private Statement simple(String name, long publish) {
    Statement statement = Statement.of(tree, "explain/" + name + ".sql");
    return statement.with(Map.of("tables", tables.of(manifests.of(publish), statement.text())));
  }

  private static ExplainedCell cell(JsonNode row) {
    try {
      return JSON.treeToValue(row, ExplainedCell.class);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("File explain/cell.sql returns " + row, e);
    }
  }

  private static List<String> without(JsonNode row) {
    return List.of(
        row.get("status").asText(), row.get("numerator").asText(), row.get("denominator").asText());
  }

  @Override
  public void close() {
    reader.close();
  }
}
