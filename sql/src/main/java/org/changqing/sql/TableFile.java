package org.changqing.sql;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What a {@code table.sql} declares: its columns behind (period, version), each with its comment,
 * and its grain.
 */
record TableFile(String name, Map<String, String> columns, String comment) {
  private static final Pattern COLUMN = Pattern.compile("(?m)^  (\\w+) (.+ comment '.*?'),?$");
  private static final Pattern COMMENT = Pattern.compile("(?m)^comment '(.*)'$");

  static TableFile read(SqlTree tree, String folder, String name) {
    String file = folder + "/" + name + "/table.sql";
    Map<String, String> columns = new LinkedHashMap<>();
    Matcher column = COLUMN.matcher(tree.text(file));
    while (column.find()) {
      columns.put(column.group(1), column.group(2));
    }
    columns.remove("period");
    columns.remove("version");
    Matcher comment = COMMENT.matcher(tree.text(file));
    if (columns.isEmpty() || !comment.find()) {
      throw new IllegalArgumentException("File " + file + " states no columns or no grain");
    }
    return new TableFile(name, columns, comment.group(1));
  }

  Map<String, String> names() {
    return Map.of(
        "table",
        name,
        "columns",
        columns.entrySet().stream()
            .map(column -> "  " + column.getKey() + " " + column.getValue())
            .collect(Collectors.joining(",\n")),
        "names",
        String.join(", ", columns.keySet()),
        "comment",
        comment);
  }
}
