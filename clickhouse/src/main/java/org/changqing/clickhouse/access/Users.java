package org.changqing.clickhouse.access;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * The users file: lines {@code user password role[,role…]}, {@code #} begins a comment line.
 * Immutable, thread-safe.
 */
public final class Users {

  private static final String ROLES = "[A-Za-z_][A-Za-z0-9_]*(,[A-Za-z_][A-Za-z0-9_]*)*";

  private record Entry(User user, String password) {

    boolean matches(String given) {
      return MessageDigest.isEqual(
          password.getBytes(StandardCharsets.UTF_8), given.getBytes(StandardCharsets.UTF_8));
    }
  }

  private final Map<String, Entry> entries;

  private Users(Map<String, Entry> entries) {
    this.entries = entries;
  }

  /**
   * Reads the file.
   *
   * @throws IllegalStateException when it can't be read or a line is not of the form
   */
  public static Users read(Path file) {
    Map<String, Entry> entries = new HashMap<>();
    int number = 0;
    for (String line : lines(file)) {
      number++;
      if (line.isBlank() || line.startsWith("#")) {
        continue;
      }
      String[] words = line.strip().split("\\s+", -1);
      if (words.length != 3 || !words[2].matches(ROLES)) {
        throw new IllegalStateException(
            "Line " + number + " of " + file + " is not of the form 'user password role[,role…]'.");
      }
      User user = new User(words[0], List.of(words[2].split(",", -1)));
      entries.put(words[0], new Entry(user, words[1]));
    }
    return new Users(Map.copyOf(entries));
  }

  private static Iterable<String> lines(Path file) {
    try {
      return Files.readAllLines(file);
    } catch (IOException e) {
      throw new IllegalStateException("Can't read the users file " + file, e);
    }
  }

  /** The user, when name and password are right. */
  public Optional<User> authenticate(String name, String password) {
    Entry entry = entries.get(name);
    return entry != null && entry.matches(password) ? Optional.of(entry.user()) : Optional.empty();
  }

  /** All roles that some user has. */
  public Set<String> roles() {
    Set<String> roles = new TreeSet<>();
    entries.values().forEach(entry -> roles.addAll(entry.user().roles()));
    return roles;
  }
}
