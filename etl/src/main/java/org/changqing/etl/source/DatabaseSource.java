package org.changqing.etl.source;

import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeMap;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.changqing.etl.BadSourceException;
import org.changqing.etl.contract.Contract;
import org.changqing.etl.contract.Table;

/**
 * A database with tables or views of the contract's names in the connection's schema. From
 * PostgreSQL all tables are read in parts and as of one moment.
 */
final class DatabaseSource implements Source {

  private final DatabaseUrl url;
  private final Connection connection;
  private final Snapshot snapshot;
  private final Map<String, DatabaseTable> tables = new TreeMap<>();
  private final List<String> notices = new ArrayList<>();
  private final Map<String, Long> counts = new TreeMap<>();

  DatabaseSource(DatabaseUrl url) {
    this.url = url;
    try {
      this.connection = url.connect();
      this.snapshot = Snapshot.export(connection, url);
      findTables();
    } catch (SQLException e) {
      throw new BadSourceException(
          "Source %s can't be read (%s). Check the address, the user and that the server runs."
              .formatted(url, e.getMessage()),
          e);
    }
  }

  private void findTables() throws SQLException {
    DatabaseMetaData meta = connection.getMetaData();
    try (ResultSet found =
        meta.getTables(connection.getCatalog(), connection.getSchema(), "%", null)) {
      while (found.next()) {
        String schema = found.getString("TABLE_SCHEM");
        String name = found.getString("TABLE_NAME");
        Contract.table(name.toLowerCase(Locale.ROOT))
            .filter(table -> isReadable(found))
            .ifPresent(table -> tables.put(table.name(), describe(meta, table, schema, name)));
      }
    }
  }

  private static boolean isReadable(ResultSet found) {
    try {
      String kind = found.getString("TABLE_TYPE");
      return kind.contains("TABLE") || kind.contains("VIEW");
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  private DatabaseTable describe(DatabaseMetaData meta, Table table, String schema, String name) {
    Map<String, String> columns = new LinkedHashMap<>();
    try (ResultSet found = meta.getColumns(connection.getCatalog(), schema, name, "%")) {
      String quote = meta.getIdentifierQuoteString();
      while (found.next()) {
        String column = found.getString("COLUMN_NAME");
        if (table.columnNames().contains(column.toLowerCase(Locale.ROOT))) {
          columns.put(column.toLowerCase(Locale.ROOT), quote + column + quote);
        } else {
          notices.add(
              "Table %s: column '%s' is not in the contract and was ignored"
                  .formatted(name, column));
        }
      }
      String quoted = quote + name + quote;
      String full = schema == null ? quoted : quote + schema + quote + "." + quoted;
      return new DatabaseTable(table, full, columns, pages(full));
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  private long pages(String name) throws SQLException {
    return url.isPostgres()
        ? number(
            "select coalesce(max(pg_relation_size(oid) / current_setting('block_size')::int), 0)"
                + " from pg_class where relkind = 'r' and oid = '%s'::regclass".formatted(name))
        : 0;
  }

  @Override
  public Set<String> tables() {
    return Set.copyOf(tables.keySet());
  }

  @Override
  public List<String> notices() {
    return List.copyOf(notices);
  }

  @Override
  public Dataset<Row> rows(SparkSession spark, Table table) {
    List<String> queries =
        tables.get(table.name()).queries(count(table).orElse(0), url.isPostgres());
    JavaSparkContext context = JavaSparkContext.fromSparkContext(spark.sparkContext());
    return spark
        .createDataset(context.parallelize(queries, queries.size()).rdd(), Encoders.STRING())
        .flatMap(new QueryRows(url, snapshot, table), Encoders.row(Landing.schema(table)));
  }

  @Override
  public synchronized OptionalLong count(Table table) {
    return OptionalLong.of(
        counts.computeIfAbsent(table.name(), name -> countRows(tables.get(name))));
  }

  private long countRows(DatabaseTable table) {
    try {
      return number(table.countQuery());
    } catch (SQLException e) {
      throw new BadSourceException(
          "Table %s of %s can't be read (%s). Let the user read it."
              .formatted(table.name(), url, e.getMessage()),
          e);
    }
  }

  private long number(String query) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery(query)) {
      row.next();
      return row.getLong(1);
    }
  }

  @Override
  public void close() {
    try {
      connection.close();
    } catch (SQLException e) {
      throw new IllegalStateException("Closing %s failed".formatted(url), e);
    }
  }

  @Override
  public String toString() {
    return url.toString();
  }
}
