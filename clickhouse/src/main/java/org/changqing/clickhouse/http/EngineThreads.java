package org.changqing.clickhouse.http;

import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.changqing.clickhouse.engine.EngineResult;
import org.changqing.clickhouse.error.ClickHouseException;

/** The threads in which the engine runs statements; their stacks are as deep as it expects. */
final class EngineThreads implements AutoCloseable {

  private static final long STACK_BYTES = 8L << 20;

  private final AtomicInteger number = new AtomicInteger();
  private final ExecutorService executor = Executors.newCachedThreadPool(this::thread);

  private Thread thread(Runnable task) {
    Thread thread = new Thread(null, task, "engine-" + number.incrementAndGet(), STACK_BYTES);
    thread.setDaemon(true);
    return thread;
  }

  /** A statement that runs. */
  record Run(Future<EngineResult> future) {

    /** Waits for its end, however it ends. */
    void await() {
      try {
        future.get();
      } catch (ExecutionException e) {
        // Its outcome is of no interest any more.
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
    }
  }

  Run submit(Callable<EngineResult> statement) {
    return new Run(executor.submit(statement));
  }

  /** Waits for the result. */
  EngineResult result(Run run) {
    try {
      return run.future().get();
    } catch (ExecutionException e) {
      if (e.getCause() instanceof ClickHouseException error) {
        throw error;
      }
      throw new IllegalStateException(e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new ClickHouseException(236, "ABORTED", "The server is stopping");
    }
  }

  @Override
  public void close() {
    executor.shutdown();
  }
}
