package org.changqing.sample;

import com.fasterxml.jackson.core.JsonEncoding;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.MinimalPrettyPrinter;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.List;

/** One object a line: numbers as numbers, truth values as such, nothing where a value is empty. */
final class JsonLinesRecordFile implements RecordFile {
  private final List<String> columns;
  private final JsonGenerator json;

  JsonLinesRecordFile(Path file, Table table) throws IOException {
    this.columns = table.columns();
    this.json = new JsonFactory().createGenerator(file.toFile(), JsonEncoding.UTF8);
    json.setPrettyPrinter(new MinimalPrettyPrinter("\n"));
  }

  @Override
  public void write(List<String> values) throws IOException {
    json.writeStartObject();
    for (int column = 0; column < columns.size(); column++) {
      String text = values.get(column);
      String name = columns.get(column);
      switch (ValueKind.of(text)) {
        case EMPTY -> {}
        case NUMBER -> json.writeNumberField(name, new BigDecimal(text));
        case TRUTH -> json.writeBooleanField(name, Boolean.parseBoolean(text));
        case DAY, INSTANT, TEXT -> json.writeStringField(name, text);
      }
    }
    json.writeEndObject();
  }

  @Override
  public void close() throws IOException {
    json.writeRaw('\n');
    json.close();
  }
}
