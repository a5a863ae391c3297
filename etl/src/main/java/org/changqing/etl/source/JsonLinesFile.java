package org.changqing.etl.source;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.OptionalLong;
import java.util.Set;
import org.changqing.etl.clean.Characters;
import org.changqing.etl.clean.Fault;

/** Streams a file with one JSON object a line; a line that is none is a defective row. */
final class JsonLinesFile implements TableFile {

  private static final ObjectMapper JSON =
      new ObjectMapper().enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS);

  private final List<String> header;
  private final BufferedReader text;
  private long number;
  private Line next;

  JsonLinesFile(Path file) throws IOException {
    this.header = names(file);
    this.text = TextFile.open(file);
    advance();
  }

  static OptionalLong count(Path file) throws IOException {
    try (BufferedReader text = TextFile.open(file)) {
      return OptionalLong.of(text.lines().filter(line -> !line.isBlank()).count());
    }
  }

  @Override
  public List<String> header() {
    return header;
  }

  @Override
  public boolean hasNext() {
    return next != null;
  }

  @Override
  public Line next() {
    Line line = next;
    try {
      advance();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return line;
  }

  @Override
  public void close() throws IOException {
    text.close();
  }

  private void advance() throws IOException {
    String line = text.readLine();
    number++;
    while (line != null && line.isBlank()) {
      line = text.readLine();
      number++;
    }
    next = line == null ? null : row(line);
  }

  private Line row(String line) {
    JsonNode object = object(line);
    if (object == null) {
      return new Line(number, List.of(), Fault.JSON);
    }
    List<String> cells = new ArrayList<>();
    for (String name : header) {
      JsonNode value = object.get(name);
      cells.add(value == null || value.isNull() ? null : text(value));
    }
    return new Line(number, cells, "");
  }

  private static String text(JsonNode value) {
    if (value.isNumber()) {
      return value.decimalValue().toPlainString();
    }
    return value.isValueNode() ? value.asText() : value.toString();
  }

  /** The names of all objects, as objects need not have the same. */
  private static List<String> names(Path file) throws IOException {
    Set<String> names = new LinkedHashSet<>();
    try (BufferedReader text = TextFile.open(file)) {
      for (String line = text.readLine(); line != null; line = text.readLine()) {
        JsonNode object = object(line);
        if (object != null) {
          object.fieldNames().forEachRemaining(names::add);
        }
      }
    }
    return names.stream().filter(name -> !Characters.plain(name).isEmpty()).toList();
  }

  private static JsonNode object(String line) {
    try {
      JsonNode node = JSON.readTree(line);
      return node != null && node.isObject() ? node : null;
    } catch (JsonProcessingException noJson) {
      return null;
    }
  }
}
