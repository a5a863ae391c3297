package org.changqing.etl.source;

import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.changqing.etl.contract.Contract;
import org.changqing.etl.contract.Table;

/** Finds the contract's tables in a database: by their names, or as a mapping says. */
final class DatabaseTables {

  private final Connection connection;
  private final DatabaseMetaData meta;
  private final Dialect dialect;
  private final Mapping mapping;
  private final String quote;
  private final List<String> notices = new ArrayList<>();
  private final Map<List<String>, List<String>> known = new HashMap<>();

  DatabaseTables(Connection connection, Dialect dialect, Mapping mapping) throws SQLException {
    this.connection = connection;
    this.meta = connection.getMetaData();
    this.dialect = dialect;
    this.mapping = mapping;
    this.quote = meta.getIdentifierQuoteString().strip();
  }

  /** What the tables have and the contract does not know. */
  List<String> notices() {
    return notices;
  }

  /** The tables that there are, by the contract's names. */
  Map<String, DatabaseTable> find() throws SQLException {
    Map<String, DatabaseTable> tables = new TreeMap<>();
    for (Table table : Contract.TABLES) {
      TableMapping own = mapping.of(table);
      for (String from : own.from()) {
        Place place = Place.of(from, connection, meta.supportsSchemasInTableDefinitions());
        List<String> present = names(place);
        Optional<String> name = match(present, place.table());
        if (name.isPresent()) {
          tables.put(table.name(), describe(own, place, name.get()));
        } else if (mapping.names(table)) {
          throw mapping.absent(table, from, "the database", present);
        }
      }
    }
    return tables;
  }

  /**
   * Where a table is looked for.
   *
   * @param catalog null = any
   * @param schema null = any
   * @param prefix the schema or catalog that a query has to name, or null
   */
  private record Place(String catalog, String schema, String prefix, String table) {

    /** {@code table} in the connection's own schema, or {@code schema.table}. */
    static Place of(String from, Connection connection, boolean hasSchemas) throws SQLException {
      int dot = from.indexOf('.');
      String catalog = connection.getCatalog();
      String schema = hasSchemas ? connection.getSchema() : null;
      if (dot < 0) {
        return new Place(catalog, schema, schema, from);
      }
      String named = from.substring(0, dot);
      return hasSchemas
          ? new Place(catalog, named, named, from.substring(dot + 1))
          : new Place(named, null, named, from.substring(dot + 1));
    }
  }

  private List<String> names(Place place) throws SQLException {
    List<String> where = Arrays.asList(place.catalog(), place.schema());
    if (!known.containsKey(where)) {
      known.put(where, list(place));
    }
    return known.get(where);
  }

  private List<String> list(Place place) throws SQLException {
    List<String> names = new ArrayList<>();
    try (ResultSet found = meta.getTables(place.catalog(), place.schema(), "%", null)) {
      while (found.next()) {
        String kind = found.getString("TABLE_TYPE");
        if (kind.contains("TABLE") || kind.contains("VIEW")) {
          names.add(found.getString("TABLE_NAME"));
        }
      }
    }
    return names;
  }

  private DatabaseTable describe(TableMapping own, Place place, String name) throws SQLException {
    Map<String, String> types = types(place, name);
    List<String> present = List.copyOf(types.keySet());
    Set<String> unknown = new LinkedHashSet<>(present);
    Map<String, String> columns = new LinkedHashMap<>();
    Map<String, String> texts = new LinkedHashMap<>();
    for (String column : own.table().columnNames()) {
      Optional<String> found = match(present, own.own(column));
      if (found.isEmpty() && own.columns().containsKey(column)) {
        throw mapping.absentColumn(own.table(), column, own.own(column), name, present);
      }
      if (found.isPresent()) {
        String quoted = quoted(found.get());
        columns.put(column, quoted);
        texts.put(column, dialect.asText(quoted, types.get(found.get())));
        unknown.remove(found.get());
      }
    }
    unknown.forEach(
        column ->
            notices.add(
                "Table %s: column '%s' is not in the contract and was ignored"
                    .formatted(name, column)));
    String from = place.prefix() == null ? "" : quoted(place.prefix()) + ".";
    return new DatabaseTable(own, name, from + quoted(name), columns, texts);
  }

  /** The types of a table's columns by their names; both arguments of the driver are patterns. */
  private Map<String, String> types(Place place, String name) throws SQLException {
    Map<String, String> types = new LinkedHashMap<>();
    try (ResultSet found = meta.getColumns(place.catalog(), place.schema(), name, "%")) {
      while (found.next()) {
        if (found.getString("TABLE_NAME").equals(name)) {
          types.put(found.getString("COLUMN_NAME"), found.getString("TYPE_NAME"));
        }
      }
    }
    return types;
  }

  /** The name itself, else the only one that differs in the case of letters. */
  private static Optional<String> match(List<String> names, String wanted) {
    if (names.contains(wanted)) {
      return Optional.of(wanted);
    }
    List<String> similar = names.stream().filter(wanted::equalsIgnoreCase).toList();
    return similar.size() == 1 ? Optional.of(similar.get(0)) : Optional.empty();
  }

  private String quoted(String name) {
    return quote.isEmpty() ? name : quote + name.replace(quote, quote + quote) + quote;
  }
}
