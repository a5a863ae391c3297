package org.changqing.clickhouse.http;

import java.nio.charset.StandardCharsets;

/** Statements travel as bytes held in ISO-8859-1 characters. */
final class Texts {

  private Texts() {}

  static String bytes(String text) {
    return new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1);
  }
}
