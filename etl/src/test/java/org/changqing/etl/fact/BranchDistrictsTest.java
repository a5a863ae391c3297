package org.changqing.etl.fact;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.changqing.etl.fact.BranchDistricts.Version;
import org.junit.jupiter.api.Test;

class BranchDistrictsTest {

  @Test
  void latestStartCountsAndTheEarlierComesBackAfterIt() {
    assertThat(
            BranchDistricts.resolve(
                List.of(version("v1", "east", 0, 100), version("v2", "west", 20, 30))))
        .containsExactly(
            version("v1", "east", 0, 20),
            version("v2", "west", 20, 30),
            version("v1", "east", 30, 100));
  }

  @Test
  void onEqualStartTheGreaterIdCounts() {
    assertThat(
            BranchDistricts.resolve(
                List.of(version("v2", "west", 0, 10), version("v1", "east", 0, 20))))
        .containsExactly(version("v2", "west", 0, 10), version("v1", "east", 10, 20));
  }

  @Test
  void gapStaysAGap() {
    assertThat(
            BranchDistricts.resolve(
                List.of(version("v1", "east", 0, 10), version("v2", "west", 20, 30))))
        .containsExactly(version("v1", "east", 0, 10), version("v2", "west", 20, 30));
  }

  private static Version version(String id, String district, int from, int to) {
    return new Version(id, "branch", district, from, to);
  }
}
