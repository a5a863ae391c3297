package org.changqing.jobs.servers;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.ProcessBuilder.Redirect;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.changqing.jobs.CommandFailure;
import org.changqing.jobs.Settings;

/** The scripts in {@code dashboards/}, told where the home's servers are. */
public final class Superset {
  private static final Duration PATIENCE = Duration.ofSeconds(90);
  private static final Duration PAPER_PATIENCE = Duration.ofMinutes(30);
  private static final int NO_BROWSER = 3;
  private static final long PAUSE_MILLIS = 100;

  private final Settings settings;
  private final URI clickhouse;
  private final String postgres;
  private final int port;

  /** With the addresses of servers that run. */
  public Superset(Settings settings, Servers servers) {
    this(settings, servers.clickhouse(), servers.postgres("superset"), servers.supersetPort());
  }

  /** The second address is a JDBC URL of PostgreSQL, the port Superset's own. */
  Superset(Settings settings, URI clickhouse, String postgres, int port) {
    this.settings = settings;
    this.clickhouse = clickhouse;
    this.postgres = postgres;
    this.port = port;
  }

  /** Whether the scripts are there: the warehouse works without them. */
  public boolean isPresent() {
    return Files.isExecutable(script("run"));
  }

  /** Runs a script to its end; what it says goes to the log. */
  public void run(String name, String... arguments) {
    Path log = settings.home().logs().resolve("superset-" + name + ".log");
    try {
      int code =
          process(name, arguments)
              .redirectErrorStream(true)
              .redirectOutput(Redirect.appendTo(log.toFile()))
              .start()
              .waitFor();
      if (code != 0) {
        throw CommandFailure.failed(
            "dashboards/%s ended with code %d, see %s".formatted(name, code, log));
      }
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot run dashboards/" + name, e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw CommandFailure.failed("Interrupted");
    }
  }

  /** Nobody is shown an answer from before a publish or a rollback any more. */
  public void forgetAnswers() {
    refresh("--empty");
  }

  /** Asks what the dashboards ask, so that nobody waits. */
  public void warm() {
    refresh();
  }

  /** What was published stays published, so a failure is only told. */
  private void refresh(String... arguments) {
    try {
      run("refresh", arguments);
    } catch (CommandFailure e) {
      System.err.println("The dashboards' answers were not renewed: " + e.getMessage());
    }
  }

  /** Makes pictures of the dashboards; says why there are none, if so. */
  public Optional<String> paper(Path folder) {
    Path log = settings.home().logs().resolve("superset-paper.log");
    ProcessBuilder builder = process("paper", folder.toString());
    try {
      Process process =
          builder.redirectErrorStream(true).redirectOutput(Redirect.appendTo(log.toFile())).start();
      Thread ending = new Thread(process::destroy);
      Runtime.getRuntime().addShutdownHook(ending);
      boolean hasEnded = process.waitFor(PAPER_PATIENCE.toMinutes(), TimeUnit.MINUTES);
      Runtime.getRuntime().removeShutdownHook(ending);
      if (!hasEnded) {
        process.destroy();
        return Optional.of(
            "not done within %d minutes, see %s".formatted(PAPER_PATIENCE.toMinutes(), log));
      }
      return switch (process.exitValue()) {
        case 0 -> Optional.empty();
        case NO_BROWSER ->
            Optional.of(
                "no Chromium or no Chinese fonts; install them (Debian: chromium chromium-driver fonts-noto-cjk)");
        default -> Optional.of("dashboards/paper failed, see " + log);
      };
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot run dashboards/paper", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw CommandFailure.failed("Interrupted");
    }
  }

  /** Waits until the web server answers. */
  public void awaitAnswer() {
    Instant patience = Instant.now().plus(PATIENCE);
    while (!answers()) {
      if (Instant.now().isAfter(patience)) {
        throw CommandFailure.failed(
            "Superset does not answer on port %d, see %s"
                .formatted(port, settings.home().logs().resolve("superset.log")));
      }
      try {
        Thread.sleep(PAUSE_MILLIS);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw CommandFailure.failed("Interrupted");
      }
    }
  }

  private boolean answers() {
    try {
      URI health = URI.create("http://127.0.0.1:%d/health".formatted(port));
      HttpURLConnection connection = (HttpURLConnection) health.toURL().openConnection();
      connection.setReadTimeout((int) PATIENCE.toMillis());
      return connection.getResponseCode() == HttpURLConnection.HTTP_OK;
    } catch (IOException e) {
      return false;
    }
  }

  ProcessBuilder process(String name, String... arguments) {
    ProcessBuilder builder = new ProcessBuilder(script(name).toString());
    builder.command().addAll(List.of(arguments));
    Map<String, String> environment = builder.environment();
    environment.put("CHANGQING_HOME", settings.home().directory().toString());
    environment.put("CHANGQING_SUPERSET_PORT", Integer.toString(port));
    environment.put("CHANGQING_CLICKHOUSE_URL", clickhouse.toString());
    environment.put("CHANGQING_METADATA_URL", sqlAlchemy(postgres));
    environment.put("JAVA_HOME", JavaCommand.javaHome().toString());
    return builder;
  }

  private Path script(String name) {
    return settings.repository().resolve("dashboards").resolve(name);
  }

  /**
   * From {@code jdbc:postgresql://host:port/database?user=u&password=p} to Python's way of writing
   * it.
   */
  static String sqlAlchemy(String jdbc) {
    URI uri = URI.create(jdbc.substring("jdbc:".length()));
    Map<String, String> query = new HashMap<>();
    for (String pair : uri.getRawQuery().split("&", -1)) {
      query.put(pair.replaceFirst("=.*", ""), pair.replaceFirst("[^=]*=", ""));
    }
    return "postgresql+psycopg2://%s:%s@%s%s"
        .formatted(query.get("user"), query.get("password"), uri.getAuthority(), uri.getPath());
  }
}
