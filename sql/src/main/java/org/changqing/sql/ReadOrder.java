package org.changqing.sql;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * The order in which tables or views can be made: in stages, each of those whose texts mention only
 * what earlier stages made.
 */
final class ReadOrder {
  private ReadOrder() {}

  /**
   * @param texts by name
   * @throws IllegalArgumentException if they read each other in a circle
   */
  static List<List<String>> stages(Map<String, String> texts) {
    List<List<String>> stages = new ArrayList<>();
    Map<String, String> left = new LinkedHashMap<>(texts);
    while (!left.isEmpty()) {
      List<String> ready =
          left.keySet().stream()
              .filter(name -> left.keySet().stream().noneMatch(other -> reads(texts, name, other)))
              .toList();
      if (ready.isEmpty()) {
        throw new IllegalArgumentException(left.keySet() + " read each other in a circle");
      }
      stages.add(ready);
      ready.forEach(left::remove);
    }
    return stages;
  }

  private static boolean reads(Map<String, String> texts, String name, String other) {
    return !name.equals(other)
        && Pattern.compile("(from|join|in) (\\w+\\.)?" + other + "\\b")
            .matcher(texts.get(name))
            .find();
  }
}
