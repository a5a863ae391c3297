package org.changqing.etl;

import static java.nio.file.StandardOpenOption.APPEND;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import org.changqing.etl.record.LedgerLine;
import org.changqing.etl.source.SourceLocation;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DirtyRecordsTest {

  private static final LocalDate AS_OF = LocalDate.of(2020, 6, 30);

  @TempDir Path folder;
  private Path records;

  @BeforeEach
  void copyExample() throws IOException {
    records = Files.createDirectory(folder.resolve("records"));
    try (Stream<Path> files = Files.list(ExampleRun.RECORDS)) {
      for (Path file : files.toList()) {
        Files.copy(file, records.resolve(file.getFileName()));
      }
    }
  }

  @Test
  void theCurrentVersionCountsAndTheOrderOfRowsDoesNot() throws IOException {
    ExampleRun clean = ExampleRun.asOf(AS_OF);
    for (String table : List.of("attendance", "membership", "person", "activity", "talk")) {
      Path file = records.resolve(table + ".csv");
      List<String> lines = new ArrayList<>(Files.readAllLines(file));
      String header = lines.remove(0);
      Collections.reverse(lines);
      lines.add(0, header + ",备注");
      Files.writeString(file, String.join("\r\n", lines) + "\r\n", Charset.forName("GB18030"));
    }
    Files.writeString(records.resolve("notes.txt"), "none");
    append("exemption", "EX000001,P0005,away,,2019-01-01,,2018-01-01,false");

    Path folderOfRun = folder.resolve("run");
    ExampleRun run = ExampleRun.of(new SourceLocation.Folder(records), folderOfRun, AS_OF);

    assertThat(run.result().partitions()).isEqualTo(clean.result().partitions());
    assertThat(run.result().ledger()).contains(new LedgerLine("exemption", 2, 2, 1, 1, 0, 0));
    assertThat(run.extracted().notices())
        .contains("File notes.txt is for no table of the contract and was not read")
        .contains("File person.csv: column '备注' is not in the contract and was ignored");

    killedConformGoesOnAndGivesTheSame(folderOfRun, run.result());
  }

  /** As after a kill: the last facts and the manifest are missing, a half-written fact is there. */
  private static void killedConformGoesOnAndGivesTheSame(Path run, ConformResult first)
      throws IOException {
    Path kept = run.resolve("versions/district.json");
    FileTime writtenAt = Files.getLastModifiedTime(kept);
    Files.delete(run.resolve("manifest.json"));
    Files.delete(run.resolve("versions/talk.json"));
    Files.delete(run.resolve("versions/period.json"));
    Files.createDirectories(run.resolve("facts/_talk.part/period=2020-01-01"));

    assertThat(ExampleRun.conform(run, AS_OF)).isEqualTo(first);
    assertThat(Files.getLastModifiedTime(kept)).isEqualTo(writtenAt);
    assertThat(run.resolve("facts/_talk.part")).doesNotExist();
  }

  @Test
  void missingRequiredTableIsNamedBeforeAnythingIsWritten() throws IOException {
    Files.delete(records.resolve("post.csv"));
    Files.delete(records.resolve("talk.csv"));
    Path run = folder.resolve("run");

    assertThatThrownBy(() -> ExampleRun.of(new SourceLocation.Folder(records), run, AS_OF))
        .isInstanceOf(BadSourceException.class)
        .hasMessageContaining("lacks the required table post.");
    assertThat(run).doesNotExist();
  }

  @Test
  void columnThatStandsTwiceStopsTheRun() throws IOException {
    Files.writeString(records.resolve("talk.csv"), "talk_id,person_id,person_id\n");

    assertThatThrownBy(
            () -> ExampleRun.of(new SourceLocation.Folder(records), folder.resolve("run"), AS_OF))
        .isInstanceOf(BadSourceException.class)
        .hasMessageContaining("talk.csv has column person_id twice");
  }

  private void append(String table, String row) throws IOException {
    Files.writeString(records.resolve(table + ".csv"), row + "\n", APPEND);
  }
}
