package org.changqing.sample;

import java.io.IOException;
import java.io.StringReader;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.commons.csv.CSVPrinter;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyManager;

/**
 * Fills tables of PostgreSQL by COPY, some megabytes at a time, within the connection's
 * transaction.
 */
final class CopySink implements RecordSink {
  private static final int CHARACTERS_AT_ONCE = 1 << 20;

  private final CopyManager copies;
  private final String tablePrefix;
  private final Map<Table, StringBuilder> pending = new EnumMap<>(Table.class);
  private final Map<Table, CSVPrinter> printers = new EnumMap<>(Table.class);

  /**
   * @param tablePrefix stands before the names of the tables that are filled
   */
  CopySink(Connection connection, String tablePrefix) throws SQLException {
    this.copies = connection.unwrap(PGConnection.class).getCopyAPI();
    this.tablePrefix = tablePrefix;
  }

  @Override
  public void write(Table table, List<String> values) throws IOException {
    printer(table).printRecord(values);
    if (pending.get(table).length() > CHARACTERS_AT_ONCE) {
      flush(table);
    }
  }

  /** Sends what is still pending; afterwards all records are in the tables. */
  void flush() throws IOException {
    for (Table table : Set.copyOf(pending.keySet())) {
      flush(table);
    }
  }

  private CSVPrinter printer(Table table) throws IOException {
    CSVPrinter printer = printers.get(table);
    if (printer == null) {
      StringBuilder text = new StringBuilder();
      printer = new CSVPrinter(text, CsvRecordFile.FORMAT);
      pending.put(table, text);
      printers.put(table, printer);
    }
    return printer;
  }

  private void flush(Table table) throws IOException {
    StringBuilder text = pending.get(table);
    String copy =
        "copy %s%s (%s) from stdin (format csv)"
            .formatted(tablePrefix, table.tableName(), String.join(", ", table.columns()));
    try {
      copies.copyIn(copy, new StringReader(text.toString()));
    } catch (SQLException failure) {
      throw new IOException("PostgreSQL refused: " + copy, failure);
    }
    text.setLength(0);
  }
}
