package org.changqing.jobs.servers;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.changqing.jobs.CommandFailure;
import org.changqing.jobs.Settings;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The embedded ClickHouse: a process of its own, so that a crash of the engine ends nothing else,
 * and started again after one.
 */
final class ClickHouseService implements Service {
  private static final Logger LOG = LoggerFactory.getLogger(ClickHouseService.class);
  private static final Duration PAUSE = Duration.ofSeconds(1);
  private static final int ATTEMPTS = 3;
  private static final long MAX_MEMORY = 2L << 30;

  private final Settings settings;
  private final Path users;
  private final RunFiles files;
  private int port;
  private int failures;
  private Process process;
  private Instant startedAt = Instant.EPOCH;

  /** The port 0 means any free one; after a crash it is kept. */
  ClickHouseService(Settings settings, Accounts accounts, int port) {
    this.settings = settings;
    this.users = accounts.writeClickHouseUsers(settings.home());
    this.files = new RunFiles(settings.home());
    this.port = port;
  }

  @Override
  public void tend() {
    if (process != null && process.isAlive()) {
      if (failures > 0 && files.exists(RunFiles.CLICKHOUSE_PORT)) {
        failures = 0;
      }
      return;
    }
    if (process != null) {
      port = files.number(RunFiles.CLICKHOUSE_PORT).orElse(port);
      files.delete(RunFiles.CLICKHOUSE_PORT);
      if (Instant.now().isBefore(startedAt.plus(PAUSE))) {
        return;
      }
      failures++;
      LOG.warn("ClickHouse ended with code {}", process.exitValue());
    }
    if (failures >= ATTEMPTS) {
      throw CommandFailure.failed("ClickHouse does not start, see %s".formatted(log()));
    }
    start();
  }

  @Override
  public void stop() {
    if (process != null) {
      process.destroy();
      Orphans.await(process.toHandle());
    }
    files.delete(RunFiles.CLICKHOUSE_PORT, RunFiles.CLICKHOUSE_PID);
  }

  private void start() {
    List<String> command =
        JavaCommand.of(
            settings,
            "clickhouse",
            "org.changqing.clickhouse.ClickHouseServer",
            List.of(
                "--library", settings.cache().resolve("libchdb/libchdb.so").toString(),
                "--data", settings.home().clickhouse().toString(),
                "--host", "127.0.0.1",
                "--port", Integer.toString(port),
                "--port-file", files.path(RunFiles.CLICKHOUSE_PORT).toString(),
                "--users", users.toString(),
                "--access", settings.repository().resolve("sql/access/grants.sql").toString(),
                "--max-memory", Long.toString(MAX_MEMORY)));
    ProcessBuilder builder = new ProcessBuilder(command);
    builder.redirectErrorStream(true).redirectOutput(Redirect.appendTo(log().toFile()));
    // The engine replaces the JVM's signal handlers; libjsig chains them, else the JVM dies with
    // code 139.
    builder
        .environment()
        .put("LD_PRELOAD", JavaCommand.javaHome().resolve("lib/libjsig.so").toString());
    try {
      process = builder.start();
      startedAt = Instant.now();
      files.write(RunFiles.CLICKHOUSE_PID, Long.toString(process.pid()));
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot start ClickHouse", e);
    }
  }

  private Path log() {
    return settings.home().logs().resolve("clickhouse.log");
  }
}
