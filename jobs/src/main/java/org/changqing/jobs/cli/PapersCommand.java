package org.changqing.jobs.cli;

import java.util.concurrent.Callable;
import org.changqing.jobs.Settings;
import org.changqing.jobs.report.Papers;
import org.changqing.jobs.report.PapersFolder;
import org.changqing.jobs.servers.Servers;
import org.changqing.jobs.servers.Superset;
import picocli.CommandLine.Command;

/**
 * Warms the dashboards and makes the papers of the publish in force; the servers of {@code up} do
 * so after each publish.
 */
@Command(
    name = "papers",
    description =
        "Warm the dashboards; make the workbooks and pictures of what readers see, unless they are there.")
final class PapersCommand implements Callable<Integer> {
  static final String NO_DASHBOARDS = "the dashboards do not run; 'changqing up' starts them";

  @Override
  public Integer call() {
    Settings settings = Settings.of(System.getenv());
    try (Servers servers = Servers.open(settings)) {
      Papers papers = new Papers(settings, servers);
      if (!servers.servesSuperset()) {
        System.out.println("Papers   " + papers.makeWithoutPictures(NO_DASHBOARDS).told());
        return 0;
      }
      Superset superset = new Superset(settings, servers);
      superset.awaitAnswer();
      superset.warm();
      System.out.println("Papers   " + papers.make(superset::paper).told());
      return 0;
    }
  }

  /** Nobody waits for papers: the servers that stay make them. Tells where they are, or will be. */
  static String want(Settings settings, Servers servers) {
    if (!settings.papers()) {
      return "are not made, because CHANGQING_PAPERS is off";
    }
    servers.wantPapers();
    PapersFolder folder = new Papers(settings, servers).folder();
    return folder.isWhole() ? folder.told() : "are being made; 'changqing status' tells where";
  }
}
