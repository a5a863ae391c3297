package org.changqing.jobs.servers;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.ProcessBuilder.Redirect;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.List;
import org.changqing.jobs.Settings;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Starts the nightly run once a day, as a process of its own. A run that still goes on at the next
 * night's time is left alone.
 */
final class ScheduleService implements Service {
  private static final Logger LOG = LoggerFactory.getLogger(ScheduleService.class);

  private final Settings settings;
  private ZonedDateTime next;
  private Process process;

  ScheduleService(Settings settings) {
    this.settings = settings;
    this.next = following(ZonedDateTime.now(Settings.ZONE));
  }

  @Override
  public void tend() {
    ZonedDateTime now = ZonedDateTime.now(Settings.ZONE);
    if (now.isBefore(next)) {
      return;
    }
    next = following(now);
    if (process != null && process.isAlive()) {
      LOG.warn("The run of the night before still goes on as process {}", process.pid());
      return;
    }
    start();
  }

  @Override
  public void stop() {
    if (process != null) {
      process.destroy();
      Orphans.await(process.toHandle());
    }
  }

  private void start() {
    List<String> command =
        JavaCommand.of(
            settings, "job", "org.changqing.jobs.cli.Changqing", List.of("nightly", "--scheduled"));
    try {
      process =
          new ProcessBuilder(command)
              .redirectErrorStream(true)
              .redirectOutput(
                  Redirect.appendTo(settings.home().logs().resolve("schedule.log").toFile()))
              .start();
      LOG.info("Started the nightly run as process {}, next one at {}", process.pid(), next);
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot start the nightly run", e);
    }
  }

  private ZonedDateTime following(ZonedDateTime now) {
    LocalDate today = now.toLocalDate();
    ZonedDateTime time = today.atTime(settings.nightlyAt()).atZone(Settings.ZONE);
    return time.isAfter(now) ? time : time.plusDays(1);
  }
}
