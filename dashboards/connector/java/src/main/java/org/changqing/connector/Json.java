package org.changqing.connector;

import com.google.gson.stream.JsonWriter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.lang.reflect.Array;
import java.math.BigDecimal;
import java.net.InetAddress;
import java.sql.SQLException;
import java.util.Map;

/**
 * Renders the driver's nested values (arrays, maps, tuples) as JSON. Not-a-number and infinity
 * become null.
 */
final class Json {
  private final JsonWriter out;

  private Json(JsonWriter out) {
    this.out = out;
  }

  static String render(Object value) throws SQLException {
    StringWriter text = new StringWriter();
    JsonWriter out = new JsonWriter(text);
    out.setHtmlSafe(false);
    try {
      new Json(out).write(value);
      out.flush();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return text.toString();
  }

  private void write(Object value) throws IOException, SQLException {
    if (value == null) {
      out.nullValue();
    } else if (value instanceof Boolean flag) {
      out.value(flag);
    } else if (value instanceof Number number) {
      write(number);
    } else if (value instanceof Map<?, ?> map) {
      write(map);
    } else if (value instanceof Iterable<?> items) {
      write(items);
    } else if (value instanceof java.sql.Array array) {
      write(array.getArray());
    } else if (value.getClass().isArray()) {
      writeArray(value);
    } else if (value instanceof InetAddress address) {
      out.value(address.getHostAddress());
    } else {
      out.value(value.toString());
    }
  }

  private void write(Number number) throws IOException {
    if (number instanceof BigDecimal decimal) {
      out.jsonValue(decimal.toPlainString());
    } else if (Double.isFinite(number.doubleValue()) || !isFloating(number)) {
      out.jsonValue(number.toString());
    } else {
      out.nullValue();
    }
  }

  private static boolean isFloating(Number number) {
    return number instanceof Double || number instanceof Float;
  }

  private void write(Map<?, ?> map) throws IOException, SQLException {
    out.beginObject();
    for (Map.Entry<?, ?> entry : map.entrySet()) {
      out.name(String.valueOf(entry.getKey()));
      write(entry.getValue());
    }
    out.endObject();
  }

  private void write(Iterable<?> items) throws IOException, SQLException {
    out.beginArray();
    for (Object item : items) {
      write(item);
    }
    out.endArray();
  }

  private void writeArray(Object array) throws IOException, SQLException {
    out.beginArray();
    for (int position = 0; position < Array.getLength(array); position++) {
      write(Array.get(array, position));
    }
    out.endArray();
  }
}
