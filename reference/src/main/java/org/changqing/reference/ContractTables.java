package org.changqing.reference;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

/** The contract's tables in its own order, as {@code tables.txt} lists them. */
final class ContractTables {

  static final List<Table> ALL = read();

  private ContractTables() {}

  static Table table(String name) {
    return ALL.stream().filter(table -> table.name().equals(name)).findFirst().orElseThrow();
  }

  private static List<Table> read() {
    Map<List<String>, List<Column>> columns = new LinkedHashMap<>();
    List<String> table = List.of();
    for (String line : lines()) {
      List<String> words = List.of(line.strip().split(" ", -1));
      if (line.startsWith(" ")) {
        columns.get(table).add(column(words));
      } else {
        table = words;
        columns.put(table, new ArrayList<>());
      }
    }
    List<Table> tables = new ArrayList<>();
    columns.forEach(
        (words, its) -> {
          its.add(column(List.of("updated_at", "instant", "required")));
          its.add(column(List.of("deleted", "boolean", "required", "default=false")));
          tables.add(Table.of(words.get(0), words.contains("required"), its));
        });
    return List.copyOf(tables);
  }

  private static Column column(List<String> words) {
    List<String> codes = List.of();
    String defaultValue = "";
    for (String word : words.subList(2, words.size())) {
      if (word.startsWith("default=")) {
        defaultValue = word.substring("default=".length());
      } else if (word.contains("|")) {
        codes = List.of(word.split("\\|", -1));
      }
    }
    Column.Kind kind = Column.Kind.valueOf(words.get(1).toUpperCase(Locale.ROOT));
    return new Column(words.get(0), kind, words.contains("required"), codes, defaultValue);
  }

  private static List<String> lines() {
    try (BufferedReader reader =
        new BufferedReader(
            new InputStreamReader(
                Objects.requireNonNull(ContractTables.class.getResourceAsStream("tables.txt")),
                StandardCharsets.UTF_8))) {
      return reader.lines().filter(line -> !line.isBlank() && !line.startsWith("#")).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
