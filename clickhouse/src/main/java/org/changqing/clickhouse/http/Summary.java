package org.changqing.clickhouse.http;

import org.changqing.clickhouse.engine.EngineResult;

/** The header X-ClickHouse-Summary. */
final class Summary {

  private Summary() {}

  static String of(EngineResult result) {
    return ("{\"read_rows\":\"%d\",\"read_bytes\":\"%d\",\"written_rows\":\"%d\","
            + "\"written_bytes\":\"%d\",\"total_rows_to_read\":\"%d\",\"result_rows\":\"%d\","
            + "\"result_bytes\":\"0\",\"elapsed_ns\":\"%d\"}")
        .formatted(
            Math.max(result.readRows(), result.writtenRows()),
            Math.max(result.readBytes(), result.writtenBytes()),
            result.writtenRows(),
            result.writtenBytes(),
            result.readRows(),
            result.writtenRows() > 0 ? result.writtenRows() : result.resultRows(),
            result.elapsedNanos());
  }
}
