package org.changqing.reference;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FolderShrinkerTest {

  @TempDir Path folder;

  @Test
  void onlyTheLinesThatMatterAreLeft() throws Exception {
    TestHistory history = new TestHistory(folder).person("P0");
    for (int i = 1; i <= 30; i++) {
      history.person("P" + i).row("care_visit", "person_id", "P" + i);
    }
    history.row("care_visit", "person_id", "nobody").write();
    FolderShrinker.shrink(
        folder, shrunk -> !new LoadedRecords(RecordFolder.read(shrunk)).quarantined().isEmpty());
    assertThat(Files.readAllLines(folder.resolve("person.csv"))).hasSize(1);
    assertThat(Files.readAllLines(folder.resolve("care_visit.csv"))).hasSize(2);
  }
}
