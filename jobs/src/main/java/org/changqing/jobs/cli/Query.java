package org.changqing.jobs.cli;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.changqing.jobs.CommandFailure;
import org.changqing.jobs.servers.Accounts;
import org.changqing.jobs.servers.Servers;

/**
 * SQL over ClickHouse's HTTP interface, as one of its users; the answer goes through as it comes.
 */
final class Query {
  /** A format that people read. */
  static final String TABLE = "PrettyCompactMonoBlock";

  private static final HttpClient CLIENT =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

  private final URI server;
  private final String user;
  private final String password;

  private Query(URI server, String user, String password) {
    this.server = server;
    this.user = user;
    this.password = password;
  }

  /** With the rights of a role. */
  static Query as(String role, Servers servers) {
    String user = Accounts.userOf(role);
    return new Query(servers.clickhouse(), user, servers.accounts().password(user));
  }

  /** Prints the answer in a format, unless the statement names its own; returns the exit code. */
  int print(String sql, String format) {
    try (InputStream answer = send(sql, format, Map.of());
        OutputStream output = new FileOutputStream(FileDescriptor.out)) {
      return copy(answer, output);
    } catch (IOException e) {
      throw CommandFailure.failed("The answer broke off: %s".formatted(e.getMessage()));
    }
  }

  /**
   * The answer's rows, each a list of its texts. The parameters are those that the statement names
   * as {@code {name:Type}}.
   */
  List<List<String>> rows(String sql, Map<String, String> parameters) {
    try (InputStream answer = send(sql, "TabSeparated", parameters)) {
      return new String(answer.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .map(line -> List.of(line.split("\t", -1)))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException("The answer broke off", e);
    }
  }

  private static int copy(InputStream answer, OutputStream output) throws IOException {
    byte[] buffer = new byte[1 << 16];
    for (int size = answer.read(buffer); size >= 0; size = answer.read(buffer)) {
      try {
        output.write(buffer, 0, size);
      } catch (IOException e) {
        return 0; // Whoever reads our output has seen enough, as with head.
      }
    }
    return 0;
  }

  private InputStream send(String sql, String format, Map<String, String> parameters)
      throws IOException {
    StringBuilder query = new StringBuilder("/?default_format=").append(encode(format));
    parameters.forEach(
        (name, value) -> query.append("&param_").append(name).append('=').append(encode(value)));
    HttpRequest request =
        HttpRequest.newBuilder(server.resolve(query.toString()))
            .header("X-ClickHouse-User", user)
            .header("X-ClickHouse-Key", password)
            .POST(BodyPublishers.ofString(sql))
            .build();
    try {
      HttpResponse<InputStream> response = CLIENT.send(request, BodyHandlers.ofInputStream());
      if (response.statusCode() == 200) {
        return response.body();
      }
      try (InputStream body = response.body()) {
        throw CommandFailure.failed(
            new String(body.readAllBytes(), StandardCharsets.UTF_8).strip());
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw CommandFailure.failed("Interrupted");
    }
  }

  private static String encode(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
