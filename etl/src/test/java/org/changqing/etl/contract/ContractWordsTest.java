package org.changqing.etl.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ContractWordsTest {
  private static final ContractWords WORDS = ContractWords.read();

  @Test
  void everyTableAndColumnIsExplainedInBothLanguages() {
    for (Table table : Contract.TABLES) {
      assertThat(WORDS.of(table).zh()).isNotBlank();
      for (Column column : table.columns()) {
        assertThat(WORDS.of(table, column).en()).isNotBlank();
      }
    }
    assertThat(WORDS.tables())
        .containsExactlyInAnyOrderElementsOf(
            Stream.concat(Stream.of("*"), Contract.TABLES.stream().map(Table::name)).toList());
  }

  @Test
  void columnWithoutWordsIsNamed() {
    Table table = Table.optional("talk", Column.text("talk_id"), Column.text("mood"));
    assertThatThrownBy(() -> WORDS.of(table, table.columns().get(1)))
        .hasMessageContaining("talk.mood");
  }
}
