package org.changqing.etl.clean;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.changqing.etl.contract.Contract;
import org.changqing.etl.contract.Table;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CleanRowTest {

  private static final Table PERSON = Contract.table("person").orElseThrow();
  private static final Table FEE = Contract.table("fee").orElseThrow();

  private static final Map<String, String> SOUND =
      Map.of(
          "person_id", "P1",
          "name", "张三",
          "person_class", "retired",
          "party_status", "full",
          "updated_at", "2020-01-01 00:00");

  @Test
  void emptyRequiredColumnIsAFault() {
    assertThat(read(PERSON, "name", "无").faults())
        .containsExactly(new Fault("name", "***", Fault.EMPTY));
  }

  @Test
  void unreadableOptionalDayIsAFault() {
    assertThat(read(PERSON, "born_on", "1950-02-30").faults())
        .containsExactly(new Fault("born_on", "1950-02-30", "unreadable_day"));
  }

  @Test
  void requiredCodeOutsideItsListIsAFaultAndCaseMatters() {
    assertThat(read(PERSON, "party_status", "Full").faults())
        .containsExactly(new Fault("party_status", "Full", Fault.CODE));
  }

  @Test
  void optionalCodeOutsideItsListIsEmptiedAndNoted() {
    Table activity = Contract.table("activity").orElseThrow();
    CleanRow row =
        CleanRow.of(
            activity,
            Map.of(
                    "activity_id", "A1",
                    "branch_id", "B1",
                    "kind", "theme_day",
                    "mode", "phone",
                    "starts_at", "2020-01-01",
                    "status", "held",
                    "updated_at", "2020-01-01")
                ::get,
            null);

    assertThat(row.faults()).isEmpty();
    assertThat(row.notes()).containsExactly(new Fault("mode", "phone", Fault.CODE_EMPTIED));
    assertThat(row.values()).doesNotContainKey("mode");
  }

  @Test
  void ofATombstoneOnlyKeyAndTimeAreRead() {
    CleanRow row =
        CleanRow.of(
            FEE,
            Map.of("fee_id", "F1", "month", "garbage", "updated_at", "2020-01-01", "deleted", "是")
                ::get,
            null);

    assertThat(row.deleted()).isTrue();
    assertThat(row.faults()).isEmpty();
  }

  @Test
  void emptyRequiredColumnTakesItsDefault() {
    CleanRow row =
        CleanRow.of(
            FEE,
            Map.of(
                    "fee_id", "F1",
                    "person_id", "P1",
                    "month", "2020-01-01",
                    "due_fen", "100",
                    "updated_at", "2020-01-01")
                ::get,
            null);

    assertThat(row.faults()).isEmpty();
    assertThat(row.values()).containsEntry("paid_fen", 0L);
    assertThat(row.deleted()).isFalse();
  }

  @Test
  void identityNumbersKeepACapitalX() {
    assertThat(read(PERSON, "id_number", "11010019360501008x").values())
        .containsEntry("id_number", "11010019360501008X");
  }

  @ParameterizedTest
  @CsvSource({
    "person_id, ' P1'",
    "person_id, Ｐ１",
    "born_on, 1950/2/3",
    "born_on, 1950-02-03 00:00",
    "born_on, 无",
    "updated_at, 2020-01-01",
    "updated_at, 1593532800000",
    "deleted, 否",
    "deleted, 0"
  })
  void whatIsWrittenOtherwiseIsCounted(String column, String text) {
    assertThat(read(PERSON, column, text).cleaned()).containsExactly(column);
  }

  @ParameterizedTest
  @CsvSource({
    "born_on, 1950-02-03",
    "born_on, 1950-02-30",
    "born_on, ''",
    "updated_at, 2020-01-01T08:00:00+08:00",
    "updated_at, 2020-01-01 08:00:00+08",
    "deleted, false",
    "residence_district, 110101"
  })
  void whatIsWrittenPlainlyOrCannotBeReadIsNot(String column, String text) {
    assertThat(read(PERSON, column, text).cleaned()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"2.50, 0", "2, 0", "2.345, 1", "2小时, 1", "2., 0", "９, 1"})
  void numbersAreCleanedWhereTheyHaveOtherSignsOrPlaces(String hours, int cleaned) {
    Table training = Contract.table("training_day").orElseThrow();
    Map<String, String> row =
        Map.of(
            "training_day_id", "T1",
            "class_id", "C1",
            "person_id", "P1",
            "trained_on", "2020-01-01",
            "hours", hours,
            "updated_at", "2020-01-01 00:00");

    assertThat(CleanRow.of(training, row::get, null).cleaned()).hasSize(cleaned);
  }

  private static CleanRow read(Table table, String column, String text) {
    return CleanRow.of(table, name -> name.equals(column) ? text : SOUND.get(name), null);
  }
}
