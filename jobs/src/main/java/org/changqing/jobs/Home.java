package org.changqing.jobs;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;

/**
 * The folder that holds everything of one installation ({@code $CHANGQING_HOME}). Several homes can
 * run side by side; only one set of servers works on a home at a time.
 *
 * @param directory absolute path
 */
public record Home(Path directory) {

  /** The {@code user password} lines of the people who sign in. */
  public Path passwords() {
    return directory.resolve("passwords");
  }

  /** Who may sign in as what. */
  public Path users() {
    return directory.resolve("users.yaml");
  }

  /** Keys and internal passwords; for the owner's eyes only. */
  public Path secrets() {
    return directory.resolve("secrets");
  }

  /** Data of the embedded ClickHouse. */
  public Path clickhouse() {
    return directory.resolve("clickhouse");
  }

  /** Data of the embedded PostgreSQL. */
  public Path postgres() {
    return directory.resolve("postgres");
  }

  /** One folder for each nightly run. */
  public Path runs() {
    return directory.resolve("runs");
  }

  /** The pages that explain every metric, table and rule. */
  public Path catalogue() {
    return directory.resolve("catalogue");
  }

  /** What is made to be printed: workbooks, and a folder of papers for each publish. */
  public Path reports() {
    return directory.resolve("reports");
  }

  /** JDBC drivers that a site adds, as .jar files; need not exist. */
  public Path drivers() {
    return directory.resolve("drivers");
  }

  /** Log files. */
  public Path logs() {
    return directory.resolve("log");
  }

  /** Locks, process ids and ports of what runs now. */
  public Path run() {
    return directory.resolve("run");
  }

  /** Makes the folders that are missing, readable by their owner only. May run twice. */
  public void create() {
    try {
      for (Path folder : new Path[] {secrets(), clickhouse(), runs(), reports(), logs(), run()}) {
        Files.createDirectories(folder);
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx------"));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(
          "Cannot make the home " + directory + ": " + e.getMessage(), e);
    }
  }
}
