package org.changqing.jobs.servers;

import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.ProcessBuilder.Redirect;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.changqing.jobs.CommandFailure;
import org.changqing.jobs.CommandFailure.Exit;
import org.changqing.jobs.Home;
import org.changqing.jobs.Settings;

/**
 * A command's hold on the servers of its home. While it is open the servers stay; servers that run
 * only because of it stop at its end, also after {@code kill -9}. Open it once in a process for a
 * home.
 */
@SuppressWarnings("try") // A lock is held, not used.
public final class Servers implements AutoCloseable {
  /**
   * How long servers that are started run: while a command uses them, or until they are stopped.
   */
  static final String LEASE = "lease";

  static final String STAY = "stay";

  static final String START_LOCK = "start.lock";
  static final String LEASE_LOCK = "lease.lock";
  static final String SUPERVISOR_LOCK = "supervisor.lock";
  private static final Duration START_PATIENCE = Duration.ofSeconds(90);
  private static final Duration STOP_PATIENCE = Duration.ofSeconds(60);
  private static final long PAUSE_MILLIS = 25;

  private final Settings settings;
  private final RunFiles files;
  private final Accounts accounts;
  private final Addresses addresses;
  private final LockFile lease;

  private Servers(Settings settings, Accounts accounts, LockFile lease) {
    this.settings = settings;
    this.files = new RunFiles(settings.home());
    this.accounts = accounts;
    this.addresses = new Addresses(settings, accounts, files);
    this.lease = lease;
  }

  /**
   * Uses the servers that run, or starts embedded ones on free ports for as long as this is open,
   * and says so on standard error.
   */
  public static Servers open(Settings settings) {
    return open(settings, LEASE);
  }

  /** Uses the servers that stay until {@code down}, or starts them on the configured ports. */
  public static Servers openToStay(Settings settings) {
    return open(settings, STAY);
  }

  private static Servers open(Settings settings, String mode) {
    Home home = settings.home();
    home.create();
    RunFiles files = new RunFiles(home);
    try (LockFile start = LockFile.exclusive(files.path(START_LOCK))) {
      boolean supervised = isSupervised(files);
      if (mode.equals(STAY)) {
        requireThatServersCanStay(settings, files, supervised);
      }
      Accounts accounts = Accounts.of(home);
      Servers servers = new Servers(settings, accounts, LockFile.shared(files.path(LEASE_LOCK)));
      boolean external = !settings.clickhouseUrl().isEmpty() && !settings.postgresUrl().isEmpty();
      if (!supervised && !(external && mode.equals(LEASE))) {
        servers.start(mode);
      }
      return servers;
    }
  }

  private static void requireThatServersCanStay(
      Settings settings, RunFiles files, boolean supervised) {
    if (!supervised) {
      checkPorts(settings);
    } else if (!files.exists(RunFiles.STAYING)) {
      throw new CommandFailure(
          Exit.ALREADY_RUNNING,
          "Another command uses the servers of %s just now; wait for its end and repeat"
              .formatted(settings.home().directory()));
    }
  }

  /** Where ClickHouse answers; waits until it does. */
  public URI clickhouse() {
    return await(addresses::clickhouse);
  }

  /**
   * JDBC URL of a database of PostgreSQL; waits until it answers. User and password are part of it.
   */
  public String postgres(String database) {
    return await(() -> addresses.postgres(database));
  }

  /** Where Superset answers, or would. */
  public int supersetPort() {
    return addresses.supersetPort();
  }

  /** The settings of this home. */
  public Settings settings() {
    return settings;
  }

  /** Users and passwords of this home. */
  public Accounts accounts() {
    return accounts;
  }

  /** Lets the supervisor start Superset's web server; it has to be provisioned. */
  public void wantSuperset() {
    files.write(RunFiles.SUPERSET_WANTED, "");
  }

  /** Lets the supervisor make the papers of what readers see, once the dashboards are there. */
  public void wantPapers() {
    files.write(RunFiles.PAPERS_WANTED, "");
  }

  /** The one of its kind on this home, until it is closed; nothing when somebody else is. */
  public Optional<Closeable> tryAlone(String lock) {
    return LockFile.tryExclusive(files.path(lock)).map(own -> own);
  }

  /** Whether Superset's web server belongs to the servers that run. */
  public boolean servesSuperset() {
    return files.exists(RunFiles.STAYING) && files.exists(RunFiles.SUPERSET_WANTED);
  }

  @Override
  public void close() {
    boolean used = lease.releaseAndSeeOthers();
    lease.close();
    if (used || files.exists(RunFiles.STAYING)) {
      return;
    }
    // The supervisor takes back the ports first; when it does not, somebody else has come to use
    // the servers.
    Instant patience = Instant.now().plusSeconds(3);
    while (isSupervised(files)
        && (Instant.now().isBefore(patience) || files.read(RunFiles.CLICKHOUSE_PORT).isEmpty())) {
      pause();
    }
  }

