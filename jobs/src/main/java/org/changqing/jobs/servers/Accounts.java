package org.changqing.jobs.servers;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.changqing.jobs.CommandFailure;
import org.changqing.jobs.Home;

/**
 * Who may sign in where. Passwords and keys are generated once for each home, into files of mode
 * 0600: people's in {@code passwords}, the parts' own in {@code secrets/}.
 *
 * @param passwords by user; people and the parts of the system together
 */
public record Accounts(Map<String, String> passwords) {
  private static final List<String> PEOPLE = List.of("leader", "analyst", "admin");
  private static final List<String> PARTS = List.of("operator", "care", "dashboard", "postgres");

  /** ClickHouse's role of each of its users. */
  private static final Map<String, String> ROLES = roles();

  private static final SecureRandom RANDOM = new SecureRandom();

  private static Map<String, String> roles() {
    Map<String, String> roles = new LinkedHashMap<>();
    roles.put("operator", "operator");
    roles.put("care", "care");
    roles.put("leader", "leadership");
    roles.put("analyst", "analyst");
    roles.put("dashboard", "dashboard");
    roles.put("admin", "operator");
    return roles;
  }

  /** Reads the home's accounts and makes what is missing. Only one process may do so at a time. */
  static Accounts of(Home home) {
    Map<String, String> passwords = new LinkedHashMap<>();
    passwords.putAll(complete(home.passwords(), PEOPLE));
    passwords.putAll(complete(home.secrets().resolve("passwords"), PARTS));
    pseudonymKey(home);
    return new Accounts(passwords);
  }

  /**
   * The key from which persons' pseudonyms are made: 32 bytes in hexadecimal. Losing it renames
   * every person in the warehouse.
   */
  public static String pseudonymKey(Home home) {
    Path file = home.secrets().resolve("pseudonym_key");
    try {
      if (!Files.exists(file)) {
        write(file, random(32));
      }
      return Files.readString(file).strip();
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot read " + file, e);
    }
  }

  /** The password of a user; an unknown one is a defect. */
  public String password(String user) {
    String password = passwords.get(user);
    if (password == null) {
      throw new IllegalArgumentException("There is no account " + user);
    }
    return password;
  }

  /** The user who has that role in ClickHouse. */
  public static String userOf(String role) {
    return ROLES.entrySet().stream()
        .filter(user -> user.getValue().equals(role))
        .map(Map.Entry::getKey)
        .findFirst()
        .orElseThrow(
            () ->
                CommandFailure.wrongUse(
                    "There is no role '%s'; roles are %s"
                        .formatted(
                            role,
                            ROLES.values().stream().distinct().collect(Collectors.joining(", ")))));
  }

  /** Writes the users file of the embedded ClickHouse: {@code user password role} a line. */
  Path writeClickHouseUsers(Home home) {
    Path file = home.secrets().resolve("clickhouse_users");
    write(
        file,
        ROLES.entrySet().stream()
            .map(user -> user.getKey() + " " + password(user.getKey()) + " " + user.getValue())
            .collect(Collectors.joining("\n", "", "\n")));
    return file;
  }

  private static Map<String, String> complete(Path file, List<String> users) {
    Map<String, String> passwords = read(file);
    if (passwords.keySet().containsAll(users)) {
      return passwords;
    }
    for (String user : users) {
      passwords.computeIfAbsent(user, name -> random(12));
    }
    write(
        file,
        passwords.entrySet().stream()
            .map(line -> line.getKey() + " " + line.getValue())
            .collect(Collectors.joining("\n", "", "\n")));
    return passwords;
  }

  private static Map<String, String> read(Path file) {
    Map<String, String> passwords = new LinkedHashMap<>();
    if (!Files.exists(file)) {
      return passwords;
    }
    try {
      for (String line : Files.readAllLines(file)) {
        String[] words = line.strip().split("\\s+", -1);
        if (words.length == 2 && !words[0].startsWith("#")) {
          passwords.put(words[0], words[1]);
        }
      }
      return passwords;
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot read " + file, e);
    }
  }

  private static void write(Path file, String text) {
    Path draft = file.resolveSibling(file.getFileName() + ".new");
    try {
      Files.deleteIfExists(draft);
      Files.createFile(
          draft,
          PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
      Files.writeString(draft, text);
      Files.move(draft, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot write " + file, e);
    }
  }

  private static String random(int bytes) {
    byte[] random = new byte[bytes];
    RANDOM.nextBytes(random);
    return HexFormat.of().formatHex(random);
  }
}
