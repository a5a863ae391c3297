package org.changqing.reference;

import java.io.IOException;
import java.io.StringReader;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

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
    int line = 0;
    try (CSVParser parser = CSVFormat.DEFAULT.parse(new StringReader(text))) {
      Map<String, Integer> header = null;
      for (CSVRecord csv : parser) {
        if (header == null) {
          header = header(csv);
        } else {
          line++;
          reader.read(line, fields(table, header, csv));
        }
      }
    }
    return new TableFile(table, line, reader.rows(), reader.quarantined(), reader.emptied());
  }

  private static Map<String, Integer> header(CSVRecord csv) {
    Map<String, Integer> positions = new LinkedHashMap<>();
    for (int i = 0; i < csv.size(); i++) {
      positions.put(ValueReader.clean(csv.get(i)), i);
    }
    return positions;
  }

  /** The raw values in the order of the table's columns; a column that the file lacks is empty. */
  private static String[] fields(Table table, Map<String, Integer> header, CSVRecord csv) {
    String[] fields = new String[table.columns().size()];
    for (int i = 0; i < fields.length; i++) {
      Integer position = header.get(table.columns().get(i).name());
      fields[i] = position == null || position >= csv.size() ? "" : csv.get(position);
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
