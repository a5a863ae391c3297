package org.changqing.jobs.servers;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.changqing.jobs.CommandFailure;
import org.changqing.jobs.Settings;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The embedded PostgreSQL. Its data stay in the home; nobody gets in without the generated
 * password.
 */
final class PostgresService implements Service {
  private static final Logger LOG = LoggerFactory.getLogger(PostgresService.class);
  private static final List<String> DATABASES = List.of("changqing", "sample", "superset");

  private final Settings settings;
  private final Accounts accounts;
  private final RunFiles files;
  private final Orphans orphans;
  private final int port;
  private CompletableFuture<EmbeddedPostgres> server;

  /** The port 0 means any free one. */
  PostgresService(Settings settings, Accounts accounts, int port) {
    this.settings = settings;
    this.accounts = accounts;
    this.files = new RunFiles(settings.home());
    this.orphans = new Orphans(settings.home());
    this.port = port;
  }

  @Override
  public void tend() {
    if (server == null) {
      server = CompletableFuture.supplyAsync(this::start);
    } else if (server.isCompletedExceptionally()) {
      LOG.error("PostgreSQL did not start", server.handle((started, failure) -> failure).join());
      throw CommandFailure.failed(
          "PostgreSQL did not start, see servers.log and postgres.log in "
              + settings.home().logs());
    } else if (server.isDone() && orphans.postgres().isEmpty()) {
      files.delete(RunFiles.POSTGRES_PORT);
      server = CompletableFuture.supplyAsync(this::start);
    }
  }

  @Override
  public void stop() {
    if (server == null || server.isCompletedExceptionally()) {
      return;
    }
    files.delete(RunFiles.POSTGRES_PORT);
    try {
      server.join().close();
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot stop PostgreSQL", e);
    }
  }

  private EmbeddedPostgres start() {
    Path data = settings.home().postgres();
    boolean isNew = !Files.exists(data.resolve("PG_VERSION"));
    Redirect log = Redirect.appendTo(log().toFile());
    try {
      EmbeddedPostgres started =
          EmbeddedPostgres.builder()
              .setDataDirectory(data)
              .setCleanDataDirectory(false)
              .setRegisterShutdownHook(false)
              .setOverrideWorkingDirectory(binaries())
              .setPort(port)
              .setPGStartupWait(Duration.ofSeconds(60))
              .setConnectConfig("password", accounts.postgres())
              .setServerConfig("listen_addresses", "127.0.0.1")
              .setServerConfig("unix_socket_directories", "")
              .setServerConfig("max_connections", "100")
              // The library is made for tests and starts without both.
              .setServerConfig("fsync", "on")
              .setServerConfig("synchronous_commit", "on")
              .setServerConfig("timezone", "UTC")
              .setErrorRedirector(log)
              .setOutputRedirector(log)
              .start();
      if (isNew || !Files.exists(data.resolve("changqing_ready"))) {
        prepare(started, data);
      }
      files.write(RunFiles.POSTGRES_PORT, Integer.toString(started.getPort()));
      return started;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (SQLException e) {
      throw new IllegalStateException("Cannot prepare PostgreSQL", e);
    }
  }

  /**
   * A fresh cluster trusts everybody: set the password, make the databases, then ask for the
   * password. May run twice.
   */
  private void prepare(EmbeddedPostgres started, Path data) throws SQLException, IOException {
    try (Connection connection = started.getPostgresDatabase().getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute("alter user postgres password '" + accounts.postgres() + "'");
      for (String database : DATABASES) {
        try (var found =
            statement.executeQuery(
                "select 1 from pg_database where datname = '" + database + "'")) {
          if (found.next()) {
            continue;
          }
        }
        statement.execute("create database " + database);
      }
      Files.writeString(
          data.resolve("pg_hba.conf"),
          "local all all scram-sha-256\nhost all all 127.0.0.1/32 scram-sha-256\n");
      statement.execute("select pg_reload_conf()");
    }
    Files.createFile(data.resolve("changqing_ready"));
  }

  /** The unpacked server is shared by all homes. */
  private File binaries() {
    return settings.cache().resolve("postgres").toFile();
  }

  private Path log() {
    return settings.home().logs().resolve("postgres.log");
  }
}
