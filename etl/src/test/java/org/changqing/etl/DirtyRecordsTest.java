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
  void everyBadRowIsInQuarantineOnceWithItsReasonAndPosition() throws IOException {
    append("person", "P0500,李四,x,1,1950-02-30,retired,,,full,,,2020-01-01,false");
    append("membership", "ME900,P0500,B01,1,2020-01-01,,2020-01-01,false");
    append("membership", "ME901,P0001,B02,1,2020-01-05,2020-01-05,2020-01-01,false");
    append("person_merge", "Q1,Q2,2020-01-01,false");
    append("person_merge", "Q2,Q1,2020-01-01,false");
    append("activity", "AC900,B99,theme_day,,,onsite,2020-05-05 09:00,,,,,held,,2020-05-05,false");
    append("activity", "AC901,B01,theme_day,,,phone,2020-05-05 09:00,,25,,,held,,2020-05-05,否");
    append("attendance", "AT900,AC900,P0001,1,,app,,2020-05-05,false");
    append("attendance", "AT901,AC901,P0001,1,24.5,app,,2020-05-05,false");
    append("attendance", "AT902,AC901,P0002,1,,app,,2020-05-05,false,more");
    append("attendance", "AT903,AC901,P0002,1.0,,app,,2020-05-05");
    append("attendance", "AT903,AC901,P0002,8,,app,,2020-05-06,false");
    append("attendance", "AT904,AC901,\"P0002");
    append("platform_account", "PA900,app,P0999,,2020-01-01,false");
    append("platform_event", "PE900,PA900,read,,2020-05-05,2020-05-05,false");

    ExampleRun run =
        ExampleRun.of(new SourceLocation.Folder(records), folder.resolve("run"), AS_OF);

    assertThat(run.quarantine())
        .containsExactlyInAnyOrder(
            "person P0500 born_on=1950-02-30 unreadable_day person.csv:30",
            "membership ME900 person_id=P0500 C4_unknown_reference membership.csv:27",
            "membership ME901 valid_to=18266 C4_empty_interval membership.csv:28",
            "person_merge Q1 merged_into=Q2 C3_merge_cycle person_merge.csv:4",
            "person_merge Q2 merged_into=Q1 C3_merge_cycle person_merge.csv:5",
            "activity AC900 branch_id=B99 C14_unknown_reference activity.csv:71",
            "activity AC901 mode=phone unknown_code_emptied activity.csv:72",
            "activity AC901 credit_hours=25.00 C11_credit_hours_emptied activity.csv:72",
            "attendance AT900 activity_id=AC900 C14_unknown_reference attendance.csv:285",
            "attendance AT901 hours=24.50 C11_hours_out_of_range attendance.csv:286",
            "attendance AT902 = ragged_row attendance.csv:287",
            "attendance AT903 status_code=8 unknown_code attendance.csv:289",
            "attendance  = broken_quotes attendance.csv:290",
            "platform_account PA900 person_id=P0999 C14_unknown_reference platform_account.csv:20",
            "platform_event PE900 account_id=PA900 C14_unknown_reference platform_event.csv:121");
    assertThat(run.result().ledger())
        .contains(new LedgerLine("attendance", 289, 289, 283, 0, 1, 5))
        .contains(new LedgerLine("activity", 71, 71, 70, 0, 0, 1))
        .contains(new LedgerLine("person_merge", 4, 4, 2, 0, 0, 2));
    assertThat(run.extracted().notices()).isEmpty();
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
