package org.changqing.jobs.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.changqing.jobs.CommandFailure;
import org.changqing.jobs.Settings;
import org.changqing.jobs.SourceAccess;
import org.changqing.jobs.nightly.LazySpark;
import org.changqing.jobs.nightly.Nightly;
import org.changqing.jobs.nightly.Request;
import org.changqing.jobs.nightly.SourceChoice;
import org.changqing.jobs.report.Papers;
import org.changqing.jobs.servers.Servers;
import org.changqing.jobs.servers.Superset;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Carries the records into the warehouse and publishes them. */
@Command(name = "nightly", description = "Read the records, measure, check and publish.")
final class NightlyCommand implements Callable<Integer> {
  @Option(
      names = "--source",
      paramLabel = "URL|FOLDER",
      description =
          "Where the records are, or 'sample'. Default: CHANGQING_SOURCE, else the sample.")
  private String source = "";

  @Option(
      names = "--mapping",
      paramLabel = "FILE",
      description =
          "What the source's own names mean. Default: CHANGQING_MAPPING, else the folder's mapping.yaml.")
  private Path mapping;

  @Option(
      names = "--as-of",
      paramLabel = "DATE",
      description = "Business date. Default: yesterday in Asia/Shanghai.")
  private LocalDate asOf = Settings.yesterday();

  @Option(names = "--full", description = "Measure everything anew, even if nothing changed.")
  private boolean full;

  @Option(
      names = "--scheduled",
      hidden = true,
      description = "Advance the sample to yesterday first, if that is the source.")
  private boolean scheduled;

  @Override
  public Integer call() throws IOException, SQLException {
    Settings settings = Settings.of(System.getenv());
    settings.home().create();
    System.setProperty("changqing.log", settings.home().logs().resolve("nightly.log").toString());
    try (Servers servers = Servers.open(settings);
        LazySpark spark = new LazySpark(settings.sparkMaster())) {
      if (source.isEmpty() && settings.isSampleSource()) {
        OwnRecords.of(servers).ifPresent(NightlyCommand::refuseSample);
      }
      if (scheduled && settings.isSampleSource()) {
        SampleCommand.fill(servers, Settings.yesterday());
      }
      SourceAccess access = settings.sourceAccess();
      SourceChoice choice =
          SourceChoice.of(
              source.isEmpty() ? settings.source() : source,
              mapping == null ? access : access.mappedBy(mapping),
              servers);
      warnOfPassword();
      new Nightly(settings, servers, spark).run(choice, Request.of(choice, asOf, full));
      if (servers.servesSuperset()) {
        new Superset(settings, servers).forgetAnswers();
      }
      makePapers(settings, servers);
      return 0;
    }
  }

  private void warnOfPassword() {
    if (source.toLowerCase(Locale.ROOT).contains("password=")) {
      System.err.println(
          "Everybody on this machine can read the password in --source: set CHANGQING_SOURCE_USER and CHANGQING_SOURCE_PASSWORD_FILE instead");
    }
  }

  private static void refuseSample(String own) {
    throw CommandFailure.wrongUse(
        "This home shows the records of %s. Set CHANGQING_SOURCE or give --source ('--source sample' for the made-up records)"
            .formatted(own));
  }

  /** Pictures take their time: where the servers stay, they make the papers. */
  private static void makePapers(Settings settings, Servers servers) {
    Papers papers = new Papers(settings, servers);
    try {
      if (Servers.stay(settings)) {
        System.out.println("Papers   " + PapersCommand.want(settings, servers));
      } else {
        System.out.println(
            "Papers   " + papers.makeWithoutPictures(PapersCommand.NO_DASHBOARDS).told());
      }
    } catch (RuntimeException e) {
      System.err.println("Published, but there are no papers: " + e.getMessage());
    }
  }
}
