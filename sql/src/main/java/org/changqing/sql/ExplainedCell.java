package org.changqing.sql;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.math.BigDecimal;
import java.util.List;

/**
 * A cell as one publish shows it, with the definition that it was made by. Numbers are null where
 * the publish shows none; the status is empty where it has no such cell. Days are as in 2020-06-30.
 */
public record ExplainedCell(
    @JsonProperty("name_zh") String nameZh,
    @JsonProperty("name_en") String nameEn,
    @JsonProperty("description_zh") String descriptionZh,
    @JsonProperty("description_en") String descriptionEn,
    String unit,
    String direction,
    Double target,
    @JsonProperty("target_source") String targetSource,
    @JsonProperty("is_sensitive") boolean isSensitive,
    @JsonProperty("is_ratio") boolean isRatio,
    @JsonProperty("as_of") String asOf,
    @JsonProperty("first_period") String firstPeriod,
    @JsonProperty("is_open") boolean isOpen,
    String status,
    BigDecimal numerator,
    BigDecimal denominator,
    Double value,
    @JsonProperty("target_met") Boolean targetMet,
    @JsonProperty("missing_tables") List<String> missingTables) {

  /** Whether the publish has the cell. */
  public boolean exists() {
    return !status.isEmpty();
  }
}
