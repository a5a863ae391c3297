package org.changqing.reference;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** C3: which person an id stands for. */
final class PersonMerges {

  private final Map<String, String> links = new HashMap<>();
  private final Set<String> cycle = new HashSet<>();

  PersonMerges(List<Row> rows) {
    for (Row row : rows) {
      links.put(row.key(), row.text("merged_into"));
    }
    for (Row row : rows) {
      if (comesBack(row.key())) {
        cycle.add(row.key());
      }
    }
    links.keySet().removeAll(cycle);
  }

  private boolean comesBack(String id) {
    Set<String> seen = new HashSet<>();
    String next = links.get(id);
    while (next != null && seen.add(next)) {
      if (next.equals(id)) {
        return true;
      }
      next = links.get(next);
    }
    return false;
  }

  /** Whether the link is part of a cycle, and therefore quarantined and not followed. */
  boolean isInCycle(Row row) {
    return cycle.contains(row.key());
  }

  /** The id at the end of the chain. */
  String survivor(String personId) {
    String id = personId;
    while (links.containsKey(id)) {
      id = links.get(id);
    }
    return id;
  }
}
