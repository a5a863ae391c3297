package org.changqing.clickhouse.access;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What each role may read, written in SQL as a ClickHouse server would take it: statements {@code
 * GRANT … ON … TO role, role;} and {@code CREATE ROW POLICY name ON database.table, database.table
 * USING condition TO ALL;}. {@code --} begins a comment.
 *
 * @param grants the GRANT statements (without TO) of each role
 * @param filters the condition of the visible rows of each table ("database.table"); it may ask
 *     {@code enabledRoles()}
 */
public record AccessRules(Map<String, List<String>> grants, Map<String, String> filters) {

  private static final int IGNORING_CASE = Pattern.CASE_INSENSITIVE;
  private static final Pattern GRANT =
      Pattern.compile("(GRANT\\s.+?)\\sTO\\s+([\\w\\s,]+)", IGNORING_CASE);
  private static final Pattern POLICY =
      Pattern.compile(
          "CREATE ROW POLICY (?:IF NOT EXISTS |OR REPLACE )?\\w+ ON (\\w+\\.\\w+(?:, ?\\w+\\.\\w+)*) "
              + "(?:FOR SELECT )?USING (.+) TO ALL",
          IGNORING_CASE);

  public AccessRules {
    grants = Map.copyOf(grants);
    filters = Map.copyOf(filters);
  }

  /**
   * Reads a file of rules.
   *
   * @throws IllegalStateException when it can't be read or a statement is not of the form
   */
  public static AccessRules read(Path file) {
    try {
      return parse(Files.readString(file));
    } catch (IOException e) {
      throw new IllegalStateException("Can't read the access rules " + file, e);
    }
  }

  /** The rules that hold when no file is named. */
  public static AccessRules byDefault() {
    try (InputStream stream = AccessRules.class.getResourceAsStream("access.sql")) {
      return parse(new String(stream.readAllBytes(), StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new IllegalStateException("Can't read the default access rules", e);
    }
  }

  static AccessRules parse(String sql) {
    Map<String, List<String>> grants = new TreeMap<>();
    Map<String, String> filters = new TreeMap<>();
    for (String statement : sql.replaceAll("(?m)--.*$", "").split(";", -1)) {
      String text = statement.strip().replaceAll("\\s+", " ");
      Matcher grant = GRANT.matcher(text);
      Matcher policy = POLICY.matcher(text);
      if (grant.matches()) {
        for (String role : grant.group(2).split(",", -1)) {
          grants.computeIfAbsent(role.strip(), name -> new ArrayList<>()).add(grant.group(1));
        }
      } else if (policy.matches()) {
        String condition = "(" + policy.group(2) + ")";
        for (String table : policy.group(1).split(", ?", -1)) {
          filters.merge(table, condition, (one, other) -> one + " AND " + other);
        }
      } else if (!text.isEmpty()) {
        throw new IllegalStateException(
            "Neither 'GRANT … ON … TO role' nor 'CREATE ROW POLICY … USING … TO ALL': " + text);
      }
    }
    return new AccessRules(grants, filters);
  }
}
