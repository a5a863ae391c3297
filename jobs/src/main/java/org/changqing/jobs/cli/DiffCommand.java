package org.changqing.jobs.cli;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.util.concurrent.Callable;
import org.changqing.jobs.CommandFailure;
import org.changqing.jobs.Settings;
import org.changqing.jobs.servers.Servers;
import org.changqing.jobs.warehouse.Query;
import org.changqing.jobs.warehouse.WarehouseConnection;
import org.changqing.sql.Explainer;
import org.changqing.sql.Warehouse;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Lists the numbers that two publishes show differently, and the reasons. */
@Command(name = "diff", description = "Show which numbers differ between two publishes, and why.")
final class DiffCommand implements Callable<Integer> {
  @Parameters(index = "0", paramLabel = "A", description = "Earlier publish.")
  private long earlier;

  @Parameters(index = "1", paramLabel = "B", description = "Later publish.")
  private long later;

  @Option(names = "--metric", paramLabel = "METRIC", description = "This metric only.")
  private String metric = "";

  @Option(
      names = "--rows",
      paramLabel = "N|all",
      description = "Cells to list at most. Default: 40.")
  private String limit = "40";

  @Mixin private LanguageOption language;

  @Option(
      names = "--format",
      description = "Any format of ClickHouse: prints all cells that differ, and nothing else.")
  private String format = "";

  @Override
  public Integer call() {
    try (Servers servers = Servers.open(Settings.of(System.getenv()))) {
      Query query = Query.as("operator", servers).requireWarehouse();
      try (Warehouse warehouse = WarehouseConnection.open(servers);
          Explainer explainer = warehouse.explainer(WarehouseConnection.endpoint(servers));
          FileOutputStream output = new FileOutputStream(FileDescriptor.out)) {
        Difference.Request request =
            new Difference.Request(
                earlier, later, metric, RowLimit.of(limit), language.language(), format);
        new Difference(warehouse, explainer, query, request, output).print();
        return 0;
      } catch (IOException e) {
        throw CommandFailure.failed("The answer broke off: " + e.getMessage());
      }
    }
  }
}
