package org.changqing.sample;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Locale;

/**
 * Writes the sample as files: {@code --out FOLDER [--format csv|xlsx|jsonl] [--seed N] [--scale N]
 * [--to DATE]}.
 */
public final class SampleMain {
  private SampleMain() {}

  /** Exit code 2 for wrong use. */
  public static void main(String[] arguments) throws IOException {
    long seed = SampleData.DEFAULT_SEED;
    int scale = 1;
    LocalDate lastDay = SampleData.yesterday();
    FolderFormat format = FolderFormat.CSV;
    String out = "";
    for (int i = 0; i + 1 < arguments.length; i += 2) {
      String value = arguments[i + 1];
      switch (arguments[i]) {
        case "--out" -> out = value;
        case "--format" -> format = FolderFormat.valueOf(value.toUpperCase(Locale.ROOT));
        case "--seed" -> seed = Long.parseLong(value);
        case "--scale" -> scale = Integer.parseInt(value);
        case "--to" -> lastDay = LocalDate.parse(value);
        default -> out = "";
      }
    }
    if (out.isEmpty() || arguments.length % 2 == 1) {
      System.err.println(
          "Use: --out FOLDER [--format csv|xlsx|jsonl] [--seed N] [--scale N] [--to DATE]");
      System.exit(2);
    }
    new SampleFolder(Path.of(out), format).write(new SampleData(seed, scale, lastDay));
  }
}
