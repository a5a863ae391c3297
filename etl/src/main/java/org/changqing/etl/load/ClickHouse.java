package org.changqing.etl.load;

import com.clickhouse.client.api.Client;
import com.clickhouse.client.api.insert.InsertResponse;
import com.clickhouse.client.api.insert.InsertSettings;
import com.clickhouse.client.api.query.GenericRecord;
import com.clickhouse.data.ClickHouseFormat;
import java.io.InputStream;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;

/** A ClickHouse server: failures name the statement. Thread-safe. */
public final class ClickHouse implements AutoCloseable {

  private static final int COPY_BUFFER = 1 << 16;

  private final Client client;

  public ClickHouse(String url, String user, String password) {
    this.client =
        new Client.Builder()
            .addEndpoint(url)
            .setUsername(user)
            .setPassword(password)
            .setMaxRetries(0)
            .build();
  }

  List<GenericRecord> rows(String sql, Map<String, Object> parameters) {
    try {
      return client.queryAll(sql, parameters);
    } catch (RuntimeException e) {
      throw failed(sql, e);
    }
  }

  /** Runs a statement without rows. */
  @SuppressWarnings("try") // the client declares close() with Exception
  void execute(String sql, Map<String, Object> parameters) {
    try (var response = client.execute(sql, parameters).get()) {
      response.getReadRows();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw failed(sql, e);
    } catch (Exception e) {
      throw failed(sql, e);
    }
  }

  /**
   * Posts rows.
   *
   * @param into what stands between INSERT INTO and FORMAT
   */
  void insert(String into, InputStream rows, ClickHouseFormat format) {
    InsertSettings settings = new InsertSettings().setInputStreamCopyBufferSize(COPY_BUFFER);
    try (InsertResponse response = client.insert(into, rows, format, settings).get()) {
      response.getWrittenRows();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw failed("insert into " + into, e);
    } catch (ExecutionException | CompletionException e) {
      throw failed("insert into " + into, e);
    }
  }

  @Override
  public void close() {
    client.close();
  }

  private static IllegalStateException failed(String sql, Exception e) {
    Throwable cause = e instanceof ExecutionException ? e.getCause() : e;
    return new IllegalStateException(
        "ClickHouse refused: %s%n%s".formatted(cause.getMessage(), sql), cause);
  }
}
