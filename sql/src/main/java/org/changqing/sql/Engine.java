package org.changqing.sql;

import com.clickhouse.client.api.Client;
import com.clickhouse.client.api.insert.InsertResponse;
import com.clickhouse.client.api.insert.InsertSettings;
import com.clickhouse.client.api.query.QueryResponse;
import com.clickhouse.client.api.query.QuerySettings;
import com.clickhouse.data.ClickHouseFormat;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.function.Consumer;

/**
 * Runs statements on a ClickHouse server over its HTTP interface. Thread-safe. A failure names the
 * file and its parameters.
 */
final class Engine implements AutoCloseable {
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private final Client client;

  Engine(Endpoint endpoint) {
    this.client =
        new Client.Builder()
            .addEndpoint(endpoint.url())
            .setUsername(endpoint.user())
            .setPassword(endpoint.password())
            .setMaxRetries(0)
            .build();
  }

  void execute(Statement statement) {
    rows(statement);
  }

  /** The rows of a query, one JSON object each. */
  List<JsonNode> rows(Statement statement) {
    List<JsonNode> rows = new ArrayList<>();
    each(statement, rows::add);
    return rows;
  }

  /** Hands over the rows of a query as they come, one JSON object each. */
  @SuppressWarnings("try") // the client declares close() with Exception
  void each(Statement statement, Consumer<JsonNode> consumer) {
    QuerySettings settings =
        new QuerySettings()
            .setDatabase(statement.database())
            .setFormat(ClickHouseFormat.JSONEachRow);
    try (QueryResponse response =
            await(
                statement.file() + " " + statement.parameters(),
                client.query(statement.text(), Map.copyOf(statement.texts()), settings));
        MappingIterator<JsonNode> rows =
            JSON.readerFor(JsonNode.class).readValues(response.getInputStream())) {
      rows.forEachRemaining(consumer);
    } catch (IOException e) {
      throw new UncheckedIOException("The answer to " + statement.file() + " can't be read", e);
    } catch (SqlException e) {
      throw e;
    } catch (Exception e) {
      throw new SqlException(statement.file() + " " + statement.parameters(), e);
    }
  }

  /**
   * Inserts rows (records or maps whose names are the columns), all in one block. What a row lacks
   * is the column's default.
   */
  void insert(String table, List<?> rows) {
    if (rows.isEmpty()) {
      return;
    }
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try {
      for (Object row : rows) {
        bytes.write(JSON.writeValueAsBytes(row));
        bytes.write('\n');
      }
    } catch (IOException e) {
      throw new UncheckedIOException("Rows for " + table + " can't be written as JSON", e);
    }
    List<String> columns =
        rows.stream()
            .flatMap(row -> JSON.<ObjectNode>valueToTree(row).properties().stream())
            .map(Map.Entry::getKey)
            .distinct()
            .toList();
    try (InsertResponse done =
        await(
            "insert into " + table,
            client.insert(
                table,
                columns,
                new ByteArrayInputStream(bytes.toByteArray()),
                ClickHouseFormat.JSONEachRow,
                new InsertSettings()))) {
      done.getWrittenRows();
    }
  }

  /** A row's values as texts; null stays null. */
  static Map<String, String> texts(JsonNode row) {
    Map<String, String> values = new LinkedHashMap<>();
    row.properties()
        .forEach(
            column ->
                values.put(
                    column.getKey(),
                    column.getValue().isNull() ? null : column.getValue().asText()));
    return values;
  }

  private static <T> T await(String what, CompletableFuture<T> future) {
    try {
      return future.get();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new SqlException(what, e);
    } catch (ExecutionException e) {
      throw new SqlException(what, e.getCause());
    }
  }

  @Override
  public void close() {
    client.close();
  }
}
