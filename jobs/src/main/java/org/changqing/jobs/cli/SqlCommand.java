package org.changqing.jobs.cli;

import java.util.concurrent.Callable;
import org.changqing.jobs.Settings;
import org.changqing.jobs.servers.Servers;
import org.changqing.jobs.warehouse.Query;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Runs one SQL statement and prints what ClickHouse answers, byte for byte. */
@Command(name = "sql", description = "Run SQL on the warehouse.")
final class SqlCommand implements Callable<Integer> {
  @Parameters(paramLabel = "SQL", description = "One statement.")
  private String sql;

  @Option(names = "--format", description = "Any format of ClickHouse. Default: a readable table.")
  private String format = Query.TABLE;

  @Option(
      names = "--as",
      paramLabel = "ROLE",
      description = "A role or a user: operator (default), care, leadership, analyst, …")
  private String role = "operator";

  @Override
  public Integer call() {
    Settings settings = Settings.of(System.getenv());
    try (Servers servers = Servers.open(settings)) {
      Printer.print(Query.as(role, servers), sql, format);
      return 0;
    }
  }
}
