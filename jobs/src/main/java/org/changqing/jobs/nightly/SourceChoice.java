package org.changqing.jobs.nightly;

import java.nio.file.Files;
import java.nio.file.Path;
import org.changqing.etl.source.SourceLocation;
import org.changqing.jobs.CommandFailure;
import org.changqing.jobs.SourceAccess;
import org.changqing.jobs.servers.Servers;

/**
 * Which records a run reads.
 *
 * @param name what logs and the job repository call it: nothing secret, and the same on every night
 * @param location where they are
 */
public record SourceChoice(String name, SourceLocation location) {

  /** A source that needs no user, driver or mapping of its own. */
  public static SourceChoice of(String text, Servers servers) {
    return of(text, SourceAccess.NONE, servers);
  }

  /**
   * What an operator wrote: a folder or a JDBC URL; empty or {@code sample} means the sample
   * records in the home's PostgreSQL.
   */
  public static SourceChoice of(String text, SourceAccess access, Servers servers) {
    if (text.isEmpty() || text.equals("sample")) {
      return new SourceChoice("sample", new SourceLocation.Database(servers.postgres("sample")));
    }
    if (text.startsWith("jdbc:")) {
      SourceLocation database =
          new SourceLocation.Database(
              text, access.user(), access.password(), access.drivers(), access.mapping());
      return new SourceChoice(database.toString(), database);
    }
    Path folder = Path.of(text).toAbsolutePath().normalize();
    if (!Files.isDirectory(folder)) {
      throw CommandFailure.wrongUse(
          "The source '%s' is neither a folder nor a JDBC URL".formatted(text));
    }
    return new SourceChoice(folder.toString(), new SourceLocation.Folder(folder, access.mapping()));
  }
}
