package org.changqing.clickhouse.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class AccessRulesTest {

  @Test
  void readsGrantsAndRowPolicies() {
    AccessRules rules =
        AccessRules.parse(
            """
            -- Comment; with a semicolon.
            grant select, show on a.* to reader, other;
            GRANT SELECT ON b.c TO reader;
            create row policy p on b.c
              using x < 1 to all;
            create row policy q on b.d, b.c using not y to all;
            """);
    assertThat(rules.grants())
        .containsOnlyKeys("reader", "other")
        .containsEntry("reader", List.of("grant select, show on a.*", "GRANT SELECT ON b.c"));
    assertThat(rules.filters())
        .containsOnly(Map.entry("b.c", "(x < 1) AND (not y)"), Map.entry("b.d", "(not y)"));
  }

  @Test
  void refusesOtherStatements() {
    assertThatThrownBy(() -> AccessRules.parse("revoke select on a.* from reader;"))
        .hasMessageContaining("revoke select");
  }
}
