package org.changqing.jobs.cli;

import java.util.concurrent.Callable;
import org.changqing.jobs.CommandFailure;
import org.changqing.jobs.Settings;
import org.changqing.jobs.servers.Servers;
import org.changqing.jobs.servers.Superset;
import org.changqing.jobs.warehouse.Query;
import org.changqing.jobs.warehouse.WarehouseConnection;
import org.changqing.sql.Warehouse;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Shows readers an earlier publish, or again a later one. */
@Command(name = "rollback", description = "Show readers an earlier publish (or again a later one).")
final class RollbackCommand implements Callable<Integer> {
  @Parameters(paramLabel = "N", description = "Number of the publish, as 'publishes' lists it.")
  private long publish;

  @Override
  public Integer call() {
    Settings settings = Settings.of(System.getenv());
    try (Servers servers = Servers.open(settings)) {
      Query.as("operator", servers).requireWarehouse();
      rollBack(servers);
      if (servers.servesSuperset()) {
        new Superset(settings, servers).forgetAnswers();
        servers.wantPapers();
      }
      System.out.println("Readers see publish " + publish);
      return 0;
    }
  }

  private void rollBack(Servers servers) {
    try (Warehouse warehouse = WarehouseConnection.open(servers)) {
      warehouse.rollBack(publish);
    } catch (IllegalArgumentException e) {
      throw CommandFailure.wrongUse(e.getMessage());
    }
  }
}
