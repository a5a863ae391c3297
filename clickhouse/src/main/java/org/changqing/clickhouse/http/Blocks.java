package org.changqing.clickhouse.http;

import com.clickhouse.data.stream.Lz4InputStream;
import com.clickhouse.data.stream.Lz4OutputStream;
import java.io.InputStream;
import java.io.OutputStream;

/** ClickHouse's own compressed blocks, LZ4 with a checksum each. */
@SuppressWarnings(
    "deprecation") // The client deprecates its first generation; nothing replaces these.
final class Blocks {

  private static final int BYTES = 1 << 16;

  private Blocks() {}

  static InputStream reading(InputStream blocks) {
    return new Lz4InputStream(blocks);
  }

  static OutputStream writing(OutputStream blocks) {
    return new Lz4OutputStream(blocks, BYTES, null);
  }
}
