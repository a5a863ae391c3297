package org.changqing.jobs.cli;

import java.util.concurrent.Callable;
import org.changqing.jobs.Settings;
import org.changqing.jobs.servers.Servers;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Says what readers see and how old it is, how the last run ended and which servers run. */
@Command(
    name = "status",
    description = "Show what readers see, its age, and how the last run ended.")
final class StatusCommand implements Callable<Integer> {
  @Option(names = "--json", description = "Print one JSON object.")
  private boolean json;

  @Override
  public Integer call() {
    Settings settings = Settings.of(System.getenv());
    boolean stays = Servers.stay(settings);
    try (Servers servers = Servers.open(settings)) {
      Status status = Status.read(settings, servers, stays);
      System.out.println(json ? status.json() : status.text());
      return 0;
    }
  }
}
