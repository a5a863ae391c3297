package org.changqing.jobs.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.changqing.jobs.Period;
import org.changqing.jobs.Settings;
import org.changqing.jobs.Words;
import org.changqing.jobs.report.ReportFile;
import org.changqing.jobs.report.ReportReader;
import org.changqing.jobs.servers.Servers;
import org.changqing.jobs.warehouse.Query;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Writes the numbers of a period as a workbook to print and sign. */
@Command(
    name = "report",
    description = "Write the numbers of a period as a workbook to print and sign.")
final class ReportCommand implements Callable<Integer> {
  /** For whom the papers are: the file's name need not say it. */
  static final String USUAL_ROLE = "leadership";

  @Option(
      names = "--period",
      paramLabel = "PERIOD",
      required = true,
      description = "month:2020-06, quarter:2020-Q2, half:2020-H1 or year:2020.")
  private String period;

  @Option(
      names = "--as",
      paramLabel = "ROLE",
      description =
          "What a role or user sees: leadership (default), secretary, district, care, operator, …")
  private String role = USUAL_ROLE;

  @Option(
      names = "--out",
      paramLabel = "FOLDER|FILE.xlsx",
      description = "Where to. Default: reports in the home.")
  private Path out;

  @Mixin private LanguageOption language;

  @Override
  public Integer call() {
    Settings settings = Settings.of(System.getenv());
    Period asked = Period.parse(period);
    try (Servers servers = Servers.open(settings)) {
      Query query = Query.as(role, servers).requireWarehouse();
      Words words = Words.in(language.language());
      ReportFile report =
          new ReportFile(
              new ReportReader(query, viewer(words, servers)),
              words,
              role.equals(USUAL_ROLE) ? "" : "_" + role);
      System.out.println(write(report, asked, settings));
      return 0;
    }
  }

  private Path write(ReportFile report, Period asked, Settings settings) {
    if (out == null) {
      return report.writeInto(settings.home().reports(), asked);
    }
    Path place = out.toAbsolutePath().normalize();
    return place.toString().endsWith(".xlsx") && !Files.isDirectory(place)
        ? report.writeTo(place, asked)
        : report.writeInto(place, asked);
  }

  /** The name of a user, else what the role is called. */
  private String viewer(Words words, Servers servers) {
    return servers.accounts().people().stream()
        .filter(person -> person.user().equals(role))
        .map(person -> person.name())
        .findFirst()
        .orElseGet(() -> words.under("role.").getOrDefault(role, role));
  }
}
