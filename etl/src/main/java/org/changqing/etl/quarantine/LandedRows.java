package org.changqing.etl.quarantine;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.apache.hadoop.fs.Path;
import org.apache.parquet.example.data.Group;
import org.apache.parquet.hadoop.ParquetReader;
import org.apache.parquet.hadoop.example.GroupReadSupport;
import org.changqing.etl.RunFolder;
import org.changqing.etl.clean.Characters;
import org.changqing.etl.contract.Column;
import org.changqing.etl.contract.Table;
import org.changqing.etl.source.Landing;

/**
 * The rows of a run as the source had them, for as long as the run's folder is kept. Needs no
 * Spark: one pass over the landed files of a table.
 */
final class LandedRows {
  private static final String MASK = "***";
  private static final Pattern CELL = Pattern.compile("![A-Z]*(\\d+)$");

  private final RunFolder run;

  LandedRows(RunFolder run) {
    this.run = run;
  }

  /**
   * The rows that were set aside, by what {@link #place} gives for them; sensitive values are
   * masked. Rows that could not be told into columns are left out: nobody knows what stands where.
   */
  Map<String, Map<String, String>> find(Table table, List<SetAside> lines) {
    Set<String> wanted = lines.stream().map(LandedRows::place).collect(Collectors.toSet());
    Map<String, Map<String, String>> found = new HashMap<>();
    for (String file : run.parquetFiles("landing/" + table.name())) {
      try (ParquetReader<Group> rows =
          ParquetReader.builder(new GroupReadSupport(), new Path(run.name(file))).build()) {
        for (Group row = rows.read(); row != null; row = rows.read()) {
          String place = place(table, row);
          if (wanted.contains(place) && text(row, Landing.DEFECT).isEmpty()) {
            found.put(place, cells(table, row));
          }
        }
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
    return found;
  }

  /** Where the line's row is: its position without the column's letter. */
  static String place(SetAside line) {
    return CELL.matcher(line.position()).replaceFirst("!$1");
  }

  /** The same of a landed row, as {@link org.changqing.etl.record.Ledger} words positions. */
  private static String place(Table table, Group row) {
    long line = row.getLong(Landing.LINE, 0);
    String file = text(row, Landing.FILE);
    if (line > 0) {
      return file + (text(row, Landing.CELLS).isEmpty() ? ":" : "!") + line;
    }
    String key = Characters.plain(text(row, table.key().name()));
    return key.isEmpty() ? file : file + ":" + key;
  }

  private static Map<String, String> cells(Table table, Group row) {
    Map<String, String> cells = new LinkedHashMap<>();
    for (Column column : table.columns()) {
      String text = text(row, column.name());
      cells.put(column.name(), column.sensitive() && !text.isEmpty() ? MASK : text);
    }
    return cells;
  }

  private static String text(Group row, String column) {
    return row.getFieldRepetitionCount(column) == 0 ? "" : row.getString(column, 0);
  }
}
