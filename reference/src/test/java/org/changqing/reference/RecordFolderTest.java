package org.changqing.reference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RecordFolderTest {

  private static final String DISTRICT = "district_code,name,updated_at\n110101,东城区,2020-01-01\n";

  @TempDir Path folder;

  @ParameterizedTest
  @ValueSource(strings = {"UTF-8", "GB18030"})
  void aFileIsUtf8OrElseGb18030(String charset) throws Exception {
    assertThat(names(DISTRICT.getBytes(Charset.forName(charset)))).containsExactly("东城区");
  }

  @Test
  void aByteOrderMarkIsNoPartOfTheFirstColumn() throws Exception {
    assertThat(names(("\uFEFF" + DISTRICT).getBytes(StandardCharsets.UTF_8)))
        .containsExactly("东城区");
  }

  @Test
  void aTableThatTheFolderLacksIsAbsentAndARequiredOneIsAnError() throws Exception {
    new TestHistory(folder).without("talk").write();
    assertThat(RecordFolder.read(folder)).doesNotContainKey("talk").containsKey("fee");
    Files.delete(folder.resolve("person.csv"));
    assertThatThrownBy(() -> RecordFolder.read(folder)).isInstanceOf(NoSuchFileException.class);
  }

  @Test
  void everyUnreadableRowIsQuarantinedWithItsReason() throws Exception {
    TableFile file =
        file(
            """
            person_id,name,person_class,party_status,born_on,updated_at,deleted
            P1,无,retired,full,,2020-01-01,false
            P2,张,retired,Full,,2020-01-01,false
            P3,张,retired,full,七一,2020-01-01,false
            ,张,retired,full,,2020-01-01,false
            P5,张,retired,full,,2020-01-01,maybe
            P6,张,retired,full,,,
            P7,张,retired,full,,2020-01-01,
            """);
    assertThat(file.read()).isEqualTo(7);
    assertThat(file.rows()).extracting(Row::key).containsExactly("P7");
    assertThat(file.quarantined())
        .containsExactly(
            new Finding("person", "P1", "name", "无", "required", 1),
            new Finding("person", "P2", "party_status", "Full", "code", 2),
            new Finding("person", "P3", "born_on", "七一", "unreadable", 3),
            new Finding("person", "", "person_id", "", "required", 4),
            new Finding("person", "P5", "deleted", "maybe", "unreadable", 5),
            new Finding("person", "P6", "updated_at", "", "required", 6));
  }

  @Test
  void ofADeletedRowOnlyTheKeyAndTheTimeAreRead() throws Exception {
    TableFile file = file("person_id,born_on,updated_at,deleted\nP1,七一,2020-01-01,true\n");
    assertThat(file.rows()).singleElement().matches(Row::isDeleted);
    assertThat(file.quarantined()).isEmpty();
  }

  @Test
  void anEmptyRequiredColumnTakesItsDefault() throws Exception {
    Files.writeString(
        new TestHistory(folder).write().resolve("fee.csv"),
        "fee_id,person_id,month,due_fen,paid_fen,updated_at\nF1,P1,2020-01-01,1,—,2020-01-01\n");
    Row fee = RecordFolder.read(folder).get("fee").rows().get(0);
    assertThat(fee.integer("paid_fen")).isZero();
    assertThat(fee.isDeleted()).isFalse();
  }

  @Test
  void anOptionalCodeOutsideItsListIsEmptiedAndReported() throws Exception {
    TestHistory.Result result =
        new TestHistory(folder)
            .branch("B1", "110101")
            .held("A", "B1", "theme_day", "2020-01-02", "vote", "hands")
            .compute("2020-01-31");
    assertThat(result.emptied()).containsExactly("activity A vote code");
    assertThat(result.ledger("activity")).isEqualTo(new LedgerLine("activity", 1, 1, 0, 0, 0));
  }

  private List<String> names(byte[] districts) throws Exception {
    Files.write(new TestHistory(folder).write().resolve("district.csv"), districts);
    Map<String, TableFile> files = RecordFolder.read(folder);
    return files.get("district").rows().stream().map(row -> row.text("name")).toList();
  }

  private TableFile file(String persons) throws Exception {
    Files.writeString(new TestHistory(folder).write().resolve("person.csv"), persons);
    return RecordFolder.read(folder).get("person");
  }
}
