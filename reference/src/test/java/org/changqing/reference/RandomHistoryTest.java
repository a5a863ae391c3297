package org.changqing.reference;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.constraints.LongRange;

class RandomHistoryTest {

  /**
   * Every event or state that lies in a branch lies in one only, and none is counted without one.
   */
  private static final Set<String> BUREAU_IS_SUM_OF_BRANCHES =
      Set.of(
          "member_count",
          "age80plus_share",
          "attendance_expected",
          "attendance_present",
          "attendance_rate",
          "online_share",
          "unexcused_absence_rate",
          "general_meeting_compliance",
          "committee_meeting_compliance",
          "group_meeting_compliance",
          "theme_day_compliance",
          "quorum_meeting_share",
          "exempt_share",
          "no_activity_6m",
          "train32_rate",
          "talk_coverage");

  @Property(tries = 100, shrinking = ShrinkingMode.OFF)
  void everyHistoryKeepsTheInvariants(@ForAll @LongRange(min = 0, max = 1_000_000) long seed)
      throws IOException {
    Path folder = Files.createTempDirectory("history");
    try {
      LocalDate asOf = RandomHistory.write(seed, folder);
      ReferenceResult result = Reference.compute(folder, asOf);
      assertThat(result.ledger()).allMatch(LedgerLine::closes);
      assertThat(result.ledger().stream().mapToInt(LedgerLine::quarantined).sum())
          .isEqualTo(result.quarantined().size());
      assertThat(result.cells()).allSatisfy(RandomHistoryTest::isSound);
      assertThat(result.cells().stream().map(Cell::key)).doesNotHaveDuplicates();
      assertBureauIsSumOfBranches(result.cells());
    } finally {
      delete(folder);
    }
  }

  @Property(tries = 10, shrinking = ShrinkingMode.OFF)
  void aSeedAlwaysMakesTheSameFolder(@ForAll @LongRange(min = 0, max = 1_000_000) long seed)
      throws IOException {
    Path one = Files.createTempDirectory("history");
    Path other = Files.createTempDirectory("history");
    try {
      assertThat(RandomHistory.write(seed, one)).isEqualTo(RandomHistory.write(seed, other));
      for (Table table : ContractTables.ALL) {
        assertThat(bytes(one, table)).isEqualTo(bytes(other, table));
      }
    } finally {
      delete(one);
      delete(other);
    }
  }

  private static void isSound(Cell cell) {
    assertThat(cell.numerator()).isNotNegative();
    assertThat(cell.status()).isIn("ok", "not_reported", "not_applicable", "no_base");
    assertThat(cell.value() != null).isEqualTo(cell.status().equals("ok"));
    if (cell.denominator() != null) {
      assertThat(cell.numerator()).isLessThanOrEqualTo(cell.denominator());
    }
    if (!cell.status().equals("ok")) {
      assertThat(cell.numerator()).isEqualByComparingTo(BigDecimal.ZERO);
    }
  }

  private static void assertBureauIsSumOfBranches(List<Cell> cells) {
    Map<String, BigDecimal> left = new HashMap<>();
    for (Cell cell : cells) {
      if (BUREAU_IS_SUM_OF_BRANCHES.contains(cell.metricId())) {
        String key = cell.metricId() + cell.periodKind() + cell.periodStart();
        BigDecimal denominator = cell.denominator() == null ? BigDecimal.ZERO : cell.denominator();
        BigDecimal both = cell.numerator().add(denominator.multiply(BigDecimal.valueOf(1000)));
        switch (cell.scopeKind()) {
          case "bureau" -> left.merge(key, both, BigDecimal::add);
          case "branch" -> left.merge(key, both.negate(), BigDecimal::add);
          default -> assertThat(cell.scopeKind()).isEqualTo("district");
        }
      }
    }
    assertThat(left)
        .allSatisfy((key, rest) -> assertThat(rest).as(key).isEqualByComparingTo(BigDecimal.ZERO));
  }

  private static String bytes(Path folder, Table table) throws IOException {
    Path file = folder.resolve(table.name() + ".csv");
    return Files.exists(file)
        ? new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1)
        : "";
  }

  private static void delete(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      files.sorted(Comparator.reverseOrder()).forEach(RandomHistoryTest::deleteOne);
    }
  }

  private static void deleteOne(Path file) {
    try {
      Files.delete(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
