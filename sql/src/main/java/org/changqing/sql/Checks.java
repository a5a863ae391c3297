package org.changqing.sql;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Runs every check of the tree on a candidate: a check's query returns the offending rows. */
final class Checks {
  private static final YAMLMapper YAML = new YAMLMapper();

  /**
   * What a {@code check.yaml} says: why the rule holds, and whether breaking it stops the publish.
   */
  record Check(
      @JsonProperty("description_zh") String descriptionZh,
      @JsonProperty("description_en") String descriptionEn,
      Severity severity) {

    Words description() {
      return Words.of(descriptionZh, descriptionEn);
    }
  }

  enum Severity {
    fail,
    warn
  }

  private final SqlTree tree;
  private final Engine engine;

  Checks(SqlTree tree, Engine engine) {
    this.tree = tree;
    this.engine = engine;
  }

  List<CheckResult> run(long publish, String runId) {
    List<CheckResult> results = new ArrayList<>();
    for (String name : tree.folders("checks", "check.yaml")) {
      Statement statement =
          Statement.of(tree, "checks/" + name + "/query.sql")
              .in("candidate")
              .bind("publish", publish)
              .bind("run_id", runId);
      List<JsonNode> offending = engine.rows(statement);
      String sample = offending.isEmpty() ? "" : offending.get(0).toString();
      results.add(
          new CheckResult(name, read(name).severity() == Severity.fail, offending.size(), sample));
    }
    return results;
  }

  Check read(String name) {
    try {
      return YAML.readValue(tree.text("checks/" + name + "/check.yaml"), Check.class);
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException(
          "File checks/" + name + "/check.yaml can't be read: " + e.getMessage(), e);
    }
  }

  static Map<String, Object> row(long publish, CheckResult result) {
    Map<String, Object> row = new LinkedHashMap<>();
    row.put("publish", publish);
    row.put("check_id", result.check());
    row.put("severity", result.isFatal() ? "fail" : "warn");
    row.put("offending", result.offending());
    row.put("sample", result.sample());
    return row;
  }
}
