package org.changqing.clickhouse.engine;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.changqing.clickhouse.access.AccessRules;

/**
 * Writes the engine's configuration: memory and caches, roles with their grants, settings that
 * nobody may change, system tables that only the operator sees. Every connection of the engine is
 * the user {@code default}; the role set on it decides.
 */
public final class EngineConfiguration {

  private static final String OPERATOR = "operator";

  /** Clients name this database when they connect; its tables are not shown by it. */
  private static final String CONNECTING = "GRANT SHOW DATABASES ON default.*";

  /** These read files of the server, or change how a statement is read. */
  private static final List<String> FIXED_SETTINGS =
      List.of(
          "format_schema",
          "format_schema_source",
          "format_template_resultset",
          "format_template_row",
          "format_template_resultset_format",
          "format_template_row_format",
          "dialect",
          "allow_introspection_functions");

  /** These show statements and names of other users. */
  private static final List<String> OPERATOR_TABLES =
      List.of("processes", "errors", "users", "stack_trace", "dropped_tables", "backups");

  private EngineConfiguration() {}

  /**
   * Writes config.xml and users.xml.
   *
   * @param folder where they go
   * @param maxMemory bytes that all queries together may use
   * @param rules what each role may read
   * @param roles roles that exist even without grants
   * @return the file for the engine's {@code --config-file}
   */
  public static Path write(Path folder, long maxMemory, AccessRules rules, Set<String> roles)
      throws IOException {
    Files.createDirectories(folder);
    Path users = folder.resolve("users.xml");
    Files.writeString(users, users(rules, roles));
    Path configuration = folder.resolve("config.xml");
    Files.writeString(configuration, server(users, maxMemory));
    return configuration;
  }

  private static String server(Path users, long maxMemory) {
    return """
        <clickhouse>
          <users_config>%s</users_config>
          <max_server_memory_usage>%d</max_server_memory_usage>
          <mark_cache_size>67108864</mark_cache_size>
          <uncompressed_cache_size>0</uncompressed_cache_size>
          <index_mark_cache_size>16777216</index_mark_cache_size>
          <compiled_expression_cache_size>33554432</compiled_expression_cache_size>
        </clickhouse>
        """
        .formatted(escaped(users.toString()), maxMemory);
  }

  private static String users(AccessRules rules, Set<String> roles) {
    Set<String> names = new TreeSet<>(roles);
    names.addAll(rules.grants().keySet());
    names.remove(OPERATOR);
    StringBuilder definitions = new StringBuilder(role(OPERATOR, List.of("GRANT ALL ON *.*")));
    StringBuilder memberships = new StringBuilder(query("GRANT " + OPERATOR));
    for (String name : names) {
      List<String> granted = new ArrayList<>(rules.grants().getOrDefault(name, List.of()));
      granted.add(CONNECTING);
      definitions.append(role(name, granted));
      memberships.append(query("GRANT " + name));
    }
    return """
        <clickhouse>
          <profiles><default>
            <throw_if_no_data_to_insert>0</throw_if_no_data_to_insert>
            <implicit_select>0</implicit_select>
            <allow_introspection_functions>0</allow_introspection_functions>
            <constraints>%s</constraints>
          </default></profiles>
          <roles>%s</roles>
          <users><default>
            <password></password>
            <networks><ip>::/0</ip></networks>
            <profile>default</profile>
            <quota>default</quota>
            <grants>%s</grants>
            <databases>%s</databases>
          </default></users>
          <quotas><default/></quotas>
        </clickhouse>
        """
        .formatted(constraints(), definitions, memberships, filters(rules));
  }

  private static String constraints() {
    StringBuilder result = new StringBuilder();
    FIXED_SETTINGS.forEach(name -> result.append("<%1$s><const/></%1$s>".formatted(name)));
    return result.toString();
  }

  private static String filters(AccessRules rules) {
    Map<String, String> conditions = new TreeMap<>(rules.filters());
    OPERATOR_TABLES.forEach(
        table -> conditions.put("system." + table, "has(enabledRoles(), '" + OPERATOR + "')"));
    Map<String, StringBuilder> databases = new TreeMap<>();
    conditions.forEach(
        (name, condition) -> {
          String[] parts = name.split("\\.", 2);
          databases
              .computeIfAbsent(parts[0], database -> new StringBuilder())
              .append("<%1$s><filter>%2$s</filter></%1$s>".formatted(parts[1], escaped(condition)));
        });
    StringBuilder result = new StringBuilder();
    databases.forEach(
        (database, tables) -> result.append("<%1$s>%2$s</%1$s>".formatted(database, tables)));
    return result.toString();
  }

  private static String role(String name, List<String> grants) {
    StringBuilder result = new StringBuilder("<" + name + "><grants>");
    grants.forEach(grant -> result.append(query(grant)));
    return result + "</grants></" + name + ">";
  }

  private static String query(String text) {
    return "<query>" + escaped(text) + "</query>";
  }

  private static String escaped(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;");
  }
}
