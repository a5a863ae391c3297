package org.changqing.jobs.nightly;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.changqing.jobs.Settings;
import org.changqing.jobs.servers.JavaCommand;

/** {@code changqing nightly} as a process of its own, which can be killed at a given moment. */
final class NightProcess {
  private final Process process;
  private final BufferedReader output;
  private final List<String> lines = new ArrayList<>();

  private NightProcess(Process process) {
    this.process = process;
    this.output = process.inputReader();
  }

  static NightProcess start(Settings settings, Path records, LocalDate asOf) throws IOException {
    List<String> arguments =
        List.of("nightly", "--source", records.toString(), "--as-of", asOf.toString());
    ProcessBuilder builder =
        new ProcessBuilder(
            JavaCommand.of(settings, "job", "org.changqing.jobs.cli.Changqing", arguments));
    builder.environment().put("CHANGQING_HOME", settings.home().directory().toString());
    return new NightProcess(builder.redirectErrorStream(true).start());
  }

  /** Waits for a line that begins so; the run is then in whatever follows. */
  NightProcess awaitLine(String beginning) throws IOException {
    for (String line = output.readLine(); line != null; line = output.readLine()) {
      lines.add(line);
      if (line.startsWith(beginning)) {
        return this;
      }
    }
    throw new AssertionError("No line begins with '" + beginning + "' in " + lines);
  }

  /** What {@code kill -9} does. */
  void kill() throws InterruptedException {
    process.destroyForcibly().waitFor();
  }

  /** What {@code kill} does; returns the exit code. */
  int terminate() throws InterruptedException {
    process.destroy();
    return process.waitFor();
  }

  /** Waits for the end and returns the exit code. */
  int finish() throws IOException, InterruptedException {
    for (String line = output.readLine(); line != null; line = output.readLine()) {
      lines.add(line);
    }
    return process.waitFor();
  }

  /** What it has said so far. */
  List<String> lines() {
    return lines;
  }
}
