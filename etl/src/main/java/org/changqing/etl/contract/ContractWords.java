package org.changqing.etl.contract;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;

/** What the contract's tables and columns are called, from {@code words.yaml}. Immutable. */
public final class ContractWords {
  private static final String COMMON = "*";
  private static final String TABLE = "table";

  private final Map<String, Map<String, String>> words;

  private ContractWords(Map<String, Map<String, String>> words) {
    this.words = words;
  }

  /** Reads them all. */
  public static ContractWords read() {
    try (InputStream in = ContractWords.class.getResourceAsStream("words.yaml")) {
      return new ContractWords(new YAMLMapper().readValue(in, new TypeReference<>() {}));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * What a table is.
   *
   * @throws IllegalArgumentException if words.yaml does not say it in both languages
   */
  public Words of(Table table) {
    return words(table.name(), TABLE);
  }

  /**
   * What a column of a table is.
   *
   * @throws IllegalArgumentException if words.yaml does not say it in both languages
   */
  public Words of(Table table, Column column) {
    return words(table.name(), column.name());
  }

  /** The tables that it has words for. */
  Set<String> tables() {
    return words.keySet();
  }

  private Words words(String table, String column) {
    try {
      return Words.read(
          Stream.of(table, COMMON)
              .map(name -> words.getOrDefault(name, Map.of()).get(column))
              .filter(Objects::nonNull)
              .findFirst()
              .orElse(""));
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException(
          "File contract/words.yaml must say what %s.%s is, as '中文 | English'"
              .formatted(table, column),
          e);
    }
  }
}
