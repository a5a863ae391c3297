package org.changqing.jobs;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.Map;
import org.changqing.sql.Warehouse;

/**
 * Everything an operator can set, each key with its default; read from the environment once, at
 * start.
 *
 * @param repository where the launcher stands; caches shared by homes lie in its {@code .cache}
 * @param home {@code CHANGQING_HOME}, default {@code var} beside the launcher
 * @param clickhousePort {@code CHANGQING_CLICKHOUSE_PORT}, used by {@code up}
 * @param postgresPort {@code CHANGQING_POSTGRES_PORT}, used by {@code up}
 * @param supersetPort {@code CHANGQING_SUPERSET_PORT}
 * @param clickhouseUrl {@code CHANGQING_CLICKHOUSE_URL}, a server in place of the embedded one;
 *     empty = embedded
 * @param postgresUrl {@code CHANGQING_POSTGRES_URL}, a JDBC URL in place of the embedded
 *     PostgreSQL; empty = embedded
 * @param sparkMaster {@code CHANGQING_SPARK_MASTER}
 * @param source {@code CHANGQING_SOURCE}, a folder or a JDBC URL; empty = the sample records
 * @param sourceAccess how to get at the records there
 * @param nightlyAt {@code CHANGQING_NIGHTLY_AT}, when {@code up} starts the nightly run,
 *     Asia/Shanghai
 * @param runsKept {@code CHANGQING_RUNS_KEPT}, how many run folders stay
 * @param publishesKept {@code CHANGQING_PUBLISHES_KEPT}, how many publishes stay
 * @param suppressedBelow {@code CHANGQING_SUPPRESSED_BELOW}, the smallest count of a sensitive
 *     metric that everybody sees
 * @param papers {@code CHANGQING_PAPERS}, whether each publish is followed by warm dashboards and
 *     papers, made by {@code up}'s servers
 */
public record Settings(
    Path repository,
    Home home,
    int clickhousePort,
    int postgresPort,
    int supersetPort,
    String clickhouseUrl,
    String postgresUrl,
    String sparkMaster,
    String source,
    SourceAccess sourceAccess,
    LocalTime nightlyAt,
    int runsKept,
    int publishesKept,
    int suppressedBelow,
    boolean papers) {

  /** Where a day begins and ends. */
  public static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

  /** Reads the environment; a value that can't be used ends the command and names its key. */
  public static Settings of(Map<String, String> environment) {
    Reader reader = new Reader(environment);
    Path repository = findRepository();
    Home home =
        new Home(
            Path.of(reader.text("CHANGQING_HOME", repository.resolve("var").toString()))
                .toAbsolutePath()
                .normalize());
    return new Settings(
        repository,
        home,
        reader.port("CHANGQING_CLICKHOUSE_PORT", 8123),
        reader.port("CHANGQING_POSTGRES_PORT", 5433),
        reader.port("CHANGQING_SUPERSET_PORT", 8088),
        reader.text("CHANGQING_CLICKHOUSE_URL", ""),
        reader.text("CHANGQING_POSTGRES_URL", ""),
        reader.text("CHANGQING_SPARK_MASTER", "local[*]"),
        reader.text("CHANGQING_SOURCE", ""),
        SourceAccess.of(environment, home.drivers()),
        reader.time("CHANGQING_NIGHTLY_AT", LocalTime.of(2, 0)),
        reader.number("CHANGQING_RUNS_KEPT", 7, 1, 10_000),
        reader.number("CHANGQING_PUBLISHES_KEPT", 30, 1, 10_000),
        reader.number("CHANGQING_SUPPRESSED_BELOW", Warehouse.SUPPRESSED_BELOW, 3, 1_000),
        reader.isOn("CHANGQING_PAPERS"));
  }

  /** Whether the records are the generated sample in the home's own PostgreSQL. */
  public boolean isSampleSource() {
    return source.isEmpty();
  }

  /** Files that all homes share: libraries and Superset's Python environment. */
  public Path cache() {
    return repository.resolve(".cache");
  }

  /** The day before today in Asia/Shanghai: the default business date of a run. */
  public static LocalDate yesterday() {
    return LocalDate.now(ZONE).minusDays(1);
  }

  private static Path findRepository() {
    String given = System.getProperty("changqing.repository");
    Path folder = Path.of(given == null ? "" : given).toAbsolutePath();
    while (!Files.exists(folder.resolve("changqing"))) {
      folder = folder.getParent();
      if (folder == null) {
        throw CommandFailure.failed(
            "The launcher 'changqing' stands in none of the folders above %s"
                .formatted(Path.of("").toAbsolutePath()));
      }
    }
    return folder;
  }

  private record Reader(Map<String, String> environment) {

    String text(String key, String otherwise) {
      String value = environment.getOrDefault(key, "").strip();
      return value.isEmpty() ? otherwise : value;
    }

    int port(String key, int otherwise) {
      return number(key, otherwise, 1, 65_535);
    }

    int number(String key, int otherwise, int least, int most) {
      String value = text(key, Integer.toString(otherwise));
      try {
        int number = Integer.parseInt(value);
        if (number >= least && number <= most) {
          return number;
        }
      } catch (NumberFormatException e) {
        // The message below names the value.
      }
      throw CommandFailure.wrongUse(
          "%s is '%s', it must be a number from %d to %d".formatted(key, value, least, most));
    }

    boolean isOn(String key) {
      String value = text(key, "on");
      if (!value.equals("on") && !value.equals("off")) {
        throw CommandFailure.wrongUse("%s is '%s', it must be on or off".formatted(key, value));
      }
      return value.equals("on");
    }

    LocalTime time(String key, LocalTime otherwise) {
      String value = text(key, otherwise.toString());
      try {
        return LocalTime.parse(value);
      } catch (DateTimeParseException e) {
        throw CommandFailure.wrongUse(
            "%s is '%s', it must be a time like 02:00".formatted(key, value));
      }
    }
  }
}
