package org.changqing.etl.record;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class PersonChainsTest {

  @Test
  void chainEndsAtTheIdThatStays() {
    PersonChains chains = new PersonChains(Map.of("C", "B", "B", "A"));

    assertThat(chains.survivor("C")).isEqualTo("A");
    assertThat(chains.survivor("B")).isEqualTo("A");
    assertThat(chains.survivor("A")).isEqualTo("A");
    assertThat(chains.survivor("D")).isEqualTo("D");
    assertThat(chains.cyclic()).isEmpty();
  }

  @Test
  void cycleIsNotFollowed() {
    PersonChains chains = new PersonChains(Map.of("A", "B", "B", "C", "C", "A"));

    assertThat(chains.cyclic()).containsExactlyInAnyOrder("A", "B", "C");
    assertThat(chains.survivor("B")).isEqualTo("B");
  }

  @Test
  void chainIntoACycleEndsAtTheFirstIdOfTheCycleThatItReaches() {
    PersonChains chains = new PersonChains(Map.of("Y", "X", "X", "B", "B", "C", "C", "B"));

    assertThat(chains.cyclic()).containsExactlyInAnyOrder("B", "C");
    assertThat(chains.survivor("Y")).isEqualTo("B");
    assertThat(chains.survivor("X")).isEqualTo("B");
  }

  @Test
  void rulingOntoItselfIsACycle() {
    PersonChains chains = new PersonChains(Map.of("A", "A", "B", "A"));

    assertThat(chains.cyclic()).containsExactly("A");
    assertThat(chains.survivor("B")).isEqualTo("A");
  }
}