  private static boolean isSupervised(RunFiles files) {
    Optional<LockFile> free = LockFile.tryExclusive(files.path(SUPERVISOR_LOCK));
    free.ifPresent(LockFile::close);
    return free.isEmpty();
  }

  /**
   * Ends all servers of a home, also those that a killed supervisor left. Says whether there were
   * any.
   */
  public static boolean stop(Settings settings) {
    settings.home().create();
    RunFiles files = new RunFiles(settings.home());
    try (LockFile start = LockFile.exclusive(files.path(START_LOCK))) {
      // A process id alone may have passed to another process; the lock says that it is ours.
      Optional<ProcessHandle> supervisor =
          isSupervised(files) ? supervisor(files) : Optional.empty();
      supervisor.ifPresent(ProcessHandle::destroy);
      Instant patience = Instant.now().plus(STOP_PATIENCE);
      Optional<LockFile> own = LockFile.tryExclusive(files.path(SUPERVISOR_LOCK));
      while (own.isEmpty()) {
        if (Instant.now().isAfter(patience)) {
          throw CommandFailure.failed(
              "The servers of %s do not stop, see log/servers.log there"
                  .formatted(settings.home().directory()));
        }
        pause();
        own = LockFile.tryExclusive(files.path(SUPERVISOR_LOCK));
      }
      new Orphans(settings.home()).end();
      files.delete(RunFiles.SUPERSET_WANTED);
      own.get().close();
      return supervisor.isPresent();
    }
  }

  /** Whether servers run that stay until {@code down}. */
  public static boolean stay(Settings settings) {
    RunFiles files = new RunFiles(settings.home());
    return files.exists(RunFiles.STAYING) && isSupervised(files);
  }

  private void start(String mode) {
    if (mode.equals(LEASE)) {
      System.err.printf(
          "Starting the embedded servers of %s for this command%n", settings.home().directory());
    }
    files.delete(
        RunFiles.CLICKHOUSE_PORT,
        RunFiles.POSTGRES_PORT,
        RunFiles.SUPERSET_PORT,
        RunFiles.FAILURE,
        RunFiles.SUPERVISOR_PID);
    List<String> command =
        JavaCommand.detached(
            JavaCommand.of(settings, "supervisor", Supervisor.class.getName(), List.of(mode)));
    ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
    builder.redirectOutput(
        Redirect.appendTo(settings.home().logs().resolve("servers.log").toFile()));
    builder.environment().put("CHANGQING_HOME", settings.home().directory().toString());
    try {
      builder.start();
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot start the servers", e);
    }
    try {
      await(() -> files.read(RunFiles.SUPERVISOR_PID));
    } catch (CommandFailure e) {
      lease.close();
      throw e;
    }
  }

  private <T> T await(Supplier<Optional<T>> wanted) {
    Instant patience = Instant.now().plus(START_PATIENCE);
    Optional<T> found = wanted.get();
    while (found.isEmpty()) {
      Optional<String> failure = files.read(RunFiles.FAILURE);
      if (failure.isPresent()) {
        throw CommandFailure.failed(failure.get());
      }
      if (Instant.now().isAfter(patience)) {
        throw CommandFailure.failed(
            "The embedded servers did not start within %d s, see %s"
                .formatted(
                    START_PATIENCE.toSeconds(), settings.home().logs().resolve("servers.log")));
      }
      pause();
      found = wanted.get();
    }
    return found.get();
  }

  private static Optional<ProcessHandle> supervisor(RunFiles files) {
    return files.number(RunFiles.SUPERVISOR_PID).flatMap(pid -> ProcessHandle.of(pid));
  }

  private static void checkPorts(Settings settings) {
    Map<String, Integer> ports =
        Map.of(
            "CHANGQING_CLICKHOUSE_PORT",
                settings.clickhouseUrl().isEmpty() ? settings.clickhousePort() : 0,
            "CHANGQING_POSTGRES_PORT",
                settings.postgresUrl().isEmpty() ? settings.postgresPort() : 0,
            "CHANGQING_SUPERSET_PORT", settings.supersetPort());
    ports.forEach(
        (key, port) -> {
          try (ServerSocket socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
          } catch (IOException e) {
            throw CommandFailure.failed(
                "Port %d is taken by another program; set %s to a free port and repeat"
                    .formatted(port, key));
          }
        });
  }

  private static void pause() {
    try {
      Thread.sleep(PAUSE_MILLIS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw CommandFailure.failed("Interrupted");
    }
  }
}
