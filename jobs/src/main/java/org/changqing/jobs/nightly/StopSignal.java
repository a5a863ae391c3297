package org.changqing.jobs.nightly;

/**
 * Turns SIGTERM and Ctrl-C into an orderly stop while it is open: the running step ends soon, the
 * job repository notes that the run was stopped, and only then the process ends.
 */
final class StopSignal implements AutoCloseable {
  private static final long PATIENCE_MILLIS = 20_000;

  private final Thread hook;
  private volatile boolean isAsked;

  /**
   * The thread that makes this is the one that runs the job. Stopping runs on the signal's thread.
   */
  StopSignal(Runnable stopping) {
    Thread job = Thread.currentThread();
    this.hook =
        new Thread(
            () -> {
              isAsked = true;
              stopping.run();
              try {
                job.join(PATIENCE_MILLIS);
              } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
              }
            });
    Runtime.getRuntime().addShutdownHook(hook);
  }

  /** Whether the process was asked to end: a step that fails now was stopped. */
  boolean isAsked() {
    return isAsked;
  }

  /** Ends the step that calls this, if the process was asked to end. */
  void check() {
    if (isAsked) {
      throw new IllegalStateException("Asked to stop");
    }
  }

  @Override
  public void close() {
    try {
      Runtime.getRuntime().removeShutdownHook(hook);
    } catch (IllegalStateException e) {
      // The process is ending: the hook is what waits for us.
    }
  }
}
