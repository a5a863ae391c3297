package org.changqing.jobs.servers;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;
import org.changqing.jobs.Home;

/**
 * The small files in {@code $CHANGQING_HOME/run}: what runs now, under which process id and on
 * which port.
 */
final class RunFiles {
  static final String CLICKHOUSE_PORT = "clickhouse.port";
  static final String CLICKHOUSE_PID = "clickhouse.pid";
  static final String POSTGRES_PORT = "postgres.port";
  static final String SUPERVISOR_PID = "supervisor.pid";
  static final String SUPERSET_PID = "superset.pid";
  static final String SUPERSET_PORT = "superset.port";

  /** Exists while the servers stay until {@code down}. */
  static final String STAYING = "staying";

  /** Exists from the moment that Superset is provisioned. */
  static final String SUPERSET_WANTED = "superset.wanted";

  /** Exists from the moment that papers are wanted until they are begun. */
  static final String PAPERS_WANTED = "papers.wanted";

  /** Why the servers could not start. */
  static final String FAILURE = "failure";

  private final Path folder;

  RunFiles(Home home) {
    this.folder = home.run();
  }

  Path path(String name) {
    return folder.resolve(name);
  }

  Optional<String> read(String name) {
    try {
      String text = Files.readString(path(name)).strip();
      return text.isEmpty() ? Optional.empty() : Optional.of(text);
    } catch (NoSuchFileException e) {
      return Optional.empty();
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot read " + path(name), e);
    }
  }

  /** A process or port number, if the file is there. */
  Optional<Integer> number(String name) {
    return read(name).map(Integer::valueOf);
  }

  boolean exists(String name) {
    return Files.exists(path(name));
  }

  void write(String name, String text) {
    Path draft = path(name + ".new");
    try {
      Files.writeString(draft, text + "\n");
      Files.move(
          draft, path(name), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot write " + path(name), e);
    }
  }

  void delete(String... names) {
    for (String name : names) {
      try {
        Files.deleteIfExists(path(name));
      } catch (IOException e) {
        throw new UncheckedIOException("Cannot delete " + path(name), e);
      }
    }
  }
}
