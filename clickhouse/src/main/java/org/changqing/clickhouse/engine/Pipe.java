package org.changqing.clickhouse.engine;

import com.sun.jna.LastErrorException;
import com.sun.jna.Native;
import java.io.Closeable;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * An anonymous pipe between the engine and a client. The engine opens its end by {@link #path()};
 * Java opens the other as a stream, and afterwards keeps only the engine's end open until the
 * statement is done: closing it then ends the other side, also when the engine never opened it.
 */
public final class Pipe implements AutoCloseable {

  private static final int CLOSE_ON_EXEC = 0x80000;

  static {
    Native.register(Pipe.class, "c");
  }

  private final int engineEnd;
  private final AtomicBoolean isOpen = new AtomicBoolean(true);

  private Pipe(int engineEnd) {
    this.engineEnd = engineEnd;
  }

  /** A pipe with Java's end of it. */
  public record Opened<S extends Closeable>(Pipe pipe, S stream) implements Closeable {

    /** Closes Java's end; may be called twice. */
    public void end() throws IOException {
      stream.close();
    }

    @Override
    public void close() throws IOException {
      pipe.release();
      end();
    }
  }

  /** The engine writes, Java reads. */
  public static Opened<InputStream> fromEngine() throws IOException {
    int[] ends = open();
    try {
      return new Opened<>(new Pipe(ends[1]), new FileInputStream(path(ends[0])));
    } finally {
      close(ends[0]);
    }
  }

  /** Java writes, the engine reads. */
  public static Opened<OutputStream> toEngine() throws IOException {
    int[] ends = open();
    try {
      return new Opened<>(new Pipe(ends[0]), new FileOutputStream(path(ends[1])));
    } finally {
      close(ends[1]);
    }
  }

  private static int[] open() throws IOException {
    int[] ends = new int[2];
    try {
      pipe2(ends, CLOSE_ON_EXEC);
    } catch (LastErrorException e) {
      throw new IOException("No pipe could be made, error " + e.getErrorCode(), e);
    }
    return ends;
  }

  /** The file that the engine opens. */
  public String path() {
    return path(engineEnd);
  }

  private static String path(int descriptor) {
    return "/dev/fd/" + descriptor;
  }

  /** Closes the engine's end; may be called twice. */
  public void release() {
    if (isOpen.getAndSet(false)) {
      close(engineEnd);
    }
  }

  @Override
  public void close() {
    release();
  }

  private static native int pipe2(int[] ends, int flags) throws LastErrorException;

  private static native int close(int descriptor);
}
