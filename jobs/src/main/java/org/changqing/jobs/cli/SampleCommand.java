package org.changqing.jobs.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.concurrent.Callable;
import org.changqing.jobs.Settings;
import org.changqing.jobs.SourceAccess;
import org.changqing.jobs.servers.Servers;
import org.changqing.sample.FolderFormat;
import org.changqing.sample.MariaDbSchema;
import org.changqing.sample.PostgresSchema;
import org.changqing.sample.SampleData;
import org.changqing.sample.SampleFolder;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/**
 * Brings the sample records in the home's PostgreSQL to a later day, or writes them somewhere else.
 */
@Command(
    name = "sample",
    description = "Make the sample records, or bring them to a later day; with --out elsewhere.")
final class SampleCommand implements Callable<Integer> {
  @Option(
      names = "--to",
      paramLabel = "DATE",
      description = "Last day of the records. Default: yesterday.")
  private LocalDate lastDay = Settings.yesterday();

  @Option(
      names = "--out",
      paramLabel = "FOLDER|URL",
      description = "Write them into a folder or an empty MariaDB database instead.")
  private String out = "";

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      description = "Of the files in the folder: ${COMPLETION-CANDIDATES}. Default: CSV.")
  private FolderFormat format = FolderFormat.CSV;

  @Override
  public Integer call() throws IOException, SQLException {
    if (!out.isEmpty()) {
      write();
      System.out.println("The sample's records to %s are in %s".formatted(lastDay, out));
      return 0;
    }
    try (Servers servers = Servers.open(Settings.of(System.getenv()))) {
      fill(servers, lastDay);
      System.out.println("The sample's records go to " + lastDay);
      return 0;
    }
  }

  private void write() throws IOException, SQLException {
    SampleData sample = new SampleData(SampleData.DEFAULT_SEED, 1, lastDay);
    if (!out.startsWith("jdbc:")) {
      new SampleFolder(Path.of(out), format).write(sample);
      return;
    }
    SourceAccess access = Settings.of(System.getenv()).sourceAccess();
    try (Connection connection = DriverManager.getConnection(out, access.credentials())) {
      new MariaDbSchema(connection).fill(sample);
    }
  }

  /** Makes the sample, or advances it; does nothing when it goes to that day already. */
  static void fill(Servers servers, LocalDate lastDay) throws IOException, SQLException {
    try (Connection connection = DriverManager.getConnection(servers.postgres("sample"))) {
      new PostgresSchema(connection).fill(new SampleData(SampleData.DEFAULT_SEED, 1, lastDay));
    }
  }
}
