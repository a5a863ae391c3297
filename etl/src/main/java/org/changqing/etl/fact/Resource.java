package org.changqing.etl.fact;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** The queries beside this class. */
final class Resource {

  private Resource() {}

  static String query(String name) {
    try (InputStream in = Resource.class.getResourceAsStream(name + ".sql")) {
      if (in == null) {
        throw new IllegalStateException("There is no query %s.sql in this build".formatted(name));
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
