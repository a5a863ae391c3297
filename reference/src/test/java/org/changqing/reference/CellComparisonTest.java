package org.changqing.reference;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CellComparisonTest {

  private static final Cell RATE = cell("attendance_rate", "3", new BigDecimal("4"), 0.75, "ok");
  private static final Cell COUNT = cell("care_visits", "0", null, 0.0, "ok");

  @Test
  void sameFiguresAreEqualWhateverTheirScale() {
    Cell same = cell("attendance_rate", "3.00", new BigDecimal("4.00"), 0.75 + 1e-12, "ok");
    assertThat(CellComparison.of(List.of(RATE, COUNT), List.of(COUNT, same)).isEqual()).isTrue();
  }

  @Test
  void everyKindOfDifferenceIsOneLine() {
    Cell other = cell("attendance_rate", "3", new BigDecimal("4"), null, "no_base");
    Cell more = cell("talk_coverage", "0", BigDecimal.ZERO, null, "no_base");
    CellComparison comparison = CellComparison.of(List.of(RATE, COUNT), List.of(other, more, more));
    assertThat(comparison.differences())
        .containsExactly(
            "talk_coverage,month,2020-01-01,branch,B1: more than once in actual",
            "attendance_rate,month,2020-01-01,branch,B1:"
                + " expected 3 / 4 = 0.75 ok closed, actual 3 / 4 = null no_base closed",
            "care_visits,month,2020-01-01,branch,B1: missing, expected 0 / null = 0.0 ok closed",
            "talk_coverage,month,2020-01-01,branch,B1:"
                + " not expected, actual 0 / 0 = null no_base closed");
    assertThat(comparison.report(1)).startsWith("4 differences\ntalk_coverage").hasLineCount(2);
  }

  @Test
  void cellsSurviveTheirFile(@TempDir Path folder) throws IOException {
    Path file = folder.resolve("cells.csv");
    CellFile.write(file, List.of(RATE, COUNT));
    assertThat(CellFile.read(file)).containsExactly(RATE, COUNT);
  }

  private static Cell cell(
      String metric, String numerator, BigDecimal denominator, Double value, String status) {
    return new Cell(
        metric,
        "month",
        LocalDate.of(2020, 1, 1),
        "branch",
        "B1",
        new BigDecimal(numerator),
        denominator,
        value,
        status,
        false);
  }
}
