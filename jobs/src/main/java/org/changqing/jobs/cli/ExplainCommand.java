package org.changqing.jobs.cli;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.util.Optional;
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

/** Opens one number: its definition, the records behind it, and what changed since before. */
@Command(
    name = "explain",
    description = "Show the records behind a number, and what changed since an earlier publish.")
final class ExplainCommand implements Callable<Integer> {
  @Parameters(
      paramLabel = "METRIC",
      description = "Id of the metric, for instance attendance_rate.")
  private String metric;

  @Option(
      names = "--scope",
      paramLabel = "SCOPE",
      defaultValue = "bureau",
      description = "branch:b07, district:110101 or bureau (default). A name does as well.")
  private String scope;

  @Option(
      names = "--period",
      paramLabel = "PERIOD",
      required = true,
      description = "month:2020-06, quarter:2020-Q2, half_year:2020-H1 or year:2020.")
  private String period;

  @Option(
      names = "--publish",
      paramLabel = "N",
      description = "Publish to look at. Default: the one that readers see.")
  private Optional<Long> publish = Optional.empty();

  @Option(
      names = "--since",
      paramLabel = "N",
      description = "Earlier publish to compare with. Default: the last with another number.")
  private Optional<Long> since = Optional.empty();

  @Option(
      names = "--as",
      paramLabel = "ROLE",
      description =
          "See what a role or user sees: operator (default), care, leadership, analyst, …")
  private String role = "operator";

  @Option(names = "--names", description = "Show names; care and operator only.")
  private boolean names;

  @Option(
      names = "--rows",
      paramLabel = "N|all",
      description = "Rows to list at most. Default: 40.")
  private String limit = "40";

  @Mixin private LanguageOption language;

  @Option(
      names = "--format",
      description =
          "Any format of ClickHouse: prints all records behind the number, or with --since all changed ones, and nothing else.")
  private String format = "";

  @Override
  public Integer call() {
    try (Servers servers = Servers.open(Settings.of(System.getenv()))) {
      Query query = Query.as("operator", servers).requireWarehouse();
      try (Warehouse warehouse = WarehouseConnection.open(servers);
          Explainer explainer = warehouse.explainer(WarehouseConnection.endpointAs(role, servers));
          FileOutputStream output = new FileOutputStream(FileDescriptor.out)) {
        new Explanation(warehouse, explainer, query, request(), output).print();
        return 0;
      } catch (java.io.IOException e) {
        throw CommandFailure.failed("The answer broke off: " + e.getMessage());
      }
    }
  }

  private Explanation.Request request() {
    return new Explanation.Request(
        metric,
        scope,
        period,
        publish,
        since,
        role,
        names,
        RowLimit.of(limit),
        language.language(),
        format);
  }
}
