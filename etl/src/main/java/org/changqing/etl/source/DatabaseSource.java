package org.changqing.etl.source;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.changqing.etl.BadSourceException;
import org.changqing.etl.contract.Table;

/**
 * A database with tables or views of the contract's names in the connection's schema, or of a
 * mapping's. All tables are counted and read as of one moment, in parts where the database allows
 * several connections to see it (PostgreSQL, MariaDB with a binary log).
 */
final class DatabaseSource implements Source {

  private final DatabaseUrl url;
  private final Dialect dialect;
  private final Sessions sessions;
  private final Map<String, DatabaseTable> tables;
  private final List<String> notices;
  private final Map<String, Long> counts = new ConcurrentHashMap<>();

  DatabaseSource(DatabaseUrl url, Mapping mapping) {
    this.url = url;
    this.dialect = Dialect.of(url);
    try {
      this.sessions = dialect.open(url);
    } catch (SQLException e) {
      throw unreadable(e);
    }
    try (Sessions.Session session = sessions.take()) {
      DatabaseTables found = new DatabaseTables(session.connection(), dialect, mapping);
      this.tables = found.find();
      this.notices = List.copyOf(found.notices());
    } catch (SQLException e) {
      throw unreadable(e);
    }
  }

  private BadSourceException unreadable(SQLException e) {
    return new BadSourceException(
        "Source %s can't be read (%s). Check the address, the user and that the server runs."
            .formatted(url, e.getMessage()),
        e);
  }

  @Override
  public Set<String> tables() {
    return Set.copyOf(tables.keySet());
  }

  @Override
  public List<String> notices() {
    return notices;
  }

  @Override
  public Dataset<Row> rows(SparkSession spark, Table table) {
    DatabaseTable own = tables.get(table.name());
    List<String> queries = queries(own);
    JavaRDD<String> distributed =
        JavaSparkContext.fromSparkContext(spark.sparkContext())
            .parallelize(queries, queries.size());
    return spark.createDataFrame(
        distributed.flatMap(new QueryRows(url, sessions, own.mapping(), own.name())),
        Landing.schema(table));
  }

  private List<String> queries(DatabaseTable table) {
    try {
      return table.queries(
          dialect,
          count(table.mapping().table()).orElse(0),
          sessions.atOnce() == 1 ? 1 : DatabaseTable.MOST_PARTS,
          this::texts);
    } catch (SQLException e) {
      throw unreadable(table, e);
    }
  }

  @Override
  public OptionalLong count(Table table) {
    return OptionalLong.of(
        counts.computeIfAbsent(table.name(), name -> countRows(tables.get(name))));
  }

  private long countRows(DatabaseTable table) {
    try {
      return Long.parseLong(texts(table.countQuery()).get(0));
    } catch (SQLException e) {
      throw unreadable(table, e);
    }
  }

  private BadSourceException unreadable(DatabaseTable table, SQLException e) {
    return new BadSourceException(
        "Table %s of %s can't be read (%s). Let the user read it."
            .formatted(table.name(), url, e.getMessage()),
        e);
  }

  private List<String> texts(String query) throws SQLException {
    List<String> texts = new ArrayList<>();
    try (Sessions.Session session = sessions.take();
        Statement statement = session.connection().createStatement();
        ResultSet rows = statement.executeQuery(query)) {
      while (rows.next()) {
        texts.add(rows.getString(1));
      }
    }
    return texts;
  }

  @Override
  public void close() {
    sessions.close();
  }

  @Override
  public String toString() {
    return url.toString();
  }
}
