package org.changqing.jobs.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.changqing.jobs.CommandFailure;
import org.changqing.jobs.Settings;
import org.changqing.jobs.catalogue.CataloguePages;
import org.changqing.jobs.servers.JavaCommand;
import org.changqing.jobs.servers.Servers;
import org.changqing.jobs.servers.Superset;
import org.changqing.jobs.warehouse.Query;
import org.changqing.jobs.warehouse.WarehouseConnection;
import org.changqing.sql.Catalogue;
import org.changqing.sql.Warehouse;
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
      Optional<String> own = settings.isSampleSource() ? OwnRecords.of(servers) : Optional.empty();
      if (own.isPresent()) {
        System.err.printf(
            "This home shows the records of %s. Set CHANGQING_SOURCE, so that the nights read them%n",
            own.get());
      } else if (isDue(servers)) {
        if (settings.isSampleSource()) {
          System.out.println("Making the sample records");
          SampleCommand.fill(servers, Settings.yesterday());
        }
        runNightly(settings, servers);
      }
      if (superset.isPresent()) {
        System.out.println("Preparing the dashboards");
        await(installed);
        superset.run("provision");
      }
      String papers = PapersCommand.want(settings, servers);
      if (superset.isPresent()) {
        servers.wantSuperset();
        superset.awaitAnswer();
      }
      explain(settings, servers);
      printAddresses(settings, servers, superset);
      System.out.println("Papers      " + papers);
      return 0;
    }
  }

  /** Nights write the catalogue; a home that an older version filled has none, or an older one. */
  private static void explain(Settings settings, Servers servers) {
    if (CataloguePages.areCurrent(settings.home().catalogue())
        || !Query.as("operator", servers).hasWarehouse()) {
      return;
    }
    try (Warehouse warehouse = WarehouseConnection.make(servers)) {
      CataloguePages.write(warehouse, settings.home().catalogue(), Catalogue.LANGUAGES);
    }
  }

  private static Path page(Settings settings) {
    return settings.home().catalogue().resolve(Catalogue.file(Locale.CHINESE));
  }

  /** Whether readers see less than yesterday's records. */
  private static boolean isDue(Servers servers) {
    return publishedAsOf(servers).filter(asOf -> !asOf.isBefore(Settings.yesterday())).isEmpty();
  }

  /** The business date of what readers see; nothing before the first publish. */
  private static Optional<LocalDate> publishedAsOf(Servers servers) {
    Query query = Query.as("operator", servers);
    if (!query.hasWarehouse()) {
      return Optional.empty();
    }
    return query.rows("select as_of from mart.data_status", Map.of()).stream()
        .map(row -> LocalDate.parse(row.get(0)))
        .findFirst();
  }

  /** Ends with the failure of the work itself, not with one about the thread that did it. */
  private static void await(CompletableFuture<Void> work) {
    try {
      work.join();
    } catch (CompletionException e) {
      if (e.getCause() instanceof CommandFailure failure) {
        throw failure;
      }
      throw e;
    }
  }

  private static void runNightly(Settings settings, Servers servers)
      throws IOException, InterruptedException {
    int code =
        new ProcessBuilder(
                JavaCommand.of(settings, "job", Changqing.class.getName(), List.of("nightly")))
            .inheritIO()
            .start()
            .waitFor();
    if (code == 0) {
      return;
    }
    if (publishedAsOf(servers).isPresent()) {
      System.err.printf("The nightly run failed (code %d); the last good publish stays%n", code);
    } else {
      throw CommandFailure.failed(
          "The nightly run failed; the servers stay, 'changqing down' stops them");
    }
  }

  private static void printAddresses(Settings settings, Servers servers, Superset superset) {
    if (superset.isPresent()) {
      System.out.println("Dashboards  http://127.0.0.1:" + servers.supersetPort());
    }
    if (Files.exists(page(settings))) {
      System.out.println("Catalogue   " + page(settings).toUri());
    }
    System.out.println("ClickHouse  " + servers.clickhouse());
    System.out.println("Passwords   " + settings.home().passwords());
    System.out.println("Next night  " + settings.nightlyAt() + " Asia/Shanghai");
  }
}
