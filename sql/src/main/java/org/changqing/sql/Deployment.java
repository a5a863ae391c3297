package org.changqing.sql;

import java.util.Map;

/**
 * How the tree becomes tables: the engine of each table and, on a cluster, the cluster's name.
 *
 * @param engine for instance {@code MergeTree} or {@code ReplicatedMergeTree}
 * @param cluster name of the cluster; empty for a single server
 */
public record Deployment(String engine, String cluster) {
  /** One server, the embedded one included. */
  public static Deployment single() {
    return new Deployment("MergeTree", "");
  }

  Map<String, String> names() {
    return Map.of("engine", engine, "on_cluster", cluster.isEmpty() ? "" : "on cluster " + cluster);
  }
}
