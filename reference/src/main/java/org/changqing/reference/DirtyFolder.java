package org.changqing.reference;

import java.io.IOException;
import java.io.StringWriter;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.apache.commons.csv.QuoteMode;

/** Writes rows as CSV files as real ones are: in other encodings and with other columns. */
final class DirtyFolder {

  private static final Charset GB18030 = Charset.forName("GB18030");

  private final Dice dice;
  private final double absentShare;
  private final boolean isTidy;

  /**
   * @param absentShare of the optional tables
   */
  DirtyFolder(Dice dice, double absentShare) {
    this.dice = dice;
    this.absentShare = absentShare;
    this.isTidy = dice.chance(0.4);
  }

  /** Writes the contract's tables; the folder must be empty or absent. */
  void write(Path folder, Map<String, List<Map<String, String>>> rows) throws IOException {
    Files.createDirectories(folder);
    for (Table table : ContractTables.ALL) {
      boolean isAbsent = dice.chance(absentShare) && !table.isRequired();
      if (!isAbsent) {
        write(folder, table, rows.getOrDefault(table.name(), List.of()));
      }
    }
  }

  private void write(Path folder, Table table, List<Map<String, String>> rows) throws IOException {
    List<String> header = header(table);
    CSVFormat.Builder format = CSVFormat.DEFAULT.builder();
    format.setRecordSeparator(dice.chance(0.3) && !isTidy ? "\r\n" : "\n");
    format.setQuoteMode(dice.chance(0.2) ? QuoteMode.ALL : QuoteMode.MINIMAL);
    StringWriter text = new StringWriter();
    try (CSVPrinter printer = new CSVPrinter(text, format.get())) {
      printer.printRecord(header);
      for (Map<String, String> row : rows) {
        printer.printRecord(fields(table, header, row));
      }
    }
    Files.write(folder.resolve(table.name() + ".csv"), encoded(text.toString()));
  }

  /** Columns may stand in any order, optional ones may be missing, unknown ones present. */
  private List<String> header(Table table) {
    List<String> header = new ArrayList<>();
    for (Column column : table.columns()) {
      boolean isNeeded = column.isRequired() && column.defaultValue().isEmpty();
      if (isTidy || isNeeded || dice.chance(0.98)) {
        header.add(column.name());
      }
    }
    if (!isTidy && dice.chance(0.2)) {
      header.add("remark");
    }
    if (!isTidy && dice.chance(0.2)) {
      dice.shuffle(header);
    }
    return header;
  }

  private List<String> fields(Table table, List<String> header, Map<String, String> row) {
    List<String> fields = new ArrayList<>();
    for (String name : header) {
      fields.add(table.has(name) ? row.get(name) : "备注");
    }
    return fields;
  }

  private byte[] encoded(String text) {
    byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
    if (isTidy) {
      return utf8;
    }
    if (dice.chance(0.2)) {
      return ("\uFEFF" + text).getBytes(StandardCharsets.UTF_8);
    }
    byte[] national = text.getBytes(GB18030);
    return dice.chance(0.2) && !isUtf8(national) ? national : utf8;
  }

  private static boolean isUtf8(byte[] bytes) {
    try {
      return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).hasRemaining();
    } catch (CharacterCodingException e) {
      return false;
    }
  }
}
