package org.changqing.reference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** C2, C3, C4.1, C11 and C14: what is loaded. */
class LoadedRecordsTest {

  @TempDir Path folder;

  @Test
  void theGreatestTimeCountsAndOnATieTheLaterLine() throws Exception {
    LoadedRecords records =
        new TestHistory(folder)
            .row("district", "district_code", "1", "name", "new", "updated_at", "2020-01-02")
            .row("district", "district_code", "1", "name", "old", "updated_at", "2020-01-01")
            .row("district", "district_code", "2", "name", "first", "updated_at", "2020-01-01")
            .row("district", "district_code", "2", "name", "second", "updated_at", "2020-01-01")
            .load();
    assertThat(records.rows("district"))
        .extracting(row -> row.text("name"))
        .containsExactly("new", "second");
    assertThat(records.ledger().get(0)).isEqualTo(new LedgerLine("district", 4, 2, 2, 0, 0));
  }

  @Test
  void aDeletedCurrentVersionIsATombstoneAndADeletedOlderOneIsSuperseded() throws Exception {
    LoadedRecords records =
        new TestHistory(folder)
            .row("district", "district_code", "1", "updated_at", "2020-01-02", "deleted", "true")
            .row("district", "district_code", "1", "updated_at", "2020-01-01")
            .row("district", "district_code", "2", "updated_at", "2020-01-01", "deleted", "true")
            .row("district", "district_code", "2", "updated_at", "2020-01-02")
            .load();
    assertThat(records.rows("district")).extracting(Row::key).containsExactly("2");
    assertThat(records.ledger().get(0)).isEqualTo(new LedgerLine("district", 4, 1, 2, 1, 0));
  }

  @Test
  void anUnreadableRowIsNoVersionButARefusedOneDoesNotBringTheOlderBack() throws Exception {
    TestHistory.Result result =
        new TestHistory(folder)
            .branch("B1", "110101")
            .person("P1")
            .held("A1", "B1", "theme_day", "2020-01-02")
            .row("attendance", "attendance_id", "T", "activity_id", "A1", "person_id", "P1")
            .row(
                "attendance",
                "attendance_id",
                "T",
                "activity_id",
                "A1",
                "person_id",
                "P1",
                "hours",
                "25",
                "updated_at",
                "2020-01-02")
            .row("person", "person_id", "P1", "name", "", "updated_at", "2020-02-01")
            .compute("2020-01-31");
    assertThat(result.ledger("attendance")).isEqualTo(new LedgerLine("attendance", 2, 0, 1, 0, 1));
    assertThat(result.ledger("person")).isEqualTo(new LedgerLine("person", 2, 1, 0, 0, 1));
    assertThat(result.quarantined())
        .containsExactly("person P1 name required", "attendance T hours C11");
  }

  @Test
  void hoursOfExactlyZeroAndTwentyFourAreKept() throws Exception {
    TestHistory.Result result =
        new TestHistory(folder)
            .person("P1")
            .row("training_class", "class_id", "C1")
            .row("training_day", "class_id", "C1", "person_id", "P1", "hours", "0")
            .row("training_day", "class_id", "C1", "person_id", "P1", "hours", "24.004")
            .row("training_day", "class_id", "C1", "person_id", "P1", "hours", "24.005")
            .row("training_day", "class_id", "C1", "person_id", "P1", "hours", "-0.01")
            .compute("2020-01-31");
    assertThat(result.quarantined())
        .containsExactly(
            "training_day training_day3 hours C11", "training_day training_day4 hours C11");
  }

  @Test
  void creditHoursOutOfRangeAreEmptiedAndTheActivityStays() throws Exception {
    TestHistory.Result result =
        new TestHistory(folder)
            .branch("B1", "110101")
            .held("A1", "B1", "theme_day", "2020-01-02", "credit_hours", "24.5")
            .compute("2020-01-31");
    assertThat(result.emptied()).containsExactly("activity A1 credit_hours C11");
    assertThat(result.ledger("activity").loaded()).isOne();
  }

  @Test
  void chainsAreFollowedAndCyclesAreQuarantined() throws Exception {
    LoadedRecords records =
        new TestHistory(folder)
            .row("person_merge", "person_id", "A", "merged_into", "B")
            .row("person_merge", "person_id", "B", "merged_into", "C")
            .row("person_merge", "person_id", "X", "merged_into", "Y")
            .row("person_merge", "person_id", "Y", "merged_into", "X")
            .row("person_merge", "person_id", "W", "merged_into", "Y")
            .row("person_merge", "person_id", "S", "merged_into", "S")
            .load();
    assertThat(records.survivor("A")).isEqualTo("C");
    assertThat(records.survivor("X")).isEqualTo("X");
    assertThat(records.survivor("Y")).isEqualTo("Y");
    assertThat(records.survivor("W")).isEqualTo("Y");
    assertThat(records.survivor("S")).isEqualTo("S");
    assertThat(records.quarantined())
        .extracting(Finding::key, Finding::rule)
        .containsExactly(tuple("X", "C3"), tuple("Y", "C3"), tuple("S", "C3"));
  }

  @Test
  void theSurvivorMustBeKnown() throws Exception {
    TestHistory.Result result =
        new TestHistory(folder)
            .person("P1")
            .person("P2")
            .row("person_merge", "person_id", "P1", "merged_into", "gone")
            .row("person_merge", "person_id", "old", "merged_into", "P2")
            .row("care_visit", "person_id", "P1")
            .row("care_visit", "person_id", "old", "visitor_id", "nobody")
            .compute("2020-01-31");
    assertThat(result.quarantined()).containsExactly("care_visit care_visit1 person_id C14");
  }

  @Test
  void whatRefersToAQuarantinedRecordIsQuarantinedToo() throws Exception {
    TestHistory.Result result =
        new TestHistory(folder)
            .person("P1")
            .held("A1", "B-unknown", "theme_day", "2020-01-02")
            .attended("A1", "P1", 1)
            .row("platform_account", "account_id", "N", "person_id", "nobody")
            .row("platform_event", "account_id", "N")
            .compute("2020-01-31");
    assertThat(result.quarantined())
        .containsExactly(
            "activity A1 branch_id C14",
            "attendance attendance1 activity_id C14",
            "platform_account N person_id C14",
            "platform_event platform_event1 account_id C14");
  }

  @Test
  void referencesIntoAnAbsentTableAreNotChecked() throws Exception {
    TestHistory.Result result =
        new TestHistory(folder)
            .without("campaign")
            .without("platform_account")
            .person("P1")
            .row("campaign_target", "campaign_id", "any", "person_id", "P1")
            .row("distribution", "campaign_id", "any", "person_id", "P1")
            .row("platform_event", "account_id", "any")
            .compute("2020-01-31");
    assertThat(result.quarantined()).isEmpty();
  }

  @Test
  void anEmptyMembershipIsQuarantinedWhateverThePersonsStatus() throws Exception {
    TestHistory.Result result =
        new TestHistory(folder)
            .branch("B1", "110101")
            .person("P1", "party_status", "none")
            .member("P1", "B1", "2020-01-02", "2020-01-02")
            .member("nobody", "B1", "2020-01-02", "")
            .member("P1", "B9", "2020-01-02", "2020-01-03")
            .compute("2020-01-31");
    assertThat(result.quarantined())
        .containsExactly(
            "membership membership1 valid_to C4",
            "membership membership2 person_id C4",
            "membership membership3 branch_id C4");
  }
}
