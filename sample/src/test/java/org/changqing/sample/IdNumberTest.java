package org.changqing.sample;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class IdNumberTest {
  @Test
  void checkDigitFollowsTheStandard() {
    assertThat(IdNumber.checkDigit("11010019350307001")).isEqualTo('4');
    assertThat(IdNumber.checkDigit("11010019360501008")).isEqualTo('X');
  }

  @Test
  void menHaveAnOddSerialAndWomenAnEvenOne() {
    assertThat(IdNumber.of(LocalDate.of(1935, 3, 7), 0, 1)).isEqualTo("110100193503070014");
    assertThat(IdNumber.of(LocalDate.of(1940, 12, 31), 1, 2)).startsWith("11010019401231002");
  }

  @Test
  void oldNumbersHaveFifteenDigits() {
    assertThat(IdNumber.old("110100193503070014")).isEqualTo("110100350307001");
  }
}
