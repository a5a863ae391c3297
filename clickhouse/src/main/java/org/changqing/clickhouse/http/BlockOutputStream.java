package org.changqing.clickhouse.http;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import net.jpountz.lz4.LZ4Compressor;
import net.jpountz.lz4.LZ4Factory;

/** Writes ClickHouse's own compressed blocks (compress=1), see {@link BlockInputStream}. */
final class BlockOutputStream extends OutputStream {

  private static final int SIZE = 1 << 16;

  private final OutputStream blocks;
  private final LZ4Compressor compressor = LZ4Factory.fastestJavaInstance().fastCompressor();
  private final byte[] plain = new byte[SIZE];
  private final byte[] stored =
      new byte
          [BlockInputStream.CHECKSUM
              + BlockInputStream.HEADER
              + compressor.maxCompressedLength(SIZE)];
  private int length;

  BlockOutputStream(OutputStream blocks) {
    this.blocks = blocks;
  }

  @Override
  public void write(int value) throws IOException {
    write(new byte[] {(byte) value}, 0, 1);
  }

  @Override
  public void write(byte[] bytes, int offset, int count) throws IOException {
    int from = offset;
    int left = count;
    while (left > 0) {
      int copied = Math.min(left, SIZE - length);
      System.arraycopy(bytes, from, plain, length, copied);
      length += copied;
      from += copied;
      left -= copied;
      if (length == SIZE) {
        writeBlock();
      }
    }
  }

  private void writeBlock() throws IOException {
    if (length == 0) {
      return;
    }
    int dataStart = BlockInputStream.CHECKSUM + BlockInputStream.HEADER;
    int size = BlockInputStream.HEADER + compressor.compress(plain, 0, length, stored, dataStart);
    ByteBuffer head = ByteBuffer.wrap(stored).order(ByteOrder.LITTLE_ENDIAN);
    head.put(BlockInputStream.CHECKSUM, BlockInputStream.LZ4);
    head.putInt(BlockInputStream.CHECKSUM + 1, size);
    head.putInt(BlockInputStream.CHECKSUM + 5, length);
    BlockChecksum.write(stored, BlockInputStream.CHECKSUM, size, head);
    blocks.write(stored, 0, BlockInputStream.CHECKSUM + size);
    length = 0;
  }

  @Override
  public void flush() throws IOException {
    writeBlock();
    blocks.flush();
  }

  @Override
  public void close() throws IOException {
    writeBlock();
    blocks.close();
  }
}
