package org.changqing.jobs.cli;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import org.changqing.jobs.CommandFailure;
import org.changqing.jobs.CommandFailure.Exit;
import org.changqing.jobs.Settings;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.ParseResult;

/**
 * The command line. A foreseen failure is one line on the terminal; anything else names the log
 * file that has the details.
 */
@Command(
    name = "changqing",
    description = "A warehouse and dashboards for organisations that look after retired officials.",
    synopsisSubcommandLabel = "COMMAND",
    subcommands = {
      UpCommand.class,
      NightlyCommand.class,
      SqlCommand.class,
      ReportCommand.class,
      PapersCommand.class,
      ExplainCommand.class,
      DiffCommand.class,
      PublishesCommand.class,
      RollbackCommand.class,
      StatusCommand.class,
      UsersCommand.class,
      QuarantineCommand.class,
      CatalogueCommand.class,
      SampleCommand.class,
      DownCommand.class,
      CommandLine.HelpCommand.class
    },
    footer = {
      "",
      "  test        Run all tests, after installing what they need.",
      "",
      "State lives in $CHANGQING_HOME (default: var beside the launcher).",
      "Exit codes: 0 done, 1 failed, 2 wrong use, 3 checks stopped the publish, 75 another run holds the lock."
    })
public final class Changqing {
  private Changqing() {}

  /** Runs one command and ends the process with its exit code. */
  public static void main(String[] arguments) {
    CommandLine line = new CommandLine(new Changqing());
    line.setCaseInsensitiveEnumValuesAllowed(true);
    line.setExecutionExceptionHandler(Changqing::explain);
    System.exit(line.execute(arguments));
  }

  private static int explain(Exception failure, CommandLine line, ParseResult parsed) {
    if (failure instanceof CommandFailure foreseen) {
      line.getErr().println(foreseen.getMessage());
      return foreseen.exit().code();
    }
    line.getErr().println("Failed: " + failure.getMessage());
    line.getErr().println("Details: " + writeDetails(failure));
    return Exit.FAILED.code();
  }

  private static String writeDetails(Exception failure) {
    StringWriter trace = new StringWriter();
    failure.printStackTrace(new PrintWriter(trace));
    try {
      Path file = Settings.of(System.getenv()).home().logs().resolve("commands.log");
      Files.createDirectories(file.getParent());
      Files.writeString(
          file, Instant.now() + " " + trace, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
      return file.toString();
    } catch (Exception e) {
      return trace.toString();
    }
  }
}
