package org.changqing.jobs.servers;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.ProcessBuilder.Redirect;
import java.util.List;
import org.changqing.jobs.Settings;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Makes the papers of a publish when somebody wants them, as a process of its own, so that nobody
 * waits. Pictures need the dashboards: it waits until these are provisioned.
 */
final class PapersService implements Service {
  private static final Logger LOG = LoggerFactory.getLogger(PapersService.class);

  private final Settings settings;
  private final RunFiles files;
  private Process process;

  PapersService(Settings settings) {
    this.settings = settings;
    this.files = new RunFiles(settings.home());
  }

  @Override
  public void tend() {
    boolean isBusy = process != null && process.isAlive();
    if (isBusy
        || !files.exists(RunFiles.PAPERS_WANTED)
        || !files.exists(RunFiles.SUPERSET_WANTED)) {
      return;
    }
    files.delete(RunFiles.PAPERS_WANTED);
    List<String> command =
        JavaCommand.of(settings, "cli", "org.changqing.jobs.cli.Changqing", List.of("papers"));
    try {
      process =
          new ProcessBuilder(command)
              .redirectErrorStream(true)
              .redirectOutput(
                  Redirect.appendTo(settings.home().logs().resolve("papers.log").toFile()))
              .start();
      LOG.info("Making the papers as process {}", process.pid());
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot start making the papers", e);
    }
  }

  @Override
  public void stop() {
    if (process != null) {
      process.destroy();
      Orphans.await(process.toHandle());
    }
  }
}
