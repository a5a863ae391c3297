package org.changqing.jobs;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;

/**
 * How to get at the records of a source.
 *
 * @param user {@code CHANGQING_SOURCE_USER}; empty = as the URL says
 * @param password {@code CHANGQING_SOURCE_PASSWORD}, else the text of the file {@code
 *     CHANGQING_SOURCE_PASSWORD_FILE}, which only its owner may read; empty = as the URL says
 * @param drivers the home's folder of JDBC drivers
 * @param mapping {@code CHANGQING_MAPPING}, a file that says what the source's own names mean
 */
public record SourceAccess(
    String user, String password, Optional<Path> drivers, Optional<Path> mapping) {

  /** Everything as the source itself says. */
  public static final SourceAccess NONE =
      new SourceAccess("", "", Optional.empty(), Optional.empty());

  private static final Set<PosixFilePermission> OWNERS =
      PosixFilePermissions.fromString("rwx------");

  static SourceAccess of(Map<String, String> environment, Path drivers) {
    String password = environment.getOrDefault("CHANGQING_SOURCE_PASSWORD", "");
    return new SourceAccess(
        environment.getOrDefault("CHANGQING_SOURCE_USER", "").strip(),
        password.isEmpty()
            ? file(environment, "CHANGQING_SOURCE_PASSWORD_FILE")
                .map(SourceAccess::secret)
                .orElse("")
            : password,
        Optional.of(drivers),
        file(environment, "CHANGQING_MAPPING"));
  }

  /** The same with another mapping. */
  public SourceAccess mappedBy(Path file) {
    if (!Files.isReadable(file)) {
      throw CommandFailure.wrongUse("The mapping %s can't be read".formatted(file));
    }
    return new SourceAccess(user, password, drivers, Optional.of(file));
  }

  /** User and password as JDBC takes them. */
  public Properties credentials() {
    Properties credentials = new Properties();
    if (!user.isEmpty()) {
      credentials.setProperty("user", user);
    }
    if (!password.isEmpty()) {
      credentials.setProperty("password", password);
    }
    return credentials;
  }

  private static Optional<Path> file(Map<String, String> environment, String key) {
    String value = environment.getOrDefault(key, "").strip();
    if (value.isEmpty()) {
      return Optional.empty();
    }
    Path file = Path.of(value).toAbsolutePath().normalize();
    if (!Files.isReadable(file)) {
      throw CommandFailure.wrongUse("%s names %s, which can't be read".formatted(key, file));
    }
    return Optional.of(file);
  }

  private static String secret(Path file) {
    try {
      if (!OWNERS.containsAll(Files.getPosixFilePermissions(file))) {
        throw CommandFailure.wrongUse(
            "File %s holds a password and others may read it. Run: chmod 600 %s"
                .formatted(file, file));
      }
      return Files.readString(file).strip();
    } catch (IOException e) {
      throw CommandFailure.wrongUse("File %s can't be read: %s".formatted(file, e.getMessage()));
    }
  }

  @Override
  public String toString() {
    return "SourceAccess[user=%s, password=***]".formatted(user);
  }
}
