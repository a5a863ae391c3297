package org.changqing.etl;

/** Told how far a step has come. Called from several threads, one call at a time. */
@FunctionalInterface
public interface Progress {

  /** Nobody listens. */
  Progress SILENT = (step, done, total, message) -> {};

  /**
   * @param step extract, conform or load
   * @param done units done so far
   * @param total units in all
   * @param message what was just finished
   */
  void report(String step, int done, int total, String message);
}
