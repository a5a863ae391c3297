package org.changqing.etl.source;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.changqing.etl.BadSourceException;

/** Compares a file's column names with what is asked of them. */
final class HeaderCheck {

  private HeaderCheck() {}

  /**
   * What the file has and nobody asks for.
   *
   * @throws BadSourceException if a column stands twice, or one that the mapping declares nowhere
   */
  static List<String> of(SourceFile file, Header header, Mapping mapping) {
    TableMapping own = file.mapping();
    Set<String> needed = new HashSet<>(own.ownNames());
    Set<String> seen = new HashSet<>();
    List<String> notices = new ArrayList<>();
    for (String column : header.names()) {
      if (needed.contains(column) && !seen.add(column)) {
        throw new BadSourceException(
            "File %s has column %s twice. Keep one of them.".formatted(file.label(), column));
      }
      if (!needed.contains(column) && !column.isEmpty()) {
        notices.add(
            "File %s: column '%s' is not in the contract and was ignored"
                .formatted(file.label(), column));
      }
    }
    // Lines of JSON have no names when there are no lines.
    Map<String, String> declared = header.names().isEmpty() ? Map.of() : own.columns();
    declared.forEach(
        (column, name) -> {
          if (!seen.contains(Header.plain(name))) {
            throw mapping.absentColumn(
                own.table(), column, name, "file " + file.label(), header.names());
          }
        });
    return notices;
  }
}
