package org.changqing.clickhouse.engine;

import java.nio.charset.StandardCharsets;

/**
 * What a statement gave back.
 *
 * @param body the formatted rows; empty when they went into a pipe
 * @param resultRows rows of the result
 * @param readRows rows read from storage
 * @param readBytes bytes read from storage, uncompressed
 * @param writtenRows rows inserted
 * @param writtenBytes bytes inserted, uncompressed
 * @param elapsedNanos time in the engine
 */
@SuppressWarnings("ArrayRecordComponent") // A value that is written once and never compared.
public record EngineResult(
    byte[] body,
    long resultRows,
    long readRows,
    long readBytes,
    long writtenRows,
    long writtenBytes,
    long elapsedNanos) {

  String text() {
    return new String(body, StandardCharsets.UTF_8);
  }
}
