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
 * What each role is granted, read from SQL as a ClickHouse server would take it: statements {@code
 * GRANT … ON … TO role, role;}, {@code --} begins a comment. Immutable.
 */
public final class Grants {

  private static final Pattern GRANT =
      Pattern.compile("(GRANT\\s.+?)\\sTO\\s+([\\w\\s,]+)", Pattern.CASE_INSENSITIVE);

  private final Map<String, List<String>> byRole;

  private Grants(Map<String, List<String>> byRole) {
    this.byRole = byRole;
  }

  /**
   * Reads a file of grants.
   *
   * @throws IllegalStateException when it can't be read or a statement is not of the form
   */
  public static Grants read(Path file) {
    try {
      return parse(Files.readString(file));
    } catch (IOException e) {
      throw new IllegalStateException("Can't read the grants " + file, e);
    }
  }

  /** The grants that hold when no file is named. */
  public static Grants byDefault() {
    try (InputStream stream = Grants.class.getResourceAsStream("grants.sql")) {
      return parse(new String(stream.readAllBytes(), StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new IllegalStateException("Can't read the default grants", e);
    }
  }

  private static Grants parse(String sql) {
    Map<String, List<String>> byRole = new TreeMap<>();
    for (String statement : sql.replaceAll("(?m)--.*$", "").split(";", -1)) {
      String text = statement.strip().replaceAll("\\s+", " ");
      if (text.isEmpty()) {
        continue;
      }
      Matcher grant = GRANT.matcher(text);
      if (!grant.matches()) {
        throw new IllegalStateException("Not of the form 'GRANT … ON … TO role': " + text);
      }
      for (String role : grant.group(2).split(",", -1)) {
        byRole.computeIfAbsent(role.strip(), name -> new ArrayList<>()).add(grant.group(1));
      }
    }
    return new Grants(byRole);
  }

  /** The GRANT statements (without TO) of each role. */
  public Map<String, List<String>> byRole() {
    return byRole;
  }
}
