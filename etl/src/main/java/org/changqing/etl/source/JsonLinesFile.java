package org.changqing.etl.source;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.OptionalLong;
import java.util.Set;
import org.changqing.etl.clean.Characters;
import org.changqing.etl.clean.Fault;

/** Streams a file with one JSON object a line; a line that is none is a defective row. */
final class JsonLinesFile extends RowFile {

  private static final ObjectMapper JSON =
      new ObjectMapper().enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS);

  /** So many digits a number of a spreadsheet or of JavaScript has for sure. */
  private static final int SURE_DIGITS = 15;

  private final List<String> names;
  private final BufferedReader text;
  private long number;

  JsonLinesFile(Path file) throws IOException {
    this.names = names(file);
    this.text = TextFile.open(file);
  }

  static OptionalLong count(Path file) throws IOException {
    try (BufferedReader text = TextFile.open(file)) {
      return OptionalLong.of(text.lines().filter(line -> !line.isBlank()).count());
    }
  }

  @Override
  public Header header() {
    return new Header(names.stream().map(Header::plain).toList(), 0);
  }

  @Override
  public void close() throws IOException {
    text.close();
  }

  @Override
  Line read() throws IOException {
    String line = text.readLine();
    number++;
    while (line != null && line.isBlank()) {
      line = text.readLine();
      number++;
    }
    return line == null ? null : row(line);
  }

  private Line row(String line) {
    JsonNode object = object(line);
    if (object == null) {
      return new Line(number, List.of(), Fault.JSON);
    }
    List<String> cells = new ArrayList<>();
    for (String name : names) {
      JsonNode value = object.get(name);
      cells.add(value == null || value.isNull() ? null : text(value));
    }
    return new Line(number, cells, "");
  }

  private static String text(JsonNode value) {
    if (value.isNumber()) {
      BigDecimal exact = value.decimalValue();
      boolean lostDigits = exact.scale() < 0 && exact.precision() - exact.scale() > SURE_DIGITS;
      return lostDigits ? exact.toString() : exact.toPlainString();
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
