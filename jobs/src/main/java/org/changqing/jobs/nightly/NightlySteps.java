package org.changqing.jobs.nightly;

import org.changqing.jobs.Settings;
import org.changqing.jobs.servers.Servers;

/** What each step of the nightly job does. */
final class NightlySteps implements AutoCloseable {
  private final Settings settings;
  private final Servers servers;
  private final SourceChoice source;
  private final Terminal terminal;
  private volatile boolean stopping;

  NightlySteps(Settings settings, Servers servers, SourceChoice source, Terminal terminal) {
    this.settings = settings;
    this.servers = servers;
    this.source = source;
    this.terminal = terminal;
  }

  String extract(Run run) {
    return step(run, "extract");
  }

  String conform(Run run) {
    return step(run, "conform");
  }

  String load(Run run) {
    return step(run, "load");
  }

  String measure(Run run) {
    return step(run, "measure");
  }

  String check(Run run) {
    return step(run, "check");
  }

  String publish(Run run) {
    return step(run, "publish");
  }

  private String step(Run run, String name) {
    try {
      java.nio.file.Files.createDirectories(run.folder(settings.home()));
      for (int i = 0; i < 20; i++) {
        Thread.sleep(100);
        terminal.progress(i, 20, name + source + servers.hashCode());
      }
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
    return "done";
  }

  /** Whether the process was asked to end: a step that fails now was stopped. */
  boolean isStopping() {
    return stopping;
  }

  /** Makes the step that goes on end soon. */
  void stop() {
    stopping = true;
  }

  @Override
  public void close() {
    // Spark comes here.
  }
}
