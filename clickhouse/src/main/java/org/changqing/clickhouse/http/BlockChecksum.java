package org.changqing.clickhouse.http;

import com.clickhouse.data.ClickHouseCityHash;
import java.nio.ByteBuffer;

/** The checksum of compressed blocks: CityHash128 of version 1.0.2. */
@SuppressWarnings("deprecation") // Of the client's first generation; the second uses it too.
final class BlockChecksum {

  private BlockChecksum() {}

  static void write(byte[] bytes, int start, int length, ByteBuffer littleEndianHead) {
    long[] checksum = ClickHouseCityHash.cityHash128(bytes, start, length);
    littleEndianHead.putLong(0, checksum[0]);
    littleEndianHead.putLong(8, checksum[1]);
  }

  static boolean matches(byte[] bytes, int length, ByteBuffer littleEndianHead) {
    long[] checksum = ClickHouseCityHash.cityHash128(bytes, 0, length);
    return checksum[0] == littleEndianHead.getLong(0) && checksum[1] == littleEndianHead.getLong(8);
  }
}
