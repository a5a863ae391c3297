package org.changqing.clickhouse.http;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.concurrent.Callable;
import org.changqing.clickhouse.engine.EngineConnection;
import org.changqing.clickhouse.engine.EngineResult;
import org.changqing.clickhouse.engine.Pipe;
import org.changqing.clickhouse.statement.Statement;

/**
 * Moves the rows of one statement between client and engine through a pipe, each at the pace of the
 * slower. When the client goes away the statement is killed before the pipe ends, so that a part of
 * an upload is never taken for the whole.
 */
final class RowTransfer {

  private static final int CHUNK = 1 << 16;

  private final EngineConnection connection;
  private final EngineThreads threads;
  private final Runnable kill;

  RowTransfer(EngineConnection connection, EngineThreads threads, Runnable kill) {
    this.connection = connection;
    this.threads = threads;
    this.kill = kill;
  }

  /** Runs a query and sends its rows. */
  EngineResult select(Statement statement, String format, Answer answer) throws IOException {
    try (Pipe.Opened<InputStream> opened = Pipe.fromEngine()) {
      String text = statement.writingTo(opened.pipe().path(), format, answer.coding());
      EngineThreads.Run run = threads.submit(executing(text, format, opened.pipe()));
      try {
        send(opened.stream(), answer);
      } catch (IOException e) {
        abandon(run, opened);
        throw e;
      }
      return threads.result(run);
    }
  }

  private static void send(InputStream rows, Answer answer) throws IOException {
    byte[] chunk = new byte[CHUNK];
    for (int length = rows.read(chunk); length >= 0; length = rows.read(chunk)) {
      answer.write(chunk, length);
    }
  }

  /** Runs an insert with the rows that the client sends. */
  EngineResult insert(Incoming incoming, String format) throws IOException {
    try (Pipe.Opened<OutputStream> opened = Pipe.toEngine()) {
      String path = opened.pipe().path();
      String text = incoming.statement().readingFrom(path, format, incoming.coding());
      EngineThreads.Run run = threads.submit(executing(text, "Null", opened.pipe()));
      try {
        receive(incoming.rows(), opened.stream());
      } catch (IOException e) {
        abandon(run, opened);
        throw e;
      }
      opened.end();
      return threads.result(run);
    }
  }

  /** What the engine no longer wants is still read, so that the client hears why. */
  private static void receive(InputStream from, OutputStream to) throws IOException {
    byte[] chunk = new byte[CHUNK];
    boolean isWanted = true;
    for (int length = from.read(chunk); length >= 0; length = from.read(chunk)) {
      isWanted = isWanted && isTaken(to, chunk, length);
    }
  }

  private static boolean isTaken(OutputStream to, byte[] chunk, int length) {
    try {
      to.write(chunk, 0, length);
      return true;
    } catch (IOException e) {
      return false; // The engine closed the pipe; its result says why.
    }
  }

  private Callable<EngineResult> executing(String text, String format, Pipe pipe) {
    return () -> {
      try {
        return connection.execute(text, format);
      } finally {
        pipe.release();
      }
    };
  }

  private void abandon(EngineThreads.Run run, Pipe.Opened<?> opened) throws IOException {
    kill.run();
    opened.end();
    run.await();
  }
}
