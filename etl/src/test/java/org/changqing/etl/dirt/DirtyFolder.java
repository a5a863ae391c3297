package org.changqing.etl.dirt;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.changqing.etl.contract.Contract;
import org.changqing.etl.contract.Table;

/**
 * Writes rows into one file a table, each file in a way of its own, and tells where each row
 * stands.
 */
final class DirtyFolder {

  /** How a file is written; in the Windows one, rows end with their last filled cell. */
  enum Style {
    PLAIN("\n", StandardCharsets.UTF_8),
    MARKED("\n", StandardCharsets.UTF_8),
    WINDOWS("\r\n", Charset.forName("GB18030")),
    OLD_MAC("\r", StandardCharsets.UTF_8),
    LOOSE("\n", StandardCharsets.UTF_8);

    private final String lineEnd;
    private final Charset charset;

    Style(String lineEnd, Charset charset) {
      this.lineEnd = lineEnd;
      this.charset = charset;
    }
  }

  private static final Map<String, Style> STYLES =
      Map.of(
          "talk", Style.WINDOWS,
          "pairing", Style.MARKED,
          "review", Style.OLD_MAC,
          "distribution", Style.LOOSE);

  private final IdentityHashMap<DirtyRow, Integer> lines = new IdentityHashMap<>();
  private final IdentityHashMap<DirtyRow, Integer> numbers = new IdentityHashMap<>();

  /** Writes all tables of the contract. */
  void write(Path folder, List<DirtyRow> rows) throws IOException {
    Map<String, List<DirtyRow>> byTable =
        rows.stream().collect(Collectors.groupingBy(DirtyRow::table));
    for (Table table : Contract.TABLES) {
      write(folder, table, byTable.getOrDefault(table.name(), List.of()));
    }
  }

  /** The line of its file on which the row begins, from 1. */
  int line(DirtyRow row) {
    return lines.get(row);
  }

  /** The number of the row in its file, from 1, without header and blank lines. */
  int number(DirtyRow row) {
    return numbers.get(row);
  }

  private void write(Path folder, Table table, List<DirtyRow> rows) throws IOException {
    Style style = STYLES.getOrDefault(table.name(), Style.PLAIN);
    List<String> header = header(table, style);
    StringBuilder text = new StringBuilder(style == Style.MARKED ? "\uFEFF" : "");
    text.append(headline(header, style)).append(style.lineEnd);
    int line = 2;
    for (int i = 0; i < rows.size(); i++) {
      if (style == Style.LOOSE && i % 3 == 1) {
        text.append(style.lineEnd);
        line++;
      }
      DirtyRow row = rows.get(i);
      lines.put(row, line);
      numbers.put(row, i + 1);
      String record = record(header, row);
      if (style == Style.WINDOWS) {
        record = record.replaceFirst(",+$", "");
      }
      text.append(record).append(style.lineEnd);
      line += 1 + (int) record.chars().filter(c -> c == '\n').count();
    }
    Files.write(folder.resolve(table.name() + ".csv"), text.toString().getBytes(style.charset));
  }

  /** A loose file has a column too many, and another order. */
  private static List<String> header(Table table, Style style) {
    List<String> header = new ArrayList<>(table.columnNames());
    if (style == Style.LOOSE) {
      header.add("备注");
      Collections.reverse(header);
    }
    return header;
  }

  /** In a loose file the names of columns have blanks around them and full-width signs. */
  private static String headline(List<String> header, Style style) {
    return header.stream()
        .map(name -> style == Style.LOOSE ? "\u3000" + name.replace('_', '＿') + " " : name)
        .collect(Collectors.joining(","));
  }

  private static String record(List<String> header, DirtyRow row) {
    Stream<String> cells = header.stream().map(column -> row.cells().getOrDefault(column, ""));
    return Stream.concat(cells, row.beyond().stream())
        .map(cell -> row.isQuotedWell() ? quoted(cell) : cell)
        .collect(Collectors.joining(","));
  }

  private static String quoted(String cell) {
    boolean isPlain = cell.chars().noneMatch(c -> c == ',' || c == '"' || c == '\n');
    return isPlain ? cell : '"' + cell.replace("\"", "\"\"") + '"';
  }
}
