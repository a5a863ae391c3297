package org.changqing.jobs.nightly;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.stream.Stream;
import org.changqing.jobs.Settings;
import org.changqing.jobs.servers.Servers;
import org.changqing.reference.CellComparison;
import org.changqing.reference.CellFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Nights as processes that are killed, stopped and started twice. */
class RestartTest {
  private static final LocalDate AS_OF = LocalDate.of(2020, 6, 30);
  private static final int EXIT_ON_SIGTERM = 143;
  private static final int EXIT_ALREADY_RUNNING = 75;

  @TempDir Path folder;

  @Test
  void runThatIsKilledInEveryStepGoesOnAndGivesTheSameCells() throws Exception {
    Settings settings = TestWarehouse.settings(folder.resolve("home"));
    Path records = TestWarehouse.copyOfExample(folder.resolve("records"));

    NightProcess first = NightProcess.start(settings, records, AS_OF).awaitLine("Run ");
    assertThat(NightProcess.start(settings, records, AS_OF).finish())
        .isEqualTo(EXIT_ALREADY_RUNNING);
    first.kill();
    NightProcess.start(settings, records, AS_OF).awaitLine("extract ").kill();
    assertThat(NightProcess.start(settings, records, AS_OF).awaitLine("Run ").terminate())
        .isEqualTo(EXIT_ON_SIGTERM);
    NightProcess.start(settings, records, AS_OF).awaitLine("conform ").kill();
    NightProcess.start(settings, records, AS_OF).awaitLine("load ").kill();
    NightProcess last = NightProcess.start(settings, records, AS_OF);
    assertThat(last.finish()).as("%s", last.lines()).isZero();

    assertThat(last.lines())
        .noneMatch(line -> line.startsWith("extract") || line.startsWith("conform"));
    assertThat(runs(settings)).hasSize(1);
    try (Servers servers = Servers.open(settings)) {
      CellComparison comparison =
          CellComparison.of(
              CellFile.read(TestWarehouse.example().resolve("expected_2020-06-30.csv")),
              TestWarehouse.cells(servers, settings.home()));
      assertThat(comparison.differences()).as(comparison.report(10)).isEmpty();
    }
  }

  private static Stream<Path> runs(Settings settings) throws IOException {
    try (Stream<Path> folders = Files.list(settings.home().runs())) {
      return folders.toList().stream();
    }
  }
}
