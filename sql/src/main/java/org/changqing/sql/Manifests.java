package org.changqing.sql;

import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** The partitions of publishes, each asked for once: a publish never changes. */
final class Manifests {
  private final Publishes publishes;
  private final Map<Long, Set<ManifestEntry>> known = new ConcurrentHashMap<>();

  Manifests(SqlTree tree, Engine engine) {
    this.publishes = new Publishes(tree, engine);
  }

  Set<ManifestEntry> of(long publish) {
    return known.computeIfAbsent(publish, publishes::manifest);
  }
}
