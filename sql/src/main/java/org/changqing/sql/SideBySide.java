package org.changqing.sql;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * Pieces of work that need not wait for each other, two at a time: planning a query keeps one core
 * busy, and small queries are mostly planned.
 */
final class SideBySide {
  private static final int AT_ONCE = 2;

  private SideBySide() {}

  /** Does the work for each item; if some fail, throws once all have ended. */
  static <T> void forEach(List<T> items, Consumer<T> work) {
    map(
        items,
        item -> {
          work.accept(item);
          return null;
        });
  }

  /** What the work gives for each item, in order; if some fail, throws once all have ended. */
  static <T, R> List<R> map(List<T> items, Function<T, R> work) {
    ExecutorService pool = Executors.newFixedThreadPool(AT_ONCE);
    try {
      List<CompletableFuture<R>> running =
          items.stream()
              .map(item -> CompletableFuture.supplyAsync(() -> work.apply(item), pool))
              .toList();
      CompletableFuture.allOf(running.toArray(CompletableFuture[]::new)).join();
      return running.stream().map(CompletableFuture::join).toList();
    } catch (CompletionException e) {
      throw e.getCause() instanceof RuntimeException cause ? cause : e;
    } finally {
      pool.shutdown();
    }
  }
}
