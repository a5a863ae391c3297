package org.changqing.etl.clean;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ValuesTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "2020-07-01",
        "2020/7/1",
        "2020.7.1",
        "2020-7-1",
        "20200701",
        "2020年7月1日",
        "2020年07月01日",
        "二〇二〇年七月一日",
        "二○二○年七月一日",
        "二零二零年七月一日",
        "2020-06-30T16:00:00Z",
        "2020-07-01 23:59:59",
        "1593532800000",
        "'2020-07-01",
        "２０２０－０７－０１",
        " 2020-07-01\u3000",
        "2020\u200B-07-01\uFEFF"
      })
  void readsADayInEveryForm(String text) {
    assertThat(DayText.parse(Characters.plain(text))).contains(LocalDate.of(2020, 7, 1));
  }

  @ParameterizedTest
  @CsvSource({"一九五〇年十月十日, 1950-10-10", "一九五〇年十二月三十一日, 1950-12-31", "二〇二〇年二月二十九日, 2020-02-29"})
  void readsChineseNumerals(String text, LocalDate day) {
    assertThat(DayText.parse(text)).contains(day);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "2020-02-30",
        "2020-13-01",
        "20-7-1",
        "2020-7/1",
        "07/01/2020",
        "44013",
        "2020年7月",
        "二〇二〇年十三月一日",
        "二〇二〇年七月一二日",
        "2020/7/1 10:00",
        "2020-07-01 25:00",
        "昨天"
      })
  void refusesDaysWithoutOneSafeReading(String text) {
    assertThat(DayText.parse(text)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "2020-07-01T08:00:00+08:00, 2020-07-01T00:00:00Z",
    "2020-07-01 08:00:00+08, 2020-07-01T00:00:00Z",
    "2020-07-01 08:00, 2020-07-01T00:00:00Z",
    "2020-07-01T00:00:00.123456Z, 2020-07-01T00:00:00.123456Z",
    "1988-07-01 08:00, 1988-06-30T23:00:00Z",
    "20200701T080000+0800, 2020-07-01T00:00:00Z",
    "20200701 0800, 2020-07-01T00:00:00Z",
    "'2020-07-01T08:00:00,5Z', 2020-07-01T08:00:00.500Z",
    "2020年7月1日, 2020-06-30T16:00:00Z",
    "1593561600000, 2020-07-01T00:00:00Z",
    "946684799000, 1999-12-31T23:59:59Z"
  })
  void readsInstantsAndTakesShanghaiWithoutAnOffset(String text, Instant instant) {
    assertThat(InstantText.parse(text)).contains(instant);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "2020-07-01T8:00",
        "2020-07-01T08",
        "20200701T08:00",
        "2020-07-01T0800",
        "2020-07-01  08:00",
        "15935616000",
        "08:00",
        "now"
      })
  void refusesOtherInstants(String text) {
    assertThat(InstantText.parse(text)).isEmpty();
  }

  @Test
  void readsWholeNumbersButNoThousandsAndNoFractions() {
    assertThat(NumberText.integer("1.0", 0, 9)).contains(1L);
    assertThat(NumberText.integer("-7", -9, 9)).contains(-7L);
    assertThat(NumberText.integer("2学时", 0, 9)).contains(2L);
    assertThat(NumberText.integer("1,000", 0, 9999)).isEmpty();
    assertThat(NumberText.integer("1.5", 0, 9)).isEmpty();
    assertThat(NumberText.integer("2147483648", Integer.MIN_VALUE, Integer.MAX_VALUE)).isEmpty();
    assertThat(NumberText.integer("1e3", 0, 9999)).isEmpty();
  }

  @Test
  void roundsDecimalsHalfUp() {
    assertThat(NumberText.decimal("2.345")).contains(new BigDecimal("2.35"));
    assertThat(NumberText.decimal("-0.004")).contains(new BigDecimal("0.00"));
    assertThat(NumberText.decimal("1.5 小时")).contains(new BigDecimal("1.50"));
    assertThat(NumberText.decimal("-2.345")).contains(new BigDecimal("-2.35"));
    assertThat(NumberText.decimal(".5")).contains(new BigDecimal("0.50"));
    assertThat(NumberText.decimal(".")).isEmpty();
    assertThat(NumberText.decimal("1e3")).isEmpty();
    assertThat(NumberText.decimal("12 h")).isEmpty();
  }

  @Test
  void readsTruthInFourWays() {
    for (String yes : new String[] {"true", "T", "是", "1"}) {
      assertThat(BooleanText.parse(yes)).isEqualTo(Optional.of(true));
    }
    for (String no : new String[] {"FALSE", "f", "否", "0"}) {
      assertThat(BooleanText.parse(no)).isEqualTo(Optional.of(false));
    }
    assertThat(BooleanText.parse("yes")).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " \u3000\u00A0", "无", "—", "null", "NULL", "ｎｕｌｌ", "'", "\u200B"})
  void knowsWhatIsEmpty(String text) {
    assertThat(Characters.plain(text)).isEmpty();
  }
}
