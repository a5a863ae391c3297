package org.changqing.reference;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the comparison of the two implementations would be worth nothing without. */
class SituationsTest {

  private static final int HISTORIES = 400;

  @TempDir Path folder;

  @Test
  void everySituationThatTheContractHasARuleForOccursInABatch() throws IOException {
    LocalDate asOf = new RandomBatch(1000, HISTORIES).write(folder);
    Map<String, TableFile> files = RecordFolder.read(folder);
    Warehouse warehouse =
        Reference.warehouse(new LoadedRecords(files), asOf, earliest -> earliest).orElseThrow();
    Map<String, Long> found = new TreeMap<>();
    new RecordSituations(files, warehouse).count(found);
    new MeetingSituations(warehouse).count(found);
    new CareSituations(warehouse).count(found);

    String report =
        found.entrySet().stream()
            .map(each -> "%6d  %s".formatted(each.getValue(), each.getKey()))
            .collect(Collectors.joining("\n"));
    assertThat(found)
        .as(report)
        .allSatisfy((name, times) -> assertThat(times).as(name).isPositive());
  }
}
