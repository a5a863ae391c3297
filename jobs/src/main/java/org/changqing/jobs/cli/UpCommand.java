package org.changqing.jobs.cli;

import java.io.IOException;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import org.changqing.jobs.CommandFailure;
import org.changqing.jobs.CommandFailure.Exit;
import org.changqing.jobs.Settings;
import org.changqing.jobs.servers.JavaCommand;
import org.changqing.jobs.servers.Servers;
import org.changqing.jobs.servers.Superset;
import org.changqing.jobs.warehouse.Query;
import picocli.CommandLine.Command;

/** Starts everything and leaves it running. May run again at any time. */
@Command(
    name = "up",
    description = "Start the servers, fill the warehouse if need be, open the dashboards.")
final class UpCommand implements Callable<Integer> {

  @Override
  public Integer call() throws IOException, InterruptedException, SQLException {
    Settings settings = Settings.of(System.getenv());
    try (Servers servers = Servers.openToStay(settings)) {
      Superset superset = new Superset(settings, servers);
      CompletableFuture<Void> installed =
          superset.isPresent()
              ? CompletableFuture.runAsync(() -> superset.run("install"))
              : CompletableFuture.completedFuture(null);
      if (isDue(servers)) {
        if (settings.isSampleSource()) {
          System.out.println("Making the sample records");
          SampleCommand.fill(servers, Settings.yesterday());
        }
        runNightly(settings);
      }
      if (superset.isPresent()) {
        System.out.println("Preparing the dashboards");
        installed.join();
        superset.run("provision");
        servers.wantSuperset();
        superset.awaitAnswer();
      }
      printAddresses(settings, servers, superset);
      return 0;
    }
  }

  /** Whether readers see less than yesterday's records. */
  private static boolean isDue(Servers servers) {
    Query query = Query.as("operator", servers);
    if (!query.hasWarehouse()) {
      return true;
    }
    List<List<String>> asOf = query.rows("select as_of from mart.data_status", Map.of());
    return asOf.isEmpty() || LocalDate.parse(asOf.get(0).get(0)).isBefore(Settings.yesterday());
  }

  private static void runNightly(Settings settings) throws IOException, InterruptedException {
    int code =
        new ProcessBuilder(
                JavaCommand.of(settings, "job", Changqing.class.getName(), List.of("nightly")))
            .inheritIO()
            .start()
            .waitFor();
    if (code == Exit.CHECKS_STOPPED.code()) {
      System.err.println("The last good publish stays");
    } else if (code != 0) {
      throw CommandFailure.failed(
          "The nightly run failed; the servers stay, 'changqing down' stops them");
    }
  }

  private static void printAddresses(Settings settings, Servers servers, Superset superset) {
    if (superset.isPresent()) {
      System.out.println("Dashboards  http://127.0.0.1:" + settings.supersetPort());
    }
    System.out.println("ClickHouse  " + servers.clickhouse());
    System.out.println("Passwords   " + settings.home().passwords());
    System.out.println("Next night  " + settings.nightlyAt() + " Asia/Shanghai");
  }
}
