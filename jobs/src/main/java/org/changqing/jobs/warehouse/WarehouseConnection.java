package org.changqing.jobs.warehouse;

import org.changqing.jobs.servers.Servers;
import org.changqing.sql.Deployment;
import org.changqing.sql.Endpoint;
import org.changqing.sql.SqlTree;
import org.changqing.sql.Warehouse;

/** The warehouse on a home's ClickHouse, with all rights. */
public final class WarehouseConnection {
  private WarehouseConnection() {}

  /** Opens it as it is. */
  public static Warehouse open(Servers servers) {
    return Warehouse.open(SqlTree.packaged(), endpoint(servers), Deployment.single());
  }

  /**
   * Opens it and makes what is missing in it; what is measured is suppressed as the settings say.
   */
  public static Warehouse make(Servers servers) {
    Warehouse warehouse =
        Warehouse.open(
            SqlTree.packaged(),
            endpoint(servers),
            Deployment.single(),
            servers.settings().suppressedBelow());
    warehouse.create();
    return warehouse;
  }

  /** Where it is, and the operator's user and password. */
  public static Endpoint endpoint(Servers servers) {
    return endpointAs("operator", servers);
  }

  /** Where it is, and the user and password of a role. */
  public static Endpoint endpointAs(String role, Servers servers) {
    String user = servers.accounts().userOf(role);
    return new Endpoint(
        servers.clickhouse().toString(), user, servers.accounts().clickhouse().get(user));
  }
}
