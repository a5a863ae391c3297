package org.changqing.etl.source;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.changqing.etl.BadSourceException;
import org.changqing.etl.contract.Contract;
import org.changqing.etl.contract.Table;

/**
 * What a site declares about the names in its source, in a file of YAML: by contract table, where
 * it comes {@code from}, the {@code sheets} of a workbook, the {@code columns} with other names,
 * {@code constants} and {@code codes}. Tables that it does not name are taken as they are.
 */
final class Mapping {

  /** The name of a folder's own mapping. */
  static final String FILE = "mapping.yaml";

  private static final ObjectMapper YAML =
      new YAMLMapper()
          .enable(DeserializationFeature.ACCEPT_SINGLE_VALUE_AS_ARRAY)
          .enable(DeserializationFeature.FAIL_ON_READING_DUP_TREE_KEY);

  private final String name;
  private final Map<String, TableMapping> tables;

  private Mapping(String name, Map<String, TableMapping> tables) {
    this.name = name;
    this.tables = tables;
  }

  /** Everything is called as in the contract. */
  static Mapping none() {
    return new Mapping("", Map.of());
  }

  /**
   * Reads a mapping.
   *
   * @throws BadSourceException if it can't be read or names what the contract does not have
   */
  static Mapping read(Path file) {
    try {
      Map<String, Declaration> declared =
          YAML.readValue(Files.readString(file), new TypeReference<Map<String, Declaration>>() {});
      Map<String, TableMapping> tables = new TreeMap<>();
      if (declared != null) {
        declared.forEach(
            (table, declaration) -> tables.put(table, check(file, table, declaration)));
      }
      return new Mapping(file.toString(), tables);
    } catch (JsonProcessingException e) {
      throw new BadSourceException(
          "Mapping %s can't be read (%s, line %d). By table it may say: from, sheets, columns, constants, codes."
              .formatted(
                  file,
                  e.getOriginalMessage(),
                  e.getLocation() == null ? 0 : e.getLocation().getLineNr()),
          e);
    } catch (IOException e) {
      throw new BadSourceException(
          "Mapping %s can't be read (%s). Name a file that exists.".formatted(file, e.getMessage()),
          e);
    }
  }

  /** One table's part of the file. */
  private record Declaration(
      List<String> from,
      List<String> sheets,
      Map<String, String> columns,
      Map<String, String> constants,
      Map<String, Map<String, String>> codes) {}

  private static TableMapping check(Path file, String name, Declaration declared) {
    Table table =
        Contract.table(name)
            .orElseThrow(
                () ->
                    new BadSourceException(
                        "Mapping %s names table '%s', which the contract does not have. It has: %s."
                            .formatted(
                                file,
                                name,
                                Contract.TABLES.stream()
                                    .map(Table::name)
                                    .collect(Collectors.joining(", ")))));
    TableMapping mapping =
        declared == null
            ? TableMapping.none(table)
            : new TableMapping(
                table,
                declared.from() == null ? List.of(name) : declared.from(),
                declared.sheets() == null ? List.of() : declared.sheets(),
                orEmpty(declared.columns()),
                orEmpty(declared.constants()),
                orEmpty(declared.codes()));
    for (Set<String> columns :
        List.of(
            mapping.columns().keySet(), mapping.constants().keySet(), mapping.codes().keySet())) {
      columns.stream()
          .filter(column -> !table.columnNames().contains(column))
          .findFirst()
          .ifPresent(
              column -> {
                throw new BadSourceException(
                    "Mapping %s: table %s has no column '%s'. It has: %s."
                        .formatted(file, name, column, String.join(", ", table.columnNames())));
              });
    }
    return mapping;
  }

  private static <T> Map<String, T> orEmpty(Map<String, T> declared) {
    return declared == null ? Map.of() : new LinkedHashMap<>(declared);
  }

  /** Whether the table is mapped, and so must be there. */
  boolean names(Table table) {
    return tables.containsKey(table.name());
  }

  TableMapping of(Table table) {
    return tables.getOrDefault(table.name(), TableMapping.none(table));
  }

  /** That a table is not where it should come from. */
  BadSourceException absent(Table table, String from, String where, Iterable<String> present) {
    return new BadSourceException(
        "Mapping %s says that table %s comes from '%s', which %s does not have. It has: %s. Correct 'from' of the table."
            .formatted(name, table.name(), from, where, String.join(", ", present)));
  }

  /** That a column is not where it should come from. */
  BadSourceException absentColumn(
      Table table, String column, String own, String where, Iterable<String> present) {
    return new BadSourceException(
        "Mapping %s says that column %s of table %s is called '%s' in %s, which has no such column. It has: %s. Correct 'columns' of the table."
            .formatted(name, column, table.name(), own, where, String.join(", ", present)));
  }
}
