package org.changqing.etl.record;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.Map;
import org.changqing.etl.contract.Words;

/**
 * A rule of the quarantine in words, from {@code rules.yaml}: the one place that explains it.
 *
 * @param meaning why the row or value was set aside
 * @param remedy what its keeper does about it
 */
public record RuleWords(Words meaning, Words remedy) {
  private record Entry(
      String zh,
      String en,
      @JsonProperty("do_zh") String doZh,
      @JsonProperty("do_en") String doEn) {}

  /** Every rule by its name, in the order in which rows are judged. */
  public static Map<String, RuleWords> all() {
    try (InputStream in = RuleWords.class.getResourceAsStream("rules.yaml")) {
      Map<String, Entry> entries =
          new YAMLMapper().readValue(in, new TypeReference<LinkedHashMap<String, Entry>>() {});
      Map<String, RuleWords> rules = new LinkedHashMap<>();
      entries.forEach(
          (name, entry) ->
              rules.put(
                  name,
                  new RuleWords(
                      new Words(entry.zh(), entry.en()), new Words(entry.doZh(), entry.doEn()))));
      return rules;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
