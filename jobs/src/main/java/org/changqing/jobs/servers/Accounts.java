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
 * Who may sign in where. People stand in {@code users.yaml} and have one password for Superset and
 * ClickHouse, in {@code passwords}, {@code user password} a line. The parts' own passwords and keys
 * stand in {@code secrets/}, one file each. All are made up once for each home.
 *
 * @param people the accounts of {@code users.yaml}
 * @param clickhouse passwords of ClickHouse's users
 * @param postgres password of PostgreSQL's only user
 * @param pseudonymKey from which persons' pseudonyms are made; losing it renames every person in
 *     the warehouse
 */
public record Accounts(
    List<Account> people, Map<String, String> clickhouse, String postgres, String pseudonymKey) {
  private static final int PASSWORD_BYTES = 12;
  private static final int KEY_BYTES = 32;

  /** ClickHouse's users that are no persons, each with the role of its name. */
  private static final List<String> PARTS =
      List.of("operator", "care", "leadership", "analyst", "dashboard");

  /** Reads the home's accounts and makes what is missing. Only one process may do so at a time. */
  static Accounts of(Home home) {
    List<Account> people = UsersFile.readOrMake(home.users());
    Map<String, String> passwords = passwords(home.passwords(), people);
    Map<String, String> clickhouse = new LinkedHashMap<>();
    for (String part : PARTS) {
      Path file = home.secrets().resolve("clickhouse-" + part);
      clickhouse.put(part, SecretFile.readOrMake(file, PASSWORD_BYTES));
    }
    for (Account person : people) {
      if (PARTS.contains(person.user()) && !person.role().equals(person.user())) {
        throw CommandFailure.wrongUse(
            "%s: the user %s can have the role %s only"
                .formatted(home.users(), person.user(), person.user()));
      }
      if (PARTS.contains(person.user())) {
        SecretFile.write(
            home.secrets().resolve("clickhouse-" + person.user()),
            passwords.get(person.user()) + "\n");
      }
      clickhouse.put(person.user(), passwords.get(person.user()));
    }
    return new Accounts(
        people,
        clickhouse,
        SecretFile.readOrMake(home.secrets().resolve("postgres"), PASSWORD_BYTES),
        SecretFile.readOrMake(home.secrets().resolve("pseudonym-key"), KEY_BYTES));
  }

  /** The ClickHouse user of that name, or one who has that role. */
  public String userOf(String nameOrRole) {
    if (clickhouse.containsKey(nameOrRole)) {
      return nameOrRole;
    }
    return people.stream()
        .filter(person -> person.role().equals(nameOrRole))
        .map(Account::user)
        .findFirst()
        .orElseThrow(
            () ->
                CommandFailure.wrongUse(
                    "There is no role or user '%s'; there are %s"
                        .formatted(nameOrRole, String.join(", ", clickhouse.keySet()))));
  }

  /** The roles of each of ClickHouse's users. */
  public Map<String, List<String>> clickHouseRoles() {
    Map<String, List<String>> roles = new LinkedHashMap<>();
    PARTS.forEach(part -> roles.put(part, List.of(part)));
    people.forEach(person -> roles.put(person.user(), person.clickHouseRoles()));
    return roles;
  }

  /** Writes the users file of the embedded ClickHouse: {@code user password role,…} a line. */
  Path writeClickHouseUsers(Home home) {
    Path file = home.secrets().resolve("clickhouse-users");
    SecretFile.write(
        file,
        clickHouseRoles().entrySet().stream()
            .map(
                user ->
                    "%s %s %s%n"
                        .formatted(
                            user.getKey(),
                            clickhouse.get(user.getKey()),
                            String.join(",", user.getValue())))
            .collect(Collectors.joining()));
    return file;
  }

  private static Map<String, String> passwords(Path file, List<Account> people) {
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
    boolean isWhole =
        people.stream().map(Account::user).allMatch(user -> passwords.containsKey(user));
    if (!isWhole) {
      people.forEach(
          person ->
              passwords.computeIfAbsent(person.user(), name -> SecretFile.random(PASSWORD_BYTES)));
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
