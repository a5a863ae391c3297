package org.changqing.jobs.cli;

import java.io.IOException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.concurrent.Callable;
import org.changqing.jobs.Settings;
import org.changqing.jobs.servers.Servers;
import org.changqing.sample.PostgresSchema;
import org.changqing.sample.SampleData;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Brings the sample records in the home's PostgreSQL to a later day. */
@Command(name = "sample", description = "Make the sample records, or bring them to a later day.")
final class SampleCommand implements Callable<Integer> {
  @Option(
      names = "--to",
      paramLabel = "DATE",
      description = "Last day of the records. Default: yesterday.")
  private LocalDate lastDay = Settings.yesterday();

  @Override
  public Integer call() throws IOException, SQLException {
    try (Servers servers = Servers.open(Settings.of(System.getenv()))) {
      fill(servers, lastDay);
      System.out.println("The sample's records go to " + lastDay);
      return 0;
    }
  }

  /** Makes the sample, or advances it; does nothing when it goes to that day already. */
  static void fill(Servers servers, LocalDate lastDay) throws IOException, SQLException {
    try (Connection connection = DriverManager.getConnection(servers.postgres("sample"))) {
      new PostgresSchema(connection).fill(new SampleData(SampleData.DEFAULT_SEED, 1, lastDay));
    }
  }
}
