package org.changqing.etl.source;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Opens text files: UTF-8, with or without a byte order mark, if the whole file decodes as that,
 * else GB18030.
 */
final class TextFile {

  private static final int BUFFER = 1 << 16;

  private TextFile() {}

  static BufferedReader open(Path file) throws IOException {
    BufferedReader reader = new BufferedReader(reader(file, charset(file)), BUFFER);
    reader.mark(1);
    if (reader.read() != '\uFEFF') {
      reader.reset();
    }
    return reader;
  }

  static Charset charset(Path file) throws IOException {
    char[] buffer = new char[BUFFER];
    try (InputStream bytes = Files.newInputStream(file);
        Reader strict = new InputStreamReader(bytes, StandardCharsets.UTF_8.newDecoder())) {
      int read;
      do {
        read = strict.read(buffer);
      } while (read >= 0);
      return StandardCharsets.UTF_8;
    } catch (CharacterCodingException notUtf8) {
      return Charset.forName("GB18030");
    }
  }

  private static Reader reader(Path file, Charset charset) throws IOException {
    return new InputStreamReader(Files.newInputStream(file), charset);
  }
}
