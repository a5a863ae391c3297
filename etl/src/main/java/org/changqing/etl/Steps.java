package org.changqing.etl;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;

/** Runs named pieces of a step a few at a time and tells the progress. */
public final class Steps {

  private final String step;
  private final int total;
  private final int atOnce;
  private final Progress progress;
  private int done;

  /**
   * @param total pieces in all, over all calls of {@link #run}
   * @param atOnce how many may run at the same time
   */
  public Steps(String step, int total, int atOnce, Progress progress) {
    this.step = step;
    this.total = total;
    this.atOnce = atOnce;
    this.progress = progress;
  }

  /** A named piece of work. */
  public record Piece(String name, Runnable work) {}

  /** Runs the pieces and returns when all are done; the first failure ends the others. */
  public void run(List<Piece> pieces) {
    ExecutorService pool = Executors.newFixedThreadPool(atOnce);
    List<Future<?>> running = new ArrayList<>();
    try {
      for (Piece piece : pieces) {
        running.add(pool.submit(() -> perform(piece)));
      }
      for (Future<?> future : running) {
        future.get();
      }
    } catch (ExecutionException e) {
      throw e.getCause() instanceof RuntimeException cause
          ? cause
          : new IllegalStateException(e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("Interrupted in step " + step, e);
    } finally {
      stop(pool);
    }
  }

  private static void stop(ExecutorService pool) {
    pool.shutdownNow();
    try {
      if (!pool.awaitTermination(1, TimeUnit.MINUTES)) {
        throw new IllegalStateException("Work that had to stop is still running");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void perform(Piece piece) {
    piece.work().run();
    synchronized (this) {
      done++;
      progress.report(step, done, total, piece.name());
    }
  }
}
