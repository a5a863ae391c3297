package org.changqing.jobs.servers;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.changqing.jobs.Settings;

/**
 * Command lines of this software's own Java processes: the same class path, and options from {@code
 * jobs/src/main/jvm}.
 */
public final class JavaCommand {
  private JavaCommand() {}

  /**
   * A command line.
   *
   * @param options name of a file in {@code jobs/src/main/jvm}: {@code small}, {@code job} or
   *     {@code clickhouse}
   */
  public static List<String> of(
      Settings settings, String options, String mainClass, List<String> arguments) {
    Path folder = settings.repository().resolve("jobs/src/main/jvm");
    List<String> command = new ArrayList<>();
    command.add(java());
    command.add("@" + folder.resolve(options + ".options"));
    command.add("-Dchangqing.repository=" + settings.repository());
    command.add("-cp");
    command.add(System.getProperty("java.class.path"));
    command.add(mainClass);
    command.addAll(arguments);
    return command;
  }

  /** The same, in a session of its own, so that Ctrl-C at the terminal does not reach it. */
  static List<String> detached(List<String> command) {
    Path setsid = Path.of("/usr/bin/setsid");
    List<String> detached = new ArrayList<>();
    if (Files.isExecutable(setsid)) {
      detached.add(setsid.toString());
    }
    detached.addAll(command);
    return detached;
  }

  static Path javaHome() {
    return Path.of(System.getProperty("java.home"));
  }

  private static String java() {
    return javaHome().resolve("bin/java").toString();
  }
}
