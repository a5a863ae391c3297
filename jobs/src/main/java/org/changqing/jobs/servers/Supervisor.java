package org.changqing.jobs.servers;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.changqing.jobs.CommandFailure;
import org.changqing.jobs.Home;
import org.changqing.jobs.Settings;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The process that keeps a home's servers. It ends on SIGTERM and, unless it was told to stay, as
 * soon as no command uses the servers: every command holds a shared lock on {@code run/lease},
 * which the operating system gives back however the command ends.
 */
@SuppressWarnings("try") // A lock is held, not used.
public final class Supervisor {
  private static final Logger LOG = LoggerFactory.getLogger(Supervisor.class);
  private static final long PAUSE_MILLIS = 100;

  private final Home home;
  private final RunFiles files;
  private final boolean stays;
  private final List<Service> services = new ArrayList<>();
  private volatile boolean stopAsked;

  private Supervisor(Settings settings, boolean stays) {
    this.home = settings.home();
    this.files = new RunFiles(home);
    this.stays = stays;
    new Orphans(home).end();
    files.write(RunFiles.SUPERVISOR_PID, Long.toString(ProcessHandle.current().pid()));
    Accounts accounts = Accounts.of(home);
    if (settings.clickhouseUrl().isEmpty()) {
      services.add(
          new ClickHouseService(settings, accounts, stays ? settings.clickhousePort() : 0));
    }
    if (settings.postgresUrl().isEmpty()) {
      services.add(new PostgresService(settings, accounts, stays ? settings.postgresPort() : 0));
    }
    if (stays) {
      services.add(new SupersetService(settings, accounts));
      services.add(new ScheduleService(settings));
      if (settings.papers()) {
        services.add(new PapersService(settings));
      }
      files.write(RunFiles.SUPERSET_PORT, Integer.toString(settings.supersetPort()));
      files.write(RunFiles.STAYING, "");
    }
  }

  /** The one argument is {@code stay} or {@code lease}. */
  public static void main(String[] arguments) {
    Settings settings = Settings.of(System.getenv());
    Optional<LockFile> own =
        LockFile.tryExclusive(new RunFiles(settings.home()).path("supervisor.lock"));
    if (own.isEmpty()) {
      LOG.warn("Another supervisor keeps {}", settings.home().directory());
      return;
    }
    // Given back last: whoever waits to start must not take a supervisor that ends for one that
    // serves.
    Optional<LockFile> start = Optional.empty();
    try (LockFile lock = own.get()) {
      start = new Supervisor(settings, arguments[0].equals(Servers.STAY)).run();
    } catch (CommandFailure e) {
      LOG.error("{}", e.getMessage());
      new RunFiles(settings.home()).write(RunFiles.FAILURE, e.getMessage());
    } catch (RuntimeException e) {
      LOG.error("The servers cannot run", e);
      new RunFiles(settings.home())
          .write(RunFiles.FAILURE, "The servers cannot run, see log/servers.log: " + e);
    } finally {
      start.ifPresent(LockFile::close);
    }
  }

  /** Serves until asked to stop or no longer used; then the start lock is what it returns. */
  private Optional<LockFile> run() {
    Thread main = Thread.currentThread();
    Runtime.getRuntime()
        .addShutdownHook(
            new Thread(
                () -> {
                  stopAsked = true;
                  joinQuietly(main);
                }));
    LOG.info("Keeping {} ({})", home.directory(), stays ? "until stopped" : "while used");
    Optional<LockFile> unused = Optional.empty();
    try {
      while (!stopAsked && unused.isEmpty()) {
        services.forEach(Service::tend);
        Thread.sleep(PAUSE_MILLIS);
        unused = stays ? Optional.empty() : lockUnused();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } finally {
      // Nobody is to begin with a server that ends; Servers.close takes it as the sign that we do.
      files.delete(RunFiles.CLICKHOUSE_PORT, RunFiles.POSTGRES_PORT, RunFiles.SUPERSET_PORT);
      for (int i = services.size() - 1; i >= 0; i--) {
        services.get(i).stop();
      }
      new Orphans(home).end();
      LOG.info("Stopped");
    }
    return unused;
  }

  /**
   * The start lock, when no command uses the servers; no command can begin to use them while we
   * have it.
   */
  private Optional<LockFile> lockUnused() {
    Optional<LockFile> start = LockFile.tryExclusive(files.path(Servers.START_LOCK));
    if (start.isEmpty()) {
      return start;
    }
    Optional<LockFile> lease = LockFile.tryExclusive(files.path(Servers.LEASE_LOCK));
    lease.ifPresent(LockFile::close);
    if (lease.isEmpty()) {
      start.get().close();
      return lease;
    }
    return start;
  }

  private static void joinQuietly(Thread thread) {
    try {
      thread.join();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
