package org.changqing.reference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ValueReaderTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "2020-07-01",
        "2020/7/1",
        "2020.7.1",
        "20200701",
        "2020年7月1日",
        "二〇二〇年七月一日",
        "二○二○年七月一日",
        "二零二零年七月一日",
        "２０２０－０７－０１",
        "\u3000'2020-07-01\u00A0",
        "2020\u200B-07-01\uFEFF",
        "2020-06-30T16:00:00Z",
        "2020-07-01 23:59:59",
        "1593532800000"
      })
  void everyFormOfADateIsRead(String raw) throws Exception {
    assertThat(read(Column.Kind.DATE, raw)).isEqualTo(LocalDate.of(2020, 7, 1));
  }

  @ParameterizedTest
  @CsvSource({
    "二〇二〇年十月十日,2020-10-10",
    "一九四九年十二月二十九日,1949-12-29",
    "二〇一八年十一月三十一日,",
    "二〇一八年一月三十一日,2018-01-31",
    "二〇一八年七月二十日,2018-07-20"
  })
  void chineseNumeralsAreCounted(String raw, String day) throws Exception {
    if (day == null) {
      assertThatThrownBy(() -> read(Column.Kind.DATE, raw))
          .isInstanceOf(UnreadableValueException.class);
    } else {
      assertThat(read(Column.Kind.DATE, raw)).isEqualTo(LocalDate.parse(day));
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"2020-02-30", "七一", "2020年7月", "44013", "2020/7.1", "1900-01-00", "二〇二〇年十十月一日"})
  void aDateWithoutASafeReadingIsUnreadable(String raw) {
    assertThatThrownBy(() -> read(Column.Kind.DATE, raw))
        .isInstanceOf(UnreadableValueException.class);
  }

  @ParameterizedTest
  @CsvSource({
    "2020-07-01T09:30:00+08:00,2020-07-01T01:30:00Z",
    "2020-07-01T09:30:00,2020-07-01T01:30:00Z",
    "2020-07-01 09:30,2020-07-01T01:30:00Z",
    "2020-07-01 09:30:00,2020-07-01T01:30:00Z",
    "2020-07-01 09:30:00.500+08,2020-07-01T01:30:00.500Z",
    "2020-07-01T01:30:00Z,2020-07-01T01:30:00Z",
    "1593567000000,2020-07-01T01:30:00Z",
    "999999999999,2001-09-09T01:46:39.999Z",
    "2020/7/1,2020-06-30T16:00:00Z"
  })
  void everyFormOfAnInstantIsRead(String raw, String instant) throws Exception {
    assertThat(read(Column.Kind.INSTANT, raw)).isEqualTo(Instant.parse(instant));
  }

  @ParameterizedTest
  @ValueSource(strings = {"yesterday", "2020-07-01T25:00:00Z", "2020-02-30", "15935670000001"})
  void anInstantWithoutASafeReadingIsUnreadable(String raw) {
    assertThatThrownBy(() -> read(Column.Kind.INSTANT, raw))
        .isInstanceOf(UnreadableValueException.class);
  }

  @ParameterizedTest
  @CsvSource({"7.5,7.50", "8小时,8.00", "8 学时,8.00", "1.005,1.01", "1.0049,1.00", "-0.5,-0.50"})
  void decimalsAreRoundedHalfUp(String raw, BigDecimal number) throws Exception {
    assertThat(read(Column.Kind.DECIMAL, raw)).isEqualTo(number);
  }

  @Test
  void anIntegerMayHaveZeroDecimalsButNoSeparators() throws Exception {
    assertThat(read(Column.Kind.INTEGER, "1.0")).isEqualTo(1L);
    assertThatThrownBy(() -> read(Column.Kind.INTEGER, "1,000"))
        .isInstanceOf(UnreadableValueException.class);
    assertThatThrownBy(() -> read(Column.Kind.INTEGER, "1.5"))
        .isInstanceOf(UnreadableValueException.class);
  }

  @ParameterizedTest
  @CsvSource({"true,true", "T,true", "是,true", "1,true", "FALSE,false", "f,false", "否,false"})
  void flagsAreReadInAnyCase(String raw, boolean flag) throws Exception {
    assertThat(read(Column.Kind.BOOLEAN, raw)).isEqualTo(flag);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "\u3000", "无", " 无", "—", "null", "Null", "'", "\u200B"})
  void whatMeansNothingIsEmpty(String raw) {
    assertThat(ValueReader.clean(raw)).isEmpty();
  }

  private static Object read(Column.Kind kind, String raw) throws UnreadableValueException {
    return ValueReader.read(kind, ValueReader.clean(raw));
  }
}
