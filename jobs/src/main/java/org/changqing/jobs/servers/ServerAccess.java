package org.changqing.jobs.servers;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/**
 * The home's users and the rules of {@code sql/access} as statements for a ClickHouse server, to be
 * run by its administrator once the warehouse is made. May run again; passwords go as hashes.
 */
public final class ServerAccess {
  private ServerAccess() {}

  /** All statements; the rules are the text of {@code sql/access/grants.sql}. */
  public static String statements(Accounts accounts, String rules) {
    StringBuilder statements = new StringBuilder();
    Map<String, List<String>> users = accounts.clickHouseRoles();
    TreeSet<String> roles = new TreeSet<>(Account.ROLES);
    users.values().forEach(roles::addAll);
    roles.forEach(role -> statements.append("create role if not exists %s;%n".formatted(role)));
    statements.append("grant all on *.* to operator;%n%n".formatted());
    statements.append(rules.replace("create row policy ", "create row policy or replace "));
    users.forEach(
        (user, granted) -> {
          String password = sha256(accounts.clickhouse().get(user));
          statements.append(
              "%ncreate user or replace `%s` identified with sha256_hash by '%s';%n"
                  .formatted(user, password));
          statements.append("grant %s to `%s`;%n".formatted(String.join(", ", granted), user));
        });
    return statements.toString();
  }

  private static String sha256(String text) {
    try {
      byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java platform has SHA-256", e);
    }
  }
}
