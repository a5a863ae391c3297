package org.changqing.jobs.servers;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.changqing.jobs.CommandFailure;
import org.changqing.jobs.Home;

/**
 * Who may sign in where. Passwords and keys are made up once for each home: people's stand in
 * {@code passwords}, {@code user password} a line; the parts' own in {@code secrets/}, one file
 * each.
 *
 * @param clickhouse passwords of ClickHouse's users
 * @param postgres password of PostgreSQL's only user
 * @param pseudonymKey from which persons' pseudonyms are made; losing it renames every person in
 *     the warehouse
 */
public record Accounts(Map<String, String> clickhouse, String postgres, String pseudonymKey) {
  private static final List<String> PEOPLE = List.of("leader", "analyst", "admin");
  private static final int PASSWORD_BYTES = 12;
  private static final int KEY_BYTES = 32;

  /** ClickHouse's users; each has one role. */
  private static final Map<String, String> ROLES = new LinkedHashMap<>();

  static {
    ROLES.put("operator", "operator");
    ROLES.put("care", "care");
    ROLES.put("leader", "leadership");
    ROLES.put("analyst", "analyst");
    ROLES.put("dashboard", "dashboard");
    ROLES.put("admin", "operator");
  }

  /** Reads the home's accounts and makes what is missing. Only one process may do so at a time. */
  static Accounts of(Home home) {
    Map<String, String> people = people(home.passwords());
    Map<String, String> clickhouse = new LinkedHashMap<>();
    for (String user : ROLES.keySet()) {
      Path file = home.secrets().resolve("clickhouse-" + user);
      if (people.containsKey(user)) {
        // People have one password; dashboards reads this file.
        SecretFile.write(file, people.get(user) + "\n");
      }
      clickhouse.put(user, SecretFile.readOrMake(file, PASSWORD_BYTES));
    }
    return new Accounts(
        clickhouse,
        SecretFile.readOrMake(home.secrets().resolve("postgres"), PASSWORD_BYTES),
        SecretFile.readOrMake(home.secrets().resolve("pseudonym-key"), KEY_BYTES));
  }

  /** The ClickHouse user who has that role. */
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
    Path file = home.secrets().resolve("clickhouse-users");
    StringBuilder lines = new StringBuilder();
    ROLES.forEach(
        (user, role) -> lines.append("%s %s %s%n".formatted(user, clickhouse.get(user), role)));
    SecretFile.write(file, lines.toString());
    return file;
  }

  private static Map<String, String> people(Path file) {
    Map<String, String> passwords = new LinkedHashMap<>();
    try {
      if (Files.exists(file)) {
        for (String line : Files.readAllLines(file)) {
          String[] words = line.strip().split("\\s+", -1);
          if (words.length == 2 && !words[0].startsWith("#")) {
            passwords.put(words[0], words[1]);
          }
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot read " + file, e);
    }
    if (!passwords.keySet().containsAll(PEOPLE)) {
      PEOPLE.forEach(
          user -> passwords.computeIfAbsent(user, name -> SecretFile.random(PASSWORD_BYTES)));
      SecretFile.write(
          file,
          passwords.entrySet().stream()
              .map(line -> line.getKey() + " " + line.getValue())
              .collect(Collectors.joining("\n", "", "\n")));
    }
    return passwords;
  }

  @Override
  public String toString() {
    return "Accounts of " + clickhouse.keySet();
  }
}
