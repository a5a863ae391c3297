package org.changqing.jobs.servers;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Predicate;
import org.changqing.jobs.Home;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Servers that were left behind by a supervisor that was killed. Only for whoever holds the
 * supervisor's lock.
 */
final class Orphans {
  private static final Logger LOG = LoggerFactory.getLogger(Orphans.class);
  private static final Duration PATIENCE = Duration.ofSeconds(20);

  private final Home home;
  private final RunFiles files;

  Orphans(Home home) {
    this.home = home;
    this.files = new RunFiles(home);
  }

  /** Ends whatever still runs on this home's data. May run twice. */
  void end() {
    end(RunFiles.SUPERSET_PID, this::isSupersetOfHome);
    end(
        RunFiles.CLICKHOUSE_PID,
        process -> commandLine(process).contains(home.clickhouse().toString()));
    postgres()
        .ifPresent(
            process -> {
              LOG.warn("Ending the PostgreSQL {} that a killed supervisor left", process.pid());
              interrupt(process);
              await(process);
            });
    files.delete(
        RunFiles.SUPERSET_PID,
        RunFiles.CLICKHOUSE_PID,
        RunFiles.CLICKHOUSE_PORT,
        RunFiles.POSTGRES_PORT,
        RunFiles.SUPERVISOR_PID,
        RunFiles.STAYING);
  }

  private void end(String pidFile, Predicate<ProcessHandle> isOurs) {
    files
        .number(pidFile)
        .flatMap(pid -> ProcessHandle.of(pid))
        .filter(isOurs)
        .ifPresent(
            process -> {
              LOG.warn(
                  "Ending process {} that a killed supervisor left: {}", process.pid(), pidFile);
              process.destroy();
              await(process);
            });
  }

  /**
   * The PostgreSQL on this home's data, if one runs: its process id is the first line of
   * postmaster.pid.
   */
  Optional<ProcessHandle> postgres() {
    Path file = home.postgres().resolve("postmaster.pid");
    if (!Files.exists(file)) {
      return Optional.empty();
    }
    try {
      return Files.readAllLines(file).stream()
          .findFirst()
          .flatMap(pid -> ProcessHandle.of(Long.parseLong(pid.strip())))
          .filter(process -> commandLine(process).contains(home.postgres().toString()));
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot read " + file, e);
    }
  }

  /** Superset's command line does not name its home; its working directory is the home. */
  private boolean isSupersetOfHome(ProcessHandle process) {
    Path directory = Path.of("/proc", Long.toString(process.pid()), "cwd");
    try {
      return commandLine(process).contains("gunicorn")
          && directory.toRealPath().equals(home.directory().toRealPath());
    } catch (IOException e) {
      return false;
    }
  }

  /** SIGINT is PostgreSQL's fast shutdown; SIGTERM would wait for its clients. */
  private static void interrupt(ProcessHandle process) {
    try {
      new ProcessBuilder("kill", "-INT", Long.toString(process.pid()))
          .inheritIO()
          .start()
          .waitFor();
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot signal process " + process.pid(), e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** Waits for the end of a process that was asked to end, and kills it when it takes too long. */
  static void await(ProcessHandle process) {
    Instant patience = Instant.now().plus(PATIENCE);
    while (!isGone(process)) {
      if (Instant.now().isAfter(patience)) {
        LOG.warn(
            "Process {} did not end within {} s and is killed",
            process.pid(),
            PATIENCE.toSeconds());
        process.destroyForcibly();
        return;
      }
      try {
        Thread.sleep(20);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        return;
      }
    }
  }

  /**
   * A dead process that its parent has not asked for (state Z) is gone for us, while Java calls it
   * alive.
   */
  static boolean isGone(ProcessHandle process) {
    if (!process.isAlive()) {
      return true;
    }
    try {
      String stat = Files.readString(Path.of("/proc", Long.toString(process.pid()), "stat"));
      return stat.substring(stat.lastIndexOf(')') + 2).startsWith("Z");
    } catch (IOException e) {
      return !process.isAlive();
    }
  }

  /**
   * The whole command line: ProcessHandle's own is cut at 4 KiB, which a class path easily fills.
   */
  private static String commandLine(ProcessHandle process) {
    try {
      return Files.readString(Path.of("/proc", Long.toString(process.pid()), "cmdline"))
          .replace('\0', ' ');
    } catch (IOException e) {
      return process.info().commandLine().orElse("");
    }
  }
}
