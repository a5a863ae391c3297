package org.changqing.clickhouse.http;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/** Rows that are held back: in memory at first, then, if all are to be held, in a file. */
final class HeldRows implements AutoCloseable {

  private static final int IN_MEMORY = 1 << 20;

  private final Path folder;
  private final boolean holdsAll;
  private final ByteArrayOutputStream memory = new ByteArrayOutputStream();
  private Path file;
  private OutputStream out = memory;

  /**
   * Holds nothing yet.
   *
   * @param folder where the file goes
   * @param holdsAll whether rows beyond the memory's limit are held too
   */
  HeldRows(Path folder, boolean holdsAll) {
    this.folder = folder;
    this.holdsAll = holdsAll;
  }

  /** Holds some more bytes, or refuses when they are too many. */
  boolean add(byte[] bytes, int length) throws IOException {
    if (file == null && memory.size() + length > IN_MEMORY) {
      if (!holdsAll) {
        return false;
      }
      Files.createDirectories(folder);
      file = Files.createTempFile(folder, "rows", "");
      out = Files.newOutputStream(file);
    }
    out.write(bytes, 0, length);
    return true;
  }

  /** Hands all held bytes on. */
  void moveTo(OutputStream target) throws IOException {
    memory.writeTo(target);
    memory.reset();
    if (file != null) {
      out.close();
      try (InputStream rest = Files.newInputStream(file)) {
        rest.transferTo(target);
      }
    }
  }

  @Override
  public void close() throws IOException {
    if (file != null) {
      out.close();
      Files.delete(file);
      file = null;
    }
  }
}
