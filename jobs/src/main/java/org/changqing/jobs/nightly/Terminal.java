package org.changqing.jobs.nightly;

import java.io.PrintStream;
import java.time.Duration;
import java.time.Instant;

/**
 * What an operator sees of a run: on a terminal one line a step that rewrites itself, elsewhere a
 * line at most every ten seconds and one at each step's end.
 */
final class Terminal {
  private static final Duration BETWEEN_LINES = Duration.ofSeconds(10);
  private static final String CLEAR = "\r\033[K";
  private static final int WIDTH = 100;

  private final PrintStream output;
  private final boolean rewrites;
  private String step = "";
  private Instant stepBegan = Instant.now();
  private Instant lastLine = Instant.now();

  Terminal(PrintStream output) {
    this.output = output;
    this.rewrites = Boolean.getBoolean("changqing.terminal");
  }

  /** A step begins. */
  synchronized void begin(String name) {
    step = name;
    stepBegan = Instant.now();
    lastLine = stepBegan;
    if (rewrites) {
      rewrite("%-8s …".formatted(step));
    }
  }

  /** So many of so many units of the step are done; the message says which was last. */
  synchronized void progress(int done, int total, String message) {
    Duration taken = Duration.between(stepBegan, Instant.now());
    String left =
        done == 0 || done == total
            ? ""
            : ", about %d s left".formatted(taken.toSeconds() * (total - done) / done);
    String line =
        "%-8s %d of %d  %s  (%d s%s)"
            .formatted(step, done, total, message, taken.toSeconds(), left);
    if (rewrites) {
      rewrite(line);
    } else if (Instant.now().isAfter(lastLine.plus(BETWEEN_LINES))) {
      output.println(line);
      lastLine = Instant.now();
    }
  }

  /** The step is done; the result says what came of it. */
  synchronized void end(String result) {
    long millis = Duration.between(stepBegan, Instant.now()).toMillis();
    String line = "%-8s %5.1f s  %s".formatted(step, millis / 1000.0, result);
    output.println(rewrites ? CLEAR + line : line);
  }

  /** A line of its own. */
  synchronized void say(String line) {
    output.println(line);
  }

  private void rewrite(String line) {
    String cut = line.length() > WIDTH ? line.substring(0, WIDTH) : line;
    output.print(CLEAR + cut);
    output.flush();
  }
}
