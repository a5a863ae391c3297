package org.changqing.etl.record;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PseudonymTest {

  @Test
  void isTheFirst63BitsOfTheKeyedHash() {
    // echo -n P0001 | openssl dgst -sha256 -hmac 0123456789abcdef → 8331802d3490a398…
    assertThat(new Pseudonym("0123456789abcdef").of("P0001")).isEqualTo(0x8331802d3490a398L >>> 1);
  }

  @Test
  void dependsOnTheSecret() {
    assertThat(new Pseudonym("0123456789abcdef").of("P0001"))
        .isNotEqualTo(new Pseudonym("0123456789abcdeg").of("P0001"));
  }
}
