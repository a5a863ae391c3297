package org.changqing.jobs.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.changqing.etl.record.RuleWords;
import org.changqing.jobs.CommandFailure;
import org.changqing.jobs.Settings;
import org.changqing.jobs.servers.Servers;
import org.changqing.jobs.warehouse.Quarantine;
import org.changqing.jobs.warehouse.Query;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/**
 * Prints the rows that a run set aside, and why, or writes them into a workbook for their keepers.
 */
@Command(
    name = "quarantine",
    description = "Show the rows that were set aside on the way to what readers see.")
final class QuarantineCommand implements Callable<Integer> {
  @Option(names = "--format", description = "Any format of ClickHouse. Default: a readable table.")
  private String format = Query.TABLE;

  @Option(
      names = "--run",
      paramLabel = "RUN",
      description = "A run that is kept. Default: the last one behind what readers see.")
  private String run = "";

  @Option(
      names = "--workbook",
      paramLabel = "FILE.xlsx",
      description = "Write a workbook in Chinese for whoever keeps the records; print no rows.")
  private Path workbook;

  @Override
  public Integer call() {
    if (workbook != null && !workbook.toString().endsWith(".xlsx")) {
      throw CommandFailure.wrongUse("The name of a workbook ends in .xlsx; it is " + workbook);
    }
    Settings settings = Settings.of(System.getenv());
    try (Servers servers = Servers.open(settings)) {
      Query query = Query.as("operator", servers).requireWarehouse();
      Quarantine quarantine = run.isEmpty() ? Quarantine.inForce(query) : Quarantine.of(query, run);
      if (workbook != null) {
        int lines = quarantine.write(settings.home(), workbook);
        System.out.printf("%d lines of run %s in %s%n", lines, quarantine.run(), workbook);
      } else {
        Printer.print(query, Quarantine.SQL, format, Map.of("run", quarantine.run()));
        if (format.equals(Query.TABLE)) {
          explain(quarantine.counts());
        }
      }
      return 0;
    }
  }

  /** The rules that occur; not part of the answer, so not where it goes. */
  private static void explain(List<List<String>> counts) {
    Map<String, RuleWords> rules = RuleWords.all();
    for (List<String> count : counts) {
      RuleWords words = rules.get(count.get(0));
      if (words != null) {
        System.err.printf(
            "%s (%s): %s.%n  %s.%n",
            count.get(0), count.get(1), words.meaning().en(), words.remedy().en());
      }
    }
  }
}
