package org.changqing.jobs.nightly;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.ProcessBuilder.Redirect;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** The system's MariaDB with data of its own, a binary log, and a user that may only read. */
final class MariaDbServer implements AutoCloseable {
  private final Process process;
  private final int port;
  private final Thread output;

  /**
   * Makes a server and waits until it serves.
   *
   * @param folder where its data go
   */
  MariaDbServer(Path folder) throws IOException, InterruptedException {
    Path data = folder.resolve("data");
    String user = "--user=" + System.getProperty("user.name");
    run(
        folder.resolve("install.log"),
        program("mariadb-install-db"),
        "--no-defaults",
        "--datadir=" + data,
        "--auth-root-authentication-method=normal",
        "--skip-test-db",
        user);
    this.port = freePort();
    this.process =
        new ProcessBuilder(
                program("mariadbd"),
                "--no-defaults",
                "--datadir=" + data,
                "--bind-address=127.0.0.1",
                "--port=" + port,
                "--socket=" + folder.resolve("s"),
                "--pid-file=" + folder.resolve("pid"),
                "--log-bin",
                "--server-id=1",
                "--sync-binlog=0",
                "--innodb-flush-log-at-trx-commit=0",
                "--innodb-buffer-pool-size=64M",
                "--sql-mode=",
                user)
            .redirectErrorStream(true)
            .start();
    this.output = awaitReady(process.inputReader());
  }

  private static Thread awaitReady(BufferedReader lines) throws IOException {
    List<String> seen = new ArrayList<>();
    for (String line = lines.readLine(); line != null; line = lines.readLine()) {
      seen.add(line);
      if (line.contains("ready for connections")) {
        Thread rest = new Thread(() -> readToTheEnd(lines));
        rest.start();
        return rest;
      }
    }
    throw new IllegalStateException("MariaDB did not start: " + String.join("\n", seen));
  }

  private static void readToTheEnd(BufferedReader lines) {
    try {
      lines.lines().forEach(line -> {});
    } catch (UncheckedIOException e) {
      // Java closes the stream of a process that has ended.
    }
  }

  /** A new database, filled as its maker likes; {@code reader} with {@code geheim} may read it. */
  void create(String database, Maker maker) throws SQLException, IOException {
    try (Connection root = root("");
        Statement statement = root.createStatement()) {
      statement.execute("create database " + database);
      statement.execute(
          "grant select, show view on %s.* to reader@'127.0.0.1' identified by 'geheim'"
              .formatted(database));
    }
    try (Connection root = root(database)) {
      maker.make(root);
    }
  }

  /** Makes tables. */
  interface Maker {
    void make(Connection connection) throws SQLException, IOException;
  }

  Connection root(String database) throws SQLException {
    return DriverManager.getConnection(url(database) + "?useBulkStmts=true", "root", "");
  }

  /** Without user and password. */
  String url(String database) {
    return "jdbc:mariadb://127.0.0.1:%d/%s".formatted(port, database);
  }

  @Override
  public void close() {
    process.destroy();
    try {
      process.waitFor();
      output.join();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static void run(Path log, String... command) throws IOException, InterruptedException {
    Process process =
        new ProcessBuilder(command)
            .redirectErrorStream(true)
            .redirectOutput(Redirect.to(log.toFile()))
            .start();
    if (process.waitFor() != 0) {
      throw new IllegalStateException(Files.readString(log));
    }
  }

  private static String program(String name) {
    return Stream.concat(
            Stream.of("/usr/sbin", "/usr/bin"), Stream.of(System.getenv("PATH").split(":", -1)))
        .map(folder -> Path.of(folder, name))
        .filter(Files::isExecutable)
        .findFirst()
        .map(Path::toString)
        .orElseThrow(
            () ->
                new IllegalStateException(
                    "No "
                        + name
                        + ": install MariaDB (Debian: mariadb-server-core and mariadb-client-core)"));
  }

  private static int freePort() {
    try (ServerSocket socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
