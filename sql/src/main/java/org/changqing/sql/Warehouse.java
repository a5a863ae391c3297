package org.changqing.sql;

/** The warehouse on one ClickHouse server. Thread-safe; one candidate at a time. */
public final class Warehouse implements AutoCloseable {
  private final SqlTree tree;
  private final Engine engine;
  private final Deployment deployment;

  private Warehouse(SqlTree tree, Engine engine, Deployment deployment) {
    this.tree = tree;
    this.engine = engine;
    this.deployment = deployment;
  }

  /** Connects; nothing is made yet. */
  public static Warehouse open(SqlTree tree, Endpoint endpoint, Deployment deployment) {
    return new Warehouse(tree, new Engine(endpoint), deployment);
  }

  /** Makes the databases, tables and views. May run any number of times. */
  public void create() {
    new Installation(tree, engine, deployment).run();
  }

  @Override
  public void close() {
    engine.close();
  }
}
