package org.changqing.clickhouse.http;

import com.github.luben.zstd.Zstd;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import net.jpountz.lz4.LZ4Factory;
import org.changqing.clickhouse.error.ClickHouseException;

/**
 * Reads ClickHouse's own compressed blocks (decompress=1): 16 bytes of checksum over the rest,
 * method, compressed size with these 9 bytes, size, and the data.
 */
final class BlockInputStream extends InputStream {

  static final int CHECKSUM = 16;
  static final int HEADER = 9;
  static final byte LZ4 = (byte) 0x82;
  private static final byte ZSTD = (byte) 0x90;
  private static final byte PLAIN = 0x02;
  private static final int LARGEST = 1 << 30;

  private final InputStream blocks;
  private byte[] block = {};
  private int position;

  BlockInputStream(InputStream blocks) {
    this.blocks = blocks;
  }

  @Override
  public int read() throws IOException {
    return isAtEnd() ? -1 : block[position++] & 0xff;
  }

  @Override
  public int read(byte[] bytes, int offset, int length) throws IOException {
    if (length == 0) {
      return 0;
    }
    if (isAtEnd()) {
      return -1;
    }
    int copied = Math.min(length, block.length - position);
    System.arraycopy(block, position, bytes, offset, copied);
    position += copied;
    return copied;
  }

  private boolean isAtEnd() throws IOException {
    while (position == block.length) {
      byte[] head = blocks.readNBytes(CHECKSUM + HEADER);
      if (head.length == 0) {
        return true;
      }
      if (head.length < CHECKSUM + HEADER) {
        throw new EOFException("A compressed block ends within its header");
      }
      block = decompressed(ByteBuffer.wrap(head).order(ByteOrder.LITTLE_ENDIAN));
      position = 0;
    }
    return false;
  }

  private byte[] decompressed(ByteBuffer head) throws IOException {
    byte method = head.get(CHECKSUM);
    int stored = head.getInt(CHECKSUM + 1);
    int size = head.getInt(CHECKSUM + 5);
    if (stored < HEADER || stored > LARGEST || size < 0 || size > LARGEST) {
      throw broken("sizes " + stored + " and " + size);
    }
    byte[] checked = new byte[stored];
    head.position(CHECKSUM).get(checked, 0, HEADER);
    if (blocks.readNBytes(checked, HEADER, stored - HEADER) < stored - HEADER) {
      throw new EOFException("A compressed block ends early");
    }
    if (!BlockChecksum.matches(checked, stored, head)) {
      throw new ClickHouseException(40, "CHECKSUM_DOESNT_MATCH", "Checksum doesn't match");
    }
    byte[] data = new byte[size];
    switch (method) {
      case LZ4 ->
          LZ4Factory.fastestJavaInstance()
              .safeDecompressor()
              .decompress(checked, HEADER, stored - HEADER, data, 0);
      case ZSTD -> Zstd.decompressByteArray(data, 0, size, checked, HEADER, stored - HEADER);
      case PLAIN -> System.arraycopy(checked, HEADER, data, 0, size);
      default -> throw broken("unknown method " + method);
    }
    return data;
  }

  private static ClickHouseException broken(String what) {
    return new ClickHouseException(271, "CANNOT_DECOMPRESS", "Broken compressed block: " + what);
  }

  @Override
  public void close() throws IOException {
    blocks.close();
  }
}
