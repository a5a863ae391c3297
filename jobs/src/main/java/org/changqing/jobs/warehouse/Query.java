package org.changqing.jobs.warehouse;

import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.changqing.jobs.CommandFailure;
import org.changqing.jobs.servers.Servers;
import org.changqing.sql.Statement;

/**
 * SQL over ClickHouse's HTTP interface, as one of its users; answers and data go through as they
 * are.
 */
public final class Query {
  /** A format that people read. */
  public static final String TABLE = "PrettyCompactMonoBlock";

  private static final HttpClient CLIENT =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

  private static final JsonMapper JSON =
      JsonMapper.builder().propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE).build();

  private final URI server;
  private final String user;
  private final String password;

  private Query(URI server, String user, String password) {
    this.server = server;
    this.user = user;
    this.password = password;
  }

  /** With the rights of a role or user. */
  public static Query as(String roleOrUser, Servers servers) {
    String user = servers.accounts().userOf(roleOrUser);
    return new Query(servers.clickhouse(), user, servers.accounts().clickhouse().get(user));
  }

  /** Ends the command unless there is a warehouse: before the first night there is none. */
  public Query requireWarehouse() {
    if (!hasWarehouse()) {
      throw CommandFailure.failed("There is no publish yet; 'changqing nightly' makes one");
    }
    return this;
  }

  /** Whether a night has made the warehouse. */
  public boolean hasWarehouse() {
    return !rows(
            "select 1 from system.tables where database = 'mart' and name = 'data_status'",
            Map.of())
        .isEmpty();
  }

  /** The answer's bytes as they come, in a format unless the statement names its own. */
  public InputStream stream(String sql, String format) {
    return stream(sql, format, Map.of());
  }

  /** The same, with values that stand in the statement as {@code {name:Type}}. */
  public InputStream stream(String sql, String format, Map<String, String> values) {
    return send(parameters(format, values), BodyPublishers.ofString(sql));
  }

  /** The same for a statement of the warehouse's tree. */
  public InputStream stream(Statement statement, String format) {
    return stream(statement.text(), format, statement.texts());
  }

  /**
   * The answer's rows, each a list of its texts. Values stand in the statement as {@code
   * {name:Type}}.
   */
  public List<List<String>> rows(String sql, Map<String, String> values) {
    return read(stream(sql, "TabSeparated", values))
        .lines()
        .map(line -> List.of(line.split("\t", -1)))
        .toList();
  }

  /** The answer's rows as records whose components are the columns in camel case. */
  public <T> List<T> read(Class<T> type, String sql, Map<String, String> values) {
    try (InputStream answer = stream(sql, "JSONEachRow", values);
        MappingIterator<T> rows = JSON.readerFor(type).readValues(answer)) {
      return rows.readAll();
    } catch (IOException e) {
      throw CommandFailure.failed("The answer broke off: " + e.getMessage());
    }
  }

  private static Map<String, String> parameters(String format, Map<String, String> values) {
    Map<String, String> parameters = new HashMap<>(Map.of("default_format", format));
    values.forEach((name, value) -> parameters.put("param_" + name, value));
    return parameters;
  }

  private InputStream send(Map<String, String> query, BodyPublisher body) {
    StringBuilder path = new StringBuilder("/?");
    query.forEach((name, value) -> path.append(name).append('=').append(encode(value)).append('&'));
    HttpRequest request =
        HttpRequest.newBuilder(server.resolve(path.toString()))
            .header("X-ClickHouse-User", user)
            .header("X-ClickHouse-Key", password)
            .POST(body)
            .build();
    try {
      HttpResponse<InputStream> response = CLIENT.send(request, BodyHandlers.ofInputStream());
      if (response.statusCode() == 200) {
        return response.body();
      }
      throw CommandFailure.failed(read(response.body()).strip());
    } catch (IOException e) {
      throw CommandFailure.failed("ClickHouse at %s does not answer: %s".formatted(server, e));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw CommandFailure.failed("Interrupted");
    }
  }

  private static String read(InputStream answer) {
    try (answer) {
      return new String(answer.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw CommandFailure.failed("The answer broke off: " + e.getMessage());
    }
  }

  private static String encode(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
