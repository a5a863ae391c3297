package org.changqing.reference;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;

/**
 * {@code --records FOLDER --as-of DATE [--first-period MONTH] [--out FILE.csv]}: writes the cells
 * as CSV.
 */
public final class ReferenceMain {

  private static final int WRONG_USE = 2;

  private ReferenceMain() {}

  /**
   * Computes a folder; the ledger goes to standard error, the cells to the file or standard output.
   */
  public static void main(String[] arguments) throws IOException {
    List<String> words = List.of(arguments);
    Optional<String> records = option(words, "--records");
    Optional<String> asOf = option(words, "--as-of");
    if (records.isEmpty() || asOf.isEmpty()) {
      System.err.println(
          "Usage: --records FOLDER --as-of DATE [--first-period MONTH] [--out FILE.csv]");
      System.exit(WRONG_USE);
      return;
    }
    Path folder = Path.of(records.get());
    LocalDate day = LocalDate.parse(asOf.get());
    Optional<String> firstPeriod = option(words, "--first-period");
    ReferenceResult result =
        firstPeriod.isPresent()
            ? Reference.compute(folder, day, YearMonth.parse(firstPeriod.get()))
            : Reference.compute(folder, day);
    result.ledger().forEach(System.err::println);
    Optional<String> out = option(words, "--out");
    if (out.isPresent()) {
      CellFile.write(Path.of(out.get()), result.cells());
    } else {
      CellFile.write(System.out, result.cells());
    }
  }

  private static Optional<String> option(List<String> words, String name) {
    int position = words.indexOf(name);
    return position >= 0 && position + 1 < words.size()
        ? Optional.of(words.get(position + 1))
        : Optional.empty();
  }
}
