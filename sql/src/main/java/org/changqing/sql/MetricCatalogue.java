package org.changqing.sql;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The metrics of the tree, in the order of their ids. */
final class MetricCatalogue {
  private static final YAMLMapper YAML = new YAMLMapper();

  private final List<Metric> metrics;

  MetricCatalogue(SqlTree tree) {
    List<Metric> found = new ArrayList<>();
    for (String id : tree.folders("metrics", "metric.yaml")) {
      found.add(read(id, tree.text("metrics/" + id + "/metric.yaml")));
    }
    metrics = List.copyOf(found);
  }

  List<Metric> metrics() {
    return metrics;
  }

  Metric metric(String id) {
    return metrics.stream()
        .filter(metric -> metric.id().equals(id))
        .findFirst()
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "There is no metric "
                        + id
                        + "; known: "
                        + metrics.stream().map(Metric::id).toList()));
  }

  /** The rows of {@code store.metric}, where sensitive counts below a size are not shown. */
  List<Map<String, Object>> rows(int suppressedBelow) {
    List<Map<String, Object>> rows = new ArrayList<>();
    for (Metric metric : metrics) {
      Map<String, Object> row = new LinkedHashMap<>();
      row.put("metric_id", metric.id());
      row.put("name_zh", metric.nameZh());
      row.put("name_en", metric.nameEn());
      row.put("description_zh", metric.descriptionZh());
      row.put("description_en", metric.descriptionEn());
      row.put("unit", metric.unit());
      row.put("direction", metric.direction());
      row.put("target", metric.target());
      row.put("target_source", metric.targetSource().map(Words::comment).orElse(""));
      row.put("is_sensitive", metric.sensitive());
      row.put("suppressed_below", metric.sensitive() ? suppressedBelow : 0);
      row.put("is_ratio", metric.ratio());
      row.put("periods", metric.periods());
      rows.add(row);
    }
    return rows;
  }

  private static Metric read(String id, String yaml) {
    try {
      ObjectNode node = (ObjectNode) YAML.readTree(yaml);
      return YAML.treeToValue(node.put("id", id), Metric.class);
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException(
          "File metrics/" + id + "/metric.yaml can't be read: " + e.getMessage(), e);
    }
  }
}
