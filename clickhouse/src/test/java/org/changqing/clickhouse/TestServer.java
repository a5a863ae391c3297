package org.changqing.clickhouse;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** A server with the real engine over a folder of a test, and raw requests to it. */
public final class TestServer implements AutoCloseable {

  public static final String OPERATOR = "op";
  public static final String READER = "reader";
  public static final String PASSWORD = "secret-word";

  private static final HttpClient HTTP =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

  private final ClickHouseProcess process;

  private TestServer(ClickHouseProcess process) {
    this.process = process;
  }

  public static TestServer start(Path folder) throws IOException, InterruptedException {
    Path users = folder.resolve("users");
    Files.writeString(
        users,
        """
        # user password role
        %1$s %2$s operator
        reader %2$s analyst
        other %2$s care
        """
            .formatted(OPERATOR, PASSWORD));
    Path access = folder.resolve("access.sql");
    Files.writeString(
        access,
        """
        grant select, show on mart.* to analyst, care;
        grant select on restricted.* to care;
        create row policy p on mart.cell using not secret or has(enabledRoles(), 'care') to all;
        """);
    return new TestServer(
        ClickHouseProcess.start(
            new ClickHouseProcess.Start(
                ClickHouseProcess.library(),
                folder.resolve("data"),
                users,
                0,
                folder.resolve("server.log"),
                List.of("--access", access.toString()))));
  }

  public ClickHouseProcess process() {
    return process;
  }

  /** A POST to the server, to be completed. */
  public HttpRequest.Builder request(String user, String parameters, byte[] body) {
    return HttpRequest.newBuilder(URI.create(process.url() + "/?" + parameters))
        .header("X-ClickHouse-User", user)
        .header("X-ClickHouse-Key", PASSWORD)
        .POST(HttpRequest.BodyPublishers.ofByteArray(body));
  }

  public static HttpResponse<byte[]> send(HttpRequest.Builder request)
      throws IOException, InterruptedException {
    return HTTP.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
  }

  /** The answer to a statement of the operator. */
  public HttpResponse<String> post(String parameters, String body)
      throws IOException, InterruptedException {
    return postAs(OPERATOR, parameters, body);
  }

  public HttpResponse<String> postAs(String user, String parameters, String body)
      throws IOException, InterruptedException {
    return HTTP.send(
        request(user, parameters, body.getBytes(StandardCharsets.UTF_8)).build(),
        HttpResponse.BodyHandlers.ofString());
  }

  /** The rows of a statement that must succeed. */
  public String run(String statement) throws IOException, InterruptedException {
    HttpResponse<String> response = post("", statement);
    if (response.statusCode() != 200) {
      throw new AssertionError(statement + " failed: " + response.body());
    }
    return response.body();
  }

  public static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  @Override
  public void close() {
    process.close();
  }
}
