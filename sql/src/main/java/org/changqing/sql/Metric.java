package org.changqing.sql;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What a {@code metric.yaml} says. An unknown key is an error.
 *
 * @param id name of the folder
 * @param area what it belongs to: members, organisation, training, care or data
 * @param numeratorZh what is counted, in words; of a plain count, the count itself
 * @param denominatorZh what it is counted of, in words; empty for a plain count
 * @param unit what is counted: person, person_time, hour, or ratio
 * @param direction up, down or none: which way is good
 * @param target the value to reach; null = none
 * @param targetSourceZh the rule or proposal that the target comes from; empty without a target
 * @param sensitive suppressed for all but the care role and the operator
 * @param periods kinds of period that are published
 * @param time event = rows count in the periods that contain their day; state = in those that end
 *     on it
 * @param count sum = rows count; persons = distinct persons of the cell count
 * @param ratio numerator over denominator; else the numerator alone
 * @param subject what the subject of a row names, a file of explain/subject; empty = nothing
 * @param optionalTables source tables without which the metric is not applicable
 * @param notReported a branch's month without a held activity is not reported
 * @param nothingDue status of a ratio with denominator 0; by default no_base
 * @param hiddenWith the metric that counts the same records, so that a cell is hidden in both; by
 *     default the metric itself
 * @param publicBase the denominator is published elsewhere, so that hiding it protects nothing
 * @param windowMonths months behind a state that must lie after the first period; 0 = none
 */
record Metric(
    String id,
    String area,
    @JsonProperty("name_zh") String nameZh,
    @JsonProperty("name_en") String nameEn,
    @JsonProperty("description_zh") String descriptionZh,
    @JsonProperty("description_en") String descriptionEn,
    @JsonProperty("numerator_zh") String numeratorZh,
    @JsonProperty("numerator_en") String numeratorEn,
    @JsonProperty("denominator_zh") String denominatorZh,
    @JsonProperty("denominator_en") String denominatorEn,
    String unit,
    String direction,
    Double target,
    @JsonProperty("target_source_zh") String targetSourceZh,
    @JsonProperty("target_source_en") String targetSourceEn,
    boolean sensitive,
    List<String> periods,
    String time,
    String count,
    boolean ratio,
    String subject,
    @JsonProperty("optional_tables") List<String> optionalTables,
    @JsonProperty("not_reported") boolean notReported,
    @JsonProperty("nothing_due") String nothingDue,
    @JsonProperty("hidden_with") String hiddenWith,
    @JsonProperty("public_base") boolean publicBase,
    @JsonProperty("window_months") int windowMonths) {

  Metric {
    optionalTables = optionalTables == null ? List.of() : List.copyOf(optionalTables);
    subject = subject == null ? "" : subject;
    nothingDue = nothingDue == null ? "no_base" : nothingDue;
    hiddenWith = hiddenWith == null ? id : hiddenWith;
    denominatorZh = denominatorZh == null ? "" : denominatorZh;
    denominatorEn = denominatorEn == null ? "" : denominatorEn;
    targetSourceZh = targetSourceZh == null ? "" : targetSourceZh;
    targetSourceEn = targetSourceEn == null ? "" : targetSourceEn;
    requireText(id, "name_zh", nameZh);
    requireText(id, "name_en", nameEn);
    requireText(id, "description_zh", descriptionZh);
    requireText(id, "description_en", descriptionEn);
    requireText(id, "numerator_zh", numeratorZh);
    requireText(id, "numerator_en", numeratorEn);
    requireTextIf(ratio, id, "denominator_zh", denominatorZh);
    requireTextIf(ratio, id, "denominator_en", denominatorEn);
    requireTextIf(target != null, id, "target_source_zh", targetSourceZh);
    requireTextIf(target != null, id, "target_source_en", targetSourceEn);
    requireOneOf(id, "area", area, MetricDefinitions.AREAS);
    requireOneOf(id, "unit", unit, Set.of("person", "person_time", "hour", "ratio"));
    requireOneOf(id, "direction", direction, Set.of("up", "down", "none"));
    requireOneOf(id, "time", time, Set.of("event", "state"));
    requireOneOf(id, "count", count, Set.of("sum", "persons"));
    requireOneOf(id, "nothing_due", nothingDue, Set.of("no_base", "not_applicable"));
    if (periods == null || periods.isEmpty()) {
      throw new IllegalArgumentException("Metric " + id + " publishes no periods");
    }
  }

  Words name() {
    return Words.of(nameZh, nameEn);
  }

  Words description() {
    return Words.of(descriptionZh, descriptionEn);
  }

  Words numerator() {
    return Words.of(numeratorZh, numeratorEn);
  }

  /** Of a ratio only. */
  Optional<Words> denominator() {
    return ratio ? Optional.of(Words.of(denominatorZh, denominatorEn)) : Optional.empty();
  }

  /** With a target only. */
  Optional<Words> targetSource() {
    return target == null
        ? Optional.empty()
        : Optional.of(Words.of(targetSourceZh, targetSourceEn));
  }

  private static void requireText(String id, String key, String value) {
    if (value == null || value.isBlank()) {
      throw new IllegalArgumentException("Metric " + id + " has no " + key);
    }
  }

  private static void requireTextIf(boolean needed, String id, String key, String value) {
    if (needed) {
      requireText(id, key, value);
    } else if (!value.isEmpty()) {
      throw new IllegalArgumentException(
          "Metric " + id + " has a " + key + " but nothing that it explains");
    }
  }

  private static void requireOneOf(
      String id, String key, String value, Collection<String> allowed) {
    if (value == null || !allowed.contains(value)) {
      throw new IllegalArgumentException(
          "Metric " + id + " has the " + key + " " + value + "; it must be one of " + allowed);
    }
  }
}
