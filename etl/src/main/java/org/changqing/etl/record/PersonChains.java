package org.changqing.etl.record;

import java.io.Serializable;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;

/**
 * C3 One person: merge rulings are followed to the end of their chain. The links of a cycle are not
 * followed (see {@link MergeCycle}); a chain that leads into a cycle ends at the first id of the
 * cycle that it reaches.
 *
 * <p>Registers hold people twice, under former names, old identity numbers or two systems; who is
 * one person is the registry's ruling and never guessed from names.
 */
final class PersonChains implements Serializable {

  private final HashMap<String, String> survivors = new HashMap<>();
  private final HashSet<String> cyclic = new HashSet<>();

  /**
   * @param rulings the retired id → the id that stays
   */
  PersonChains(Map<String, String> rulings) {
    Set<String> settled = new HashSet<>();
    rulings.keySet().forEach(id -> findCycle(id, rulings, settled));
    rulings.keySet().forEach(id -> survivors.put(id, follow(id, rulings)));
  }

  /** The id that stays for this one: itself when nothing merged it. */
  String survivor(String personId) {
    return survivors.getOrDefault(personId, personId);
  }

  /** The retired ids whose rulings form cycles. */
  Set<String> cyclic() {
    return Set.copyOf(cyclic);
  }

  private void findCycle(String start, Map<String, String> rulings, Set<String> settled) {
    LinkedHashSet<String> path = new LinkedHashSet<>();
    String id = start;
    while (rulings.containsKey(id) && !settled.contains(id) && path.add(id)) {
      id = rulings.get(id);
    }
    if (path.contains(id)) {
      String first = id;
      path.stream().dropWhile(step -> !step.equals(first)).forEach(cyclic::add);
    }
    settled.addAll(path);
  }

  private String follow(String start, Map<String, String> rulings) {
    String id = start;
    while (rulings.containsKey(id) && !cyclic.contains(id)) {
      id = rulings.get(id);
    }
    return id;
  }
}
