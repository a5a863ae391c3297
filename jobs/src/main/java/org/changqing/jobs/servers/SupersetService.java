package org.changqing.jobs.servers;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.ProcessBuilder.Redirect;
import java.time.Duration;
import java.time.Instant;
import org.changqing.jobs.Settings;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Superset's web server, from the moment that it is provisioned; started again after a crash. */
final class SupersetService implements Service {
  private static final Logger LOG = LoggerFactory.getLogger(SupersetService.class);
  private static final Duration PAUSE = Duration.ofSeconds(5);

  private final Settings settings;
  private final Accounts accounts;
  private final RunFiles files;
  private Process process;
  private Instant startedAt = Instant.EPOCH;

  SupersetService(Settings settings, Accounts accounts) {
    this.settings = settings;
    this.accounts = accounts;
    this.files = new RunFiles(settings.home());
  }

  @Override
  public void tend() {
    boolean runs = process != null && process.isAlive();
    if (runs
        || !files.exists(RunFiles.SUPERSET_WANTED)
        || Instant.now().isBefore(startedAt.plus(PAUSE))) {
      return;
    }
    if (process != null) {
      LOG.warn("Superset ended with code {} and is started again", process.exitValue());
    }
    try {
      ProcessBuilder builder = Superset.script(settings, accounts, "run");
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
