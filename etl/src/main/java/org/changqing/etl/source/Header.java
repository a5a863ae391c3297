package org.changqing.etl.source;

import java.util.ArrayList;
import java.util.List;
import org.changqing.etl.clean.Characters;

/**
 * A file's column names.
 *
 * @param names plain and without blanks, as people write 姓 名 and break long names
 * @param lastLine the last line that belongs to it; 0 = the file has no header line
 */
record Header(List<String> names, long lastLine) {

  /** Of a file without any row. */
  static final Header NONE = new Header(List.of(), 0);

  static Header of(TableFile.Line row) {
    return new Header(row.cells().stream().map(Header::plain).toList(), row.number());
  }

  /** The name as it is compared. */
  static String plain(String name) {
    return Characters.plain(name).replaceAll("\\s+", "");
  }

  /** The same with a row below it, whose names are the finer ones. */
  Header over(TableFile.Line below) {
    Header finer = of(below);
    List<String> both = new ArrayList<>();
    for (int at = 0; at < Math.max(names.size(), finer.names.size()); at++) {
      String fine = at < finer.names.size() ? finer.names.get(at) : "";
      both.add(fine.isEmpty() && at < names.size() ? names.get(at) : fine);
    }
    return new Header(both, finer.lastLine);
  }
}
