package org.changqing.sql;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Stands in for the layer that fills the store: one source table behind each fact. */
final class TestSources {
  private TestSources() {}

  static Sources of(SqlTree tree) {
    Map<String, Sources.Fact> facts = new LinkedHashMap<>();
    for (String folder : List.of("core", "restricted")) {
      for (String table : tree.folders(folder, "table.sql")) {
        facts.put(table, new Sources.Fact(Map.of(), Set.of("s_" + table + ".id")));
      }
    }
    return new Sources(
        List.of(
            new Sources.Table(
                "s_talk",
                Words.of("谈话", "Talk"),
                true,
                List.of(new Sources.Column("id", Words.of("编号", "Id"), "text", true, false)))),
        facts,
        List.of(
            new Sources.Rule(
                "required_empty", Words.of("必填项为空", "Empty"), Words.of("补填", "Fill in"))));
  }
}
