package org.changqing.clickhouse.engine;

import com.sun.jna.Native;
import com.sun.jna.NativeLibrary;
import com.sun.jna.Pointer;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * The engine's C interface (chdb.h) and the only class that calls native code of it. Sizes are 64
 * bits: the library exists for such platforms only.
 */
final class EngineLibrary {

  private static boolean isLoaded;

  private EngineLibrary() {}

  /**
   * Loads the library; later calls do nothing.
   *
   * @throws IllegalStateException with what to do when there is none or it does not fit
   */
  static synchronized void load(Path library) {
    if (isLoaded) {
      return;
    }
    if (!Files.isReadable(library)) {
      throw new IllegalStateException(
          "No engine library at " + library + ". Fetch it with clickhouse/fetch-library.");
    }
    try {
      Native.register(EngineLibrary.class, NativeLibrary.getInstance(library.toString()));
    } catch (UnsatisfiedLinkError e) {
      throw new IllegalStateException(
          "The engine library "
              + library
              + " does not fit this platform ("
              + System.getProperty("os.name")
              + ", "
              + System.getProperty("os.arch")
              + "); it exists for linux-x64 with glibc. Use a ClickHouse server's URL instead.",
          e);
    }
    isLoaded = true;
  }

  static native Pointer chdb_connect(int argumentCount, Pointer arguments);

  static native void chdb_close_conn(Pointer connection);

  static native Pointer chdb_query_n(
      Pointer connection, byte[] query, long queryLength, byte[] format, long formatLength);

  static native Pointer chdb_result_buffer(Pointer result);

  static native long chdb_result_length(Pointer result);

  static native double chdb_result_elapsed(Pointer result);

  static native long chdb_result_storage_rows_read(Pointer result);

  static native long chdb_result_storage_bytes_read(Pointer result);

  static native long chdb_result_rows_written(Pointer result);

  static native long chdb_result_bytes_written(Pointer result);

  static native long chdb_result_rows_read(Pointer result);

  static native Pointer chdb_result_error(Pointer result);

  static native void chdb_destroy_query_result(Pointer result);
}
