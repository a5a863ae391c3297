package org.changqing.reference;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reads a folder of contract CSV files. */
final class RecordFolder {

  private static final Charset FALLBACK = Charset.forName("GB18030");

  private RecordFolder() {}

  /** The tables that the folder has; a missing required one is an error. */
  static Map<String, TableFile> read(Path folder) throws IOException {
    Map<String, TableFile> files = new LinkedHashMap<>();
    for (Table table : ContractTables.ALL) {
      Path file = folder.resolve(table.name() + ".csv");
      if (Files.exists(file)) {
        files.put(table.name(), readTable(table, text(file)));
      } else if (table.isRequired()) {
        throw new NoSuchFileException(
            file.toString(), null, "Required table " + table.name() + " is missing");
      }
    }
    return files;
  }

  private static TableFile readTable(Table table, String text) throws IOException {
    RowReader reader = new RowReader(table);
    List<List<String>> lines = CsvText.rows(text);
    List<String> header =
        lines.isEmpty() ? List.of() : lines.get(0).stream().map(ValueReader::clean).toList();
    requireEachOnce(table, header);
    for (int line = 1; line < lines.size(); line++) {
      List<String> cells = lines.get(line);
      String[] fields = fields(table, header, cells);
      if (cells.isEmpty()) {
        reader.refuse(line, fields, "quotes");
      } else if (isFilledBeyond(header.size(), cells)) {
        reader.refuse(line, fields, "ragged");
      } else {
        reader.read(line, fields);
      }
    }
    int read = Math.max(0, lines.size() - 1);
    return new TableFile(table, read, reader.rows(), reader.quarantined(), reader.emptied());
  }

  private static void requireEachOnce(Table table, List<String> header) throws IOException {
    for (Column column : table.columns()) {
      if (Collections.frequency(header, column.name()) > 1) {
        throw new IOException("Table " + table.name() + " has column " + column.name() + " twice");
      }
    }
  }

  /** Such a row's cells have been shifted: there is no safe reading of it. */
  private static boolean isFilledBeyond(int width, List<String> cells) {
    return cells.stream().skip(width).anyMatch(cell -> !ValueReader.clean(cell).isEmpty());
  }

  /** The raw values in the order of the table's columns; a column that the file lacks is empty. */
  private static String[] fields(Table table, List<String> header, List<String> cells) {
    String[] fields = new String[table.columns().size()];
    for (int i = 0; i < fields.length; i++) {
      int position = header.indexOf(table.columns().get(i).name());
      fields[i] = position < 0 || position >= cells.size() ? "" : cells.get(position);
    }
    return fields;
  }

  private static String text(Path file) throws IOException {
    byte[] bytes = Files.readAllBytes(file);
    String text;
    try {
      text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
    } catch (CharacterCodingException e) {
      text = new String(bytes, FALLBACK);
    }
    return text.startsWith("\uFEFF") ? text.substring(1) : text;
  }
}
