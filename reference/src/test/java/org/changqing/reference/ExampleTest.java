package org.changqing.reference;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URISyntaxException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ExampleTest {

  @TempDir Path folder;

  @ParameterizedTest
  @ValueSource(strings = {"2020-05-17", "2020-06-30"})
  void everyCellOfTheWorkedExampleIsReproduced(String asOf) throws Exception {
    List<Cell> expected = CellFile.read(example("expected_" + asOf + ".csv"));
    ReferenceResult result = Reference.compute(example("records"), LocalDate.parse(asOf));
    CellComparison comparison = CellComparison.of(expected, result.cells());
    assertThat(comparison.isEqual()).as(comparison.report(20)).isTrue();
    assertThat(expected).hasSizeGreaterThan(2000);
    Path written = folder.resolve("cells.csv");
    CellFile.write(written, result.cells());
    assertThat(written).hasSameBinaryContentAs(example("expected_" + asOf + ".csv"));
    assertThat(result.ledger()).hasSize(27).allMatch(LedgerLine::closes);
  }

  private static Path example(String name) throws URISyntaxException {
    return Path.of(ExampleTest.class.getResource("/example/" + name).toURI());
  }
}
