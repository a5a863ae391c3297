package org.changqing.jobs.nightly;

/**
 * Turns SIGTERM and Ctrl-C into an orderly stop while it is open: the running step ends soon, the
 * job repository notes that the run was stopped, and only then the process ends.
 */
final class StopSignal implements AutoCloseable {
  private static final long PATIENCE_MILLIS = 20_000;

  private final Thread hook;

  /** The thread that makes this is the one that runs the job. */
  StopSignal(NightlySteps steps) {
    Thread job = Thread.currentThread();
    this.hook =
        new Thread(
            () -> {
              steps.stop();
              try {
                job.join(PATIENCE_MILLIS);
              } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
              }
            });
    Runtime.getRuntime().addShutdownHook(hook);
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
