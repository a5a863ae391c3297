package org.changqing.sql;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * One SQL file made ready to run: names filled in for {@code ${…}}, the database for unqualified
 * names, and typed values for {@code {name:Type}}. Values are never joined into the text.
 */
public record Statement(String file, String text, String database, Map<String, Object> parameters) {
  private static final Pattern NAME = Pattern.compile("\\$\\{(\\w+)}");

  static Statement of(SqlTree tree, String file) {
    return new Statement(file, tree.text(file), "default", Map.of());
  }

  /** Fills in names of the tree's own making: databases, tables, engines, other files' text. */
  Statement with(Map<String, String> names) {
    Matcher matcher = NAME.matcher(text);
    StringBuilder filled = new StringBuilder();
    while (matcher.find()) {
      String value = names.get(matcher.group(1));
      if (value == null) {
        throw new IllegalArgumentException(
            "File " + file + " uses the unknown name " + matcher.group());
      }
      matcher.appendReplacement(filled, Matcher.quoteReplacement(value));
    }
    return new Statement(file, matcher.appendTail(filled).toString(), database, parameters);
  }

  /** Asks for some of the answer's columns, or what is made of them; what follows may limit it. */
  public Statement select(String columns, String following) {
    return new Statement(
        file,
        "select %s from (\n%s\n) %s".formatted(columns, text, following),
        database,
        parameters);
  }

  Statement in(String otherDatabase) {
    return new Statement(file, text, otherDatabase, parameters);
  }

  /** The values by name, as ClickHouse reads parameters: an array as it writes one itself. */
  public Map<String, String> texts() {
    return parameters.entrySet().stream()
        .collect(Collectors.toMap(Map.Entry::getKey, parameter -> text(parameter.getValue())));
  }

  private static String text(Object value) {
    if (value instanceof List<?> values) {
      return values.stream()
          .map(element -> "'" + element.toString().replace("\\", "\\\\").replace("'", "\\'") + "'")
          .collect(Collectors.joining(",", "[", "]"));
    }
    return value.toString();
  }

  Statement bind(String name, Object value) {
    Map<String, Object> more = new LinkedHashMap<>(parameters);
    more.put(name, value);
    return new Statement(file, text, database, more);
  }
}
