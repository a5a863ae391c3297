package org.changqing.connector;

import com.clickhouse.data.ClickHouseColumn;
import com.clickhouse.jdbc.StatementImpl;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.TimeZone;
import java.util.stream.IntStream;

/**
 * Runs one statement through JDBC and hands its rows over in blocks of columns: crossing from Java
 * to Python costs the same for a block of thousands of rows as for one value. Not thread-safe.
 * Errors are the driver's, with the server's words.
 */
public final class BlockReader implements AutoCloseable {
  private final Statement statement;
  private final ResultSet rows;
  private final List<ClickHouseColumn> types;
  private final List<Column> columns;
  private final int capacity;

  private BlockReader(Statement statement, ResultSet rows, int capacity) throws SQLException {
    this.statement = statement;
    this.rows = rows;
    this.capacity = capacity;
    this.types = rows == null ? List.of() : types(rows.getMetaData());
    this.columns = types.stream().map(type -> Column.of(Kind.of(type), capacity)).toList();
  }

  /**
   * Runs the statement; one without a result has no columns and no rows.
   *
   * @param queryId what the server calls the query while it runs, so that it can be ended
   */
  public static BlockReader open(Connection connection, String sql, String queryId, int capacity)
      throws SQLException {
    Statement statement = connection.createStatement();
    try {
      statement.unwrap(StatementImpl.class).getLocalSettings().setQueryId(queryId);
      return new BlockReader(
          statement, statement.execute(sql) ? statement.getResultSet() : null, capacity);
    } catch (SQLException | RuntimeException e) {
      statement.close();
      throw e;
    }
  }

  /** Reads the next block into the columns and returns its number of rows; 0 at the end. */
  public int read() throws SQLException {
    columns.forEach(Column::clear);
    int count = 0;
    while (rows != null && count < capacity && rows.next()) {
      for (int index = 0; index < columns.size(); index++) {
        columns.get(index).read(rows, index + 1, count);
      }
      count++;
    }
    return count;
  }

  public Column[] columns() {
    return columns.toArray(Column[]::new);
  }

  public String[] names() {
    return types.stream().map(ClickHouseColumn::getColumnName).toArray(String[]::new);
  }

  /** ClickHouse's own names of the types, such as {@code Nullable(Date32)}. */
  public String[] types() {
    return types.stream().map(ClickHouseColumn::getOriginalTypeName).toArray(String[]::new);
  }

  public String[] kinds() {
    return types.stream().map(type -> Kind.of(type).name()).toArray(String[]::new);
  }

  /** The zone that an instant's type names; empty where it names none. */
  public String[] zones() {
    return types.stream().map(BlockReader::zone).toArray(String[]::new);
  }

  @Override
  public void close() throws SQLException {
    statement.close();
  }

  private static String zone(ClickHouseColumn type) {
    TimeZone zone = type.getTimeZone();
    return zone == null ? "" : zone.getID();
  }

  private static List<ClickHouseColumn> types(ResultSetMetaData data) throws SQLException {
    int count = data.getColumnCount();
    String[] names = new String[count];
    String[] types = new String[count];
    for (int index = 0; index < count; index++) {
      names[index] = data.getColumnLabel(index + 1);
      types[index] = data.getColumnTypeName(index + 1);
    }
    return IntStream.range(0, count)
        .mapToObj(index -> ClickHouseColumn.of(names[index], types[index]))
        .toList();
  }
}
