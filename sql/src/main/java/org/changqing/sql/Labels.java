package org.changqing.sql;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** The catalogue's own words in one language, from {@code catalogue/labels.yaml}. */
record Labels(Locale language, Map<String, String> texts) {

  static Labels in(Locale language) {
    try (InputStream in = Labels.class.getResourceAsStream("catalogue/labels.yaml")) {
      Map<String, String> both = new YAMLMapper().readValue(in, new TypeReference<>() {});
      Map<String, String> texts = new LinkedHashMap<>();
      both.forEach((name, text) -> texts.put(name, Words.read("label " + name, text).in(language)));
      Locale other = language.equals(Locale.CHINESE) ? Locale.ENGLISH : Locale.CHINESE;
      texts.put("language", language.toLanguageTag());
      texts.put("other_language", other.getDisplayLanguage(other));
      texts.put("other_file", Catalogue.file(other));
      return new Labels(language, texts);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  String of(String name) {
    return Optional.ofNullable(texts.get(name))
        .orElseThrow(
            () -> new IllegalArgumentException("File catalogue/labels.yaml lacks " + name));
  }

  /** Parts of a sentence in the language's own punctuation. */
  String joined(Iterable<String> parts) {
    return String.join(language.getLanguage().equals("zh") ? "、" : ", ", parts);
  }
}
