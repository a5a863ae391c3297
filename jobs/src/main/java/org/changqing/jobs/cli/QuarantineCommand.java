package org.changqing.jobs.cli;

import java.util.concurrent.Callable;
import org.changqing.jobs.Settings;
import org.changqing.jobs.servers.Servers;
import org.changqing.jobs.warehouse.Query;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Prints the rows that the last run set aside, and why. */
@Command(name = "quarantine", description = "Show the rows that the last run set aside.")
final class QuarantineCommand implements Callable<Integer> {
  private static final String SQL =
      """
      select table_name as table, key, column_name as column, value, rule, position
      from ops.quarantine
      where run_id = (
          select run.run_id from ops.run as run
          where run.run_id in (select ledger.run_id from ops.ledger as ledger)
          order by run.at desc limit 1)
      order by all
      """;

  @Option(names = "--format", description = "Any format of ClickHouse. Default: a readable table.")
  private String format = Query.TABLE;

  @Override
  public Integer call() {
    try (Servers servers = Servers.open(Settings.of(System.getenv()))) {
      Printer.print(Query.as("operator", servers).requireWarehouse(), SQL, format);
      return 0;
    }
  }
}
