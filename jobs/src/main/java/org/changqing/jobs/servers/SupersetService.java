package org.changqing.jobs.servers;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.ProcessBuilder.Redirect;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.changqing.jobs.Settings;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Superset's web server, from the moment that it is provisioned; started again after a crash. */
final class SupersetService implements Service {
  private static final Logger LOG = LoggerFactory.getLogger(SupersetService.class);
  private static final Duration PAUSE = Duration.ofSeconds(5);

  private final Settings settings;
  private final Addresses addresses;
  private final RunFiles files;
  private Process process;
  private Instant startedAt = Instant.EPOCH;

  SupersetService(Settings settings, Accounts accounts) {
    this.settings = settings;
    this.files = new RunFiles(settings.home());
    this.addresses = new Addresses(settings, accounts, files);
  }

  @Override
  public void tend() {
    boolean runs = process != null && process.isAlive();
    if (runs
        || !files.exists(RunFiles.SUPERSET_WANTED)
        || Instant.now().isBefore(startedAt.plus(PAUSE))) {
      return;
    }
    Optional<URI> clickhouse = addresses.clickhouse();
    Optional<String> postgres = addresses.postgres("superset");
    if (clickhouse.isPresent() && postgres.isPresent()) {
      start(new Superset(settings, clickhouse.get(), postgres.get(), settings.supersetPort()));
    }
  }

  private void start(Superset superset) {
    if (process != null) {
      LOG.warn("Superset ended with code {} and is started again", process.exitValue());
    }
    try {
      ProcessBuilder builder = superset.process("run");
      builder.redirectErrorStream(true);
      builder.redirectOutput(
          Redirect.appendTo(settings.home().logs().resolve("superset.log").toFile()));
      process = builder.start();
      startedAt = Instant.now();
      files.write(RunFiles.SUPERSET_PID, Long.toString(process.pid()));
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot start Superset", e);
    }
  }

  @Override
  public void stop() {
    if (process != null) {
      process.destroy();
      Orphans.await(process.toHandle());
    }
    files.delete(RunFiles.SUPERSET_PID);
  }
}
