package org.changqing.jobs.nightly;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.LocalDate;
import java.util.Map;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.changqing.jobs.Settings;
import org.changqing.jobs.nightly.TwoImplementations.Outcome;
import org.changqing.reference.RandomBatch;
import org.changqing.reference.RandomHistory;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The warehouse and the plain reference give the same cells and the same ledger for random
 * histories. {@code -Dchangqing.histories=10000} asks for as many, {@code -Dchangqing.seed} names
 * the first, {@code -Dchangqing.batch} says how many share a folder.
 */
class TwoImplementationsTest {
  private static final int BATCH = Integer.getInteger("changqing.batch", 100);
  private static final int HISTORIES = Integer.getInteger("changqing.histories", 2 * BATCH);
  private static final long FIRST_SEED = Long.getLong("changqing.seed", 1000);
  private static final Path RESULTS =
      Settings.of(Map.of()).repository().resolve("jobs/target/histories");

  @TempDir static Path home;
  private static TestWarehouse warehouse;
  private static TwoImplementations both;

  @TempDir Path folder;

  @BeforeAll
  static void open() throws IOException {
    Files.createDirectories(RESULTS);
    warehouse =
        new TestWarehouse(
            home, Map.of("CHANGQING_RUNS_KEPT", "1", "CHANGQING_PUBLISHES_KEPT", "1"));
    both = new TwoImplementations(warehouse);
  }

  @AfterAll
  static void close() {
    warehouse.close();
  }

  @ParameterizedTest
  @MethodSource("batches")
  void batchOfHistoriesGivesTheCellsOfTheReference(RandomBatch batch) throws IOException {
    LocalDate asOf = batch.write(folder);

    Outcome outcome = both.compare(folder, asOf);

    note("Histories %s as of %s: %s".formatted(batch, asOf, outcome.summary()));
    if (!outcome.differences().isEmpty()) {
      note(String.join("\n", outcome.differences()));
      note(new Suspect(both, RESULTS).of(batch, outcome.differences()));
    }
    assertThat(outcome.differences()).isEmpty();
  }

  /** The bureau's cells are those of one history only; the first seeds make the smallest. */
  @ParameterizedTest
  @ValueSource(longs = {1, 2, 101})
  void historyAloneGivesTheCellsOfTheReference(long seed) throws IOException {
    LocalDate asOf = RandomHistory.write(seed, folder);

    Outcome outcome = both.compare(folder, asOf);

    note("History %d as of %s: %s".formatted(seed, asOf, outcome.summary()));
    assertThat(outcome.differences()).isEmpty();
  }

  static Stream<RandomBatch> batches() {
    return LongStream.range(0, (HISTORIES + BATCH - 1) / BATCH)
        .mapToObj(number -> new RandomBatch(FIRST_SEED + number * BATCH, BATCH));
  }

  private static void note(String line) throws IOException {
    System.out.println(line);
    Files.writeString(
        RESULTS.resolve("histories.log"),
        line + "\n",
        StandardOpenOption.CREATE,
        StandardOpenOption.APPEND);
  }
}
