package org.changqing.clickhouse;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What the server is started with.
 *
 * @param library the engine's library
 * @param data the data directory; made when missing
 * @param users the users file
 * @param access grants of the roles, those of this module when empty
 * @param host the address to bind to
 * @param port the port, 0 for any free one
 * @param maxMemory bytes that all queries together may use
 * @param portFile where the port is written when the server is ready
 */
record ClickHouseOptions(
    Path library,
    Path data,
    Path users,
    Optional<Path> access,
    String host,
    int port,
    long maxMemory,
    Optional<Path> portFile) {

  private static final long DEFAULT_MAX_MEMORY = 1L << 30;
  private static final Set<String> NAMES =
      Set.of("library", "data", "users", "access", "host", "port", "max-memory", "port-file");

  static final String USAGE =
      "Usage: ClickHouseServer --library FILE --data DIRECTORY --users FILE [--access FILE]"
          + " [--host 127.0.0.1] [--port 8123|0] [--max-memory BYTES] [--port-file FILE]";

  /**
   * Reads {@code --name value} pairs.
   *
   * @throws IllegalArgumentException with what is wrong
   */
  static ClickHouseOptions parse(String... arguments) {
    Map<String, String> values = new HashMap<>();
    for (int i = 0; i < arguments.length; i += 2) {
      String name = arguments[i].replaceFirst("^--", "");
      if (!NAMES.contains(name) || i + 1 == arguments.length) {
        throw new IllegalArgumentException("Unknown or incomplete option " + arguments[i]);
      }
      values.put(name, arguments[i + 1]);
    }
    return new ClickHouseOptions(
        path(values, "library"),
        path(values, "data"),
        path(values, "users"),
        Optional.ofNullable(values.get("access")).map(Path::of),
        values.getOrDefault("host", "127.0.0.1"),
        Math.toIntExact(number(values, "port", 8123)),
        number(values, "max-memory", DEFAULT_MAX_MEMORY),
        Optional.ofNullable(values.get("port-file")).map(Path::of));
  }

  private static Path path(Map<String, String> values, String name) {
    String value = values.get(name);
    if (value == null) {
      throw new IllegalArgumentException("Option --" + name + " is missing");
    }
    return Path.of(value).toAbsolutePath().normalize();
  }

  private static long number(Map<String, String> values, String name, long usual) {
    String value = values.getOrDefault(name, Long.toString(usual));
    try {
      return Long.parseLong(value);
    } catch (NumberFormatException e) {
      throw new IllegalArgumentException("Option --" + name + " is not a number: " + value, e);
    }
  }
}
