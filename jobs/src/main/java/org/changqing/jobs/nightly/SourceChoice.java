package org.changqing.jobs.nightly;

import java.nio.file.Files;
import java.nio.file.Path;
import org.changqing.etl.source.SourceLocation;
import org.changqing.jobs.CommandFailure;
import org.changqing.jobs.servers.Servers;

/**
 * Which records a run reads.
 *
 * @param name what logs and the job repository call it: nothing secret, and the same on every night
 * @param location the folder, or the JDBC URL with everything that is needed to connect
 */
public record SourceChoice(String name, String location) {

  /**
   * What an operator wrote: a folder or a JDBC URL; empty means the sample records in the home's
   * PostgreSQL.
   */
  public static SourceChoice of(String text, Servers servers) {
    if (text.isEmpty()) {
      return new SourceChoice("sample", servers.postgres("sample"));
    }
    if (text.startsWith("jdbc:")) {
      return new SourceChoice(text.replaceAll("(?i)(password=)[^&;]*|//[^/@]*@", "$1"), text);
    }
    Path folder = Path.of(text).toAbsolutePath().normalize();
    if (!Files.isDirectory(folder)) {
      throw CommandFailure.wrongUse(
          "The source '%s' is neither a folder nor a JDBC URL".formatted(text));
    }
    return new SourceChoice(folder.toString(), folder.toString());
  }

  /** As the extract step takes it. */
  SourceLocation open() {
    return new SourceLocation.Folder(Path.of(location));
  }
}
