package org.changqing.clickhouse.engine;

import com.sun.jna.Pointer;
import java.nio.charset.StandardCharsets;
import java.util.function.Consumer;
import org.changqing.clickhouse.error.ClickHouseException;

/**
 * One connection: settings, parameters, current database, role and temporary tables of its own.
 * Runs one statement at a time; closing waits for it.
 */
public final class EngineConnection implements AutoCloseable {

  private static final byte[] NOTHING = {};

  private final Pointer handle;
  private final Consumer<EngineConnection> onClose;
  private boolean isClosed;

  EngineConnection(Pointer handle, Consumer<EngineConnection> onClose) {
    this.handle = handle;
    this.onClose = onClose;
  }

  /** Runs statements whose result does not matter. */
  public EngineResult execute(String query) {
    return execute(query, "TSV");
  }

  /**
   * Runs one statement.
   *
   * @param query bytes as ISO-8859-1 characters
   * @param format of the result when the statement names none
   * @throws ClickHouseException when the engine reports an error
   */
  public synchronized EngineResult execute(String query, String format) {
    if (isClosed) {
      throw new ClickHouseException(236, "ABORTED", "The connection is closed");
    }
    byte[] text = query.getBytes(StandardCharsets.ISO_8859_1);
    byte[] name = format.getBytes(StandardCharsets.ISO_8859_1);
    Pointer result =
        EngineLibrary.chdb_query_n(handle.getPointer(0), text, text.length, name, name.length);
    if (result == null) {
      throw new ClickHouseException(49, "LOGICAL_ERROR", "The engine gave no result");
    }
    try {
      Pointer error = EngineLibrary.chdb_result_error(result);
      if (error != null) {
        throw EngineError.of(error.getString(0, StandardCharsets.UTF_8.name()));
      }
      return new EngineResult(
          body(result),
          EngineLibrary.chdb_result_rows_read(result),
          EngineLibrary.chdb_result_storage_rows_read(result),
          EngineLibrary.chdb_result_storage_bytes_read(result),
          EngineLibrary.chdb_result_rows_written(result),
          EngineLibrary.chdb_result_bytes_written(result),
          Math.round(EngineLibrary.chdb_result_elapsed(result) * 1e9));
    } finally {
      EngineLibrary.chdb_destroy_query_result(result);
    }
  }

  private static byte[] body(Pointer result) {
    long length = EngineLibrary.chdb_result_length(result);
    if (length == 0) {
      return NOTHING;
    }
    return EngineLibrary.chdb_result_buffer(result).getByteArray(0, Math.toIntExact(length));
  }

  @Override
  public synchronized void close() {
    if (!isClosed) {
      isClosed = true;
      onClose.accept(this);
      EngineLibrary.chdb_close_conn(handle);
    }
  }
}
