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

/** Writes plain rows as CSV files as real ones are: other spellings, encodings, columns. */
final class DirtyFolder {

  private static final Charset GB18030 = Charset.forName("GB18030");

  private final Dice dice;
  private final DirtySpelling spelling;
  private final double respelledShare;
  private final double unreadableShare;
  private final boolean isTidy;

  DirtyFolder(Dice dice) {
    this.dice = dice;
    this.spelling = new DirtySpelling(dice);
    this.respelledShare = dice.pick(List.of(0.0, 0.05, 0.4));
    this.unreadableShare = dice.pick(List.of(0.0, 0.0, 0.002, 0.01));
    this.isTidy = dice.chance(0.4);
  }

  void write(Path folder, Table table, List<Map<String, String>> rows) throws IOException {
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
      if (isTidy || isNeeded || dice.chance(0.97)) {
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
      fields.add(table.has(name) ? field(table, name, row) : "备注");
    }
    return fields;
  }

  private String field(Table table, String name, Map<String, String> row) {
    Column column = table.columns().get(table.indexOf(name));
    String plain = row.getOrDefault(name, "");
    boolean isUnread = "true".equals(row.get("deleted")) && plain.equals("x");
    if (isUnread) {
      return plain;
    }
    if (dice.chance(unreadableShare)) {
      return spelling.unreadable(column);
    }
    return dice.chance(respelledShare) ? spelling.of(column, plain) : plain;
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
