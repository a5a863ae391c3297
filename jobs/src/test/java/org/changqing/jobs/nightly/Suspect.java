package org.changqing.jobs.nightly;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.changqing.jobs.nightly.TwoImplementations.Outcome;
import org.changqing.reference.FolderShrinker;
import org.changqing.reference.RandomBatch;

/** Narrows a batch that differs down to one history and that to a folder of few lines. */
final class Suspect {
  private static final int MOST_NAMED = 5;
  private static final int SHRINKING_SECONDS = Integer.getInteger("changqing.shrink", 300);

  private final TwoImplementations both;
  private final Path folders;

  /**
   * @param folders where the folders that differ are left
   */
  Suspect(TwoImplementations both, Path folders) {
    this.both = both;
    this.folders = folders;
  }

  /** Says where one small folder lies that differs as the batch does. */
  String of(RandomBatch batch, List<String> differences) throws IOException {
    if (SHRINKING_SECONDS == 0) {
      return "Not narrowed down, as -Dchangqing.shrink=0 asks";
    }
    Path folder = folders.resolve(batch.firstSeed() + "-" + batch.histories());
    delete(folder);
    Collection<Long> seeds = RandomBatch.seedsIn(differences);
    for (long seed : seeds.stream().limit(MOST_NAMED).toList()) {
      if (differs(batch, List.of(seed), folder)) {
        return shrunk(folder, batch, List.of(seed));
      }
    }
    return shrunk(folder, batch, fewest(batch, folder));
  }

  /** Halves the histories for as long as one half differs: only the bureau's cells may. */
  private List<Long> fewest(RandomBatch batch, Path folder) throws IOException {
    List<Long> seeds = batch.seeds();
    while (seeds.size() > 1) {
      List<Long> first = seeds.subList(0, seeds.size() / 2);
      List<Long> second = seeds.subList(seeds.size() / 2, seeds.size());
      if (differs(batch, first, folder)) {
        seeds = first;
      } else if (differs(batch, second, folder)) {
        seeds = second;
      } else {
        break;
      }
    }
    batch.write(emptied(folder), seeds);
    return seeds;
  }

  private boolean differs(RandomBatch batch, List<Long> seeds, Path folder) throws IOException {
    LocalDate asOf = batch.write(emptied(folder), seeds);
    return !both.compare(folder, asOf).differences().isEmpty();
  }

  private String shrunk(Path folder, RandomBatch batch, List<Long> seeds) throws IOException {
    LocalDate asOf = batch.write(emptied(folder), seeds);
    return shrunk(folder, asOf, "history " + seeds);
  }

  /** Shrinks a folder that differs, for some minutes at most. */
  String shrunk(Path folder, LocalDate asOf, String whose) throws IOException {
    Instant end = Instant.now().plusSeconds(SHRINKING_SECONDS);
    FolderShrinker.shrink(
        folder,
        smaller ->
            Instant.now().isBefore(end) && !both.compare(smaller, asOf).differences().isEmpty());
    Outcome outcome = both.compare(folder, asOf);
    return """
        %s differs as of %s, shrunk to %s:
        %s
        Decide by the contract's text which side is wrong. Then keep it: a case in sql/metrics/<metric>/cases \
        if the SQL is wrong, else a unit test of the rule in etl or reference."""
        .formatted(whose, asOf, folder, String.join("\n", outcome.differences()));
  }

  private static Path emptied(Path folder) throws IOException {
    delete(folder);
    return Files.createDirectories(folder);
  }

  private static void delete(Path folder) throws IOException {
    if (Files.exists(folder)) {
      try (var files = Files.list(folder)) {
        for (Path file : new ArrayList<>(files.toList())) {
          Files.delete(file);
        }
      }
      Files.delete(folder);
    }
  }
}
