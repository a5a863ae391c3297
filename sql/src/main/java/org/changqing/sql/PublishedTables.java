package org.changqing.sql;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The tables and views of {@code core}, {@code restricted} and {@code mart} as the partitions of
 * any kept publish have them: named subqueries to put before a query that names them without a
 * database. They are made from the very texts of the views, and nothing is made on the server.
 */
final class PublishedTables {
  private static final Pattern MENTION = Pattern.compile("\\b(?:from|join|in)\\s+(\\w+)\\b(?!\\.)");
  private static final Pattern DATABASE = Pattern.compile("\\b(?:core|mart)\\.");
  private static final Pattern BODY = Pattern.compile("(?s)\\nas\\n(.*)");

  private static final String TABLE =
      "select %s from store.%s as stored where (stored.period, stored.version) in (%s)";
  private static final Pattern TYPE = Pattern.compile("^(.*) comment '");

  private final SqlTree tree;

  PublishedTables(SqlTree tree) {
    this.tree = tree;
  }

  /** What the texts read, and what that reads, as {@code name as (…), …}. */
  String of(Collection<ManifestEntry> partitions, String... texts) {
    Map<String, String> found = new LinkedHashMap<>();
    for (String text : texts) {
      collect(text, partitions, found);
    }
    return found.entrySet().stream()
        .map(table -> "  " + table.getKey() + " as (\n" + table.getValue() + "\n  )")
        .collect(Collectors.joining(",\n"));
  }

  /** The names of what a text reads, tables and views, directly or by views. */
  Set<String> read(String text) {
    Map<String, String> found = new LinkedHashMap<>();
    collect(text, List.of(), found);
    return found.keySet();
  }

  private void collect(
      String text, Collection<ManifestEntry> partitions, Map<String, String> found) {
    Matcher mention = MENTION.matcher(text);
    Map<String, String> mentioned = new TreeMap<>();
    while (mention.find()) {
      body(mention.group(1), partitions).ifPresent(body -> mentioned.put(mention.group(1), body));
    }
    mentioned.forEach(
        (name, body) -> {
          if (!found.containsKey(name)) {
            collect(body, partitions, found);
            found.put(name, body);
          }
        });
  }

  private Optional<String> body(String name, Collection<ManifestEntry> partitions) {
    for (String folder : new String[] {"core", "restricted", "mart"}) {
      if (tree.has(folder + "/" + name + "/table.sql")) {
        return Optional.of(table(folder, name, partitions));
      }
    }
    for (String folder : new String[] {"core", "mart"}) {
      String file = folder + "/" + name + "/view.sql";
      if (tree.has(file)) {
        Matcher body = BODY.matcher(tree.text(file));
        if (!body.find()) {
          throw new IllegalArgumentException("File " + file + " has no line 'as'");
        }
        return Optional.of(DATABASE.matcher(body.group(1)).replaceAll("").stripTrailing());
      }
    }
    String titles = "explain/subject/" + name.replaceFirst("_title$", "") + ".sql";
    return name.endsWith("_title") && tree.has(titles)
        ? Optional.of(tree.text(titles).stripTrailing())
        : Optional.empty();
  }

  /** The rows of one table in those of the partitions that are its own. */
  String table(String folder, String name, Collection<ManifestEntry> partitions) {
    TableFile file = TableFile.read(tree, folder, name);
    String versions =
        partitions.stream()
            .filter(entry -> entry.table().equals(name))
            .map(
                entry ->
                    "(toDate32('%s'), toUInt64(%s))".formatted(entry.period(), entry.version()))
            .collect(Collectors.joining(", "));
    return versions.isEmpty()
        ? empty(file)
        : TABLE.formatted(file.names().get("names"), name, versions);
  }

  /** No row, and no table either: an older warehouse may not have it yet. */
  private static String empty(TableFile file) {
    return file.columns().entrySet().stream()
        .map(
            column -> {
              Matcher type = TYPE.matcher(column.getValue());
              return type.find()
                  ? "defaultValueOfTypeName('%s') as %s"
                      .formatted(type.group(1).replace("'", "\\'"), column.getKey())
                  : column.getKey();
            })
        .collect(Collectors.joining(", ", "select ", " where false"));
  }
}
