package org.changqing.clickhouse.engine;

import static org.assertj.core.api.Assertions.assertThat;

import org.changqing.clickhouse.error.ClickHouseException;
import org.junit.jupiter.api.Test;

class EngineErrorTest {

  @Test
  void takesRepeatedCodesOff() {
    ClickHouseException error =
        EngineError.of(
            "Code: 73. DB::Exception: Code: 73. DB::Exception: Unknown format X. (UNKNOWN_FORMAT)"
                + " (version 26.5.1.1). (UNKNOWN_FORMAT)");
    assertThat(error.code()).isEqualTo(73);
    assertThat(error.errorName()).isEqualTo("UNKNOWN_FORMAT");
    assertThat(error).hasMessage("Unknown format X.");
  }
}
