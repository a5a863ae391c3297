package org.changqing.reference;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.LongStream;

/**
 * Many random histories in one folder, each with its own seed and its own branches, districts and
 * persons: a branch's or a district's cell is about one of them, the bureau's about all. They share
 * the as-of date, the first period and which tables there are.
 *
 * <p>Deterministic: a history has the same rows whichever others of its batch are written.
 *
 * @param firstSeed of the first history; the others have the next seeds
 * @param histories how many there are
 */
public record RandomBatch(long firstSeed, int histories) {

  private static final Pattern NAMESPACE = Pattern.compile("\\bh(\\d+)-");

  /** The seeds of its histories. */
  public List<Long> seeds() {
    return LongStream.range(firstSeed, firstSeed + histories).boxed().toList();
  }

  /**
   * Writes all histories into a folder, which must be empty or absent.
   *
   * @return the as-of date to compute it for
   */
  public LocalDate write(Path folder) throws IOException {
    return write(folder, seeds());
  }

  /** Writes those of its histories only. */
  public LocalDate write(Path folder, Collection<Long> seeds) throws IOException {
    // The batch's own draws must not be those of its first history.
    Dice dice = new Dice(-firstSeed - 1);
    HistoryPlan frame = HistoryPlan.frame(dice);
    Map<String, List<Map<String, String>>> rows = new LinkedHashMap<>();
    for (long seed : seeds) {
      RandomHistory.rows(frame.within(new Dice(seed)), "h" + seed + "-")
          .forEach((table, r) -> rows.computeIfAbsent(table, t -> new ArrayList<>()).addAll(r));
    }
    new DirtyFolder(dice, dice.pick(List.of(0.0, 0.0, 0.15))).write(folder, rows);
    return frame.asOf();
  }

  /** The seeds of the histories that such lines name by a branch or a district. */
  public static Collection<Long> seedsIn(Collection<String> lines) {
    return new TreeSet<>(
        lines.stream()
            .flatMap(line -> NAMESPACE.matcher(line).results())
            .map((MatchResult found) -> Long.valueOf(found.group(1)))
            .toList());
  }
}
