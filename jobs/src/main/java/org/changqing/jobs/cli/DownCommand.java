package org.changqing.jobs.cli;

import java.util.concurrent.Callable;
import org.changqing.jobs.Settings;
import org.changqing.jobs.servers.Servers;
import picocli.CommandLine.Command;

/** Ends the home's servers, its schedule and a run that goes on. */
@Command(name = "down", description = "Stop the servers and the schedule.")
final class DownCommand implements Callable<Integer> {

  @Override
  public Integer call() {
    Settings settings = Settings.of(System.getenv());
    boolean ran = Servers.stop(settings);
    System.out.println(ran ? "Stopped" : "Nothing was running in " + settings.home().directory());
    return 0;
  }
}
