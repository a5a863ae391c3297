package org.changqing.clickhouse.http;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import org.changqing.clickhouse.access.User;
import org.changqing.clickhouse.access.Users;
import org.changqing.clickhouse.engine.Engine;
import org.changqing.clickhouse.error.ClickHouseException;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Answers the requests of ClickHouse's HTTP protocol; each has a thread until it is answered. */
final class FrontHandler extends Handler.Abstract {

  private static final Logger LOG = LoggerFactory.getLogger(FrontHandler.class);

  private final Engine engine;
  private final Users users;
  private final StatementRunner runner;
  private final DisconnectWatch watch;
  private final Path held;

  FrontHandler(
      Engine engine, Users users, StatementRunner runner, DisconnectWatch watch, Path held) {
    this.held = held;
    this.engine = engine;
    this.users = users;
    this.runner = runner;
    this.watch = watch;
  }

  @Override
  public boolean handle(Request request, Response response, Callback callback) {
    String path = Request.getPathInContext(request);
    RequestParameters parameters = RequestParameters.of(request);
    if (path.equals("/ping")
        || path.equals("/replicas_status")
        || isGreeting(request, parameters)) {
      Content.Sink.write(response, true, "Ok.\n", callback);
      return true;
    }
    if (!path.equals("/")) {
      response.setStatus(404);
      Content.Sink.write(response, true, "There is no handle " + path + "\n", callback);
      return true;
    }
    answer(request, parameters, response, callback);
    return true;
  }

  private static boolean isGreeting(Request request, RequestParameters parameters) {
    boolean reads = request.getMethod().equals("GET") || request.getMethod().equals("HEAD");
    return reads && parameters.query().isBlank();
  }

  private void answer(
      Request request, RequestParameters parameters, Response response, Callback callback) {
    try (Answer answer = new Answer(response, parameters, held)) {
      answer.header("X-ClickHouse-Query-Id", parameters.queryId());
      answer.header("X-ClickHouse-Server-Display-Name", "changqing-embedded");
      answer.header("X-ClickHouse-Timezone", engine.timeZone());
      run(request, parameters, answer);
      callback.succeeded();
    } catch (IOException e) {
      LOG.info("{}: {}", parameters.queryId(), e.getMessage());
      callback.failed(e);
    } catch (RuntimeException e) {
      LOG.error("{}: failed", parameters.queryId(), e);
      callback.failed(e);
    }
  }

  private void run(Request request, RequestParameters parameters, Answer answer)
      throws IOException {
    try {
      User user = authenticated(request, parameters);
      try (DisconnectWatch.Watched watched = watch.begin(request, parameters.queryId());
          InputStream body = Form.read(request, parameters)) {
        runner.run(user, parameters, watched.body(body), answer);
      }
    } catch (ClickHouseException e) {
      answer.fail(e, text(parameters, e));
    }
  }

  private User authenticated(Request request, RequestParameters parameters) {
    Credentials credentials = Credentials.of(request, parameters);
    return users
        .authenticate(credentials.user(), credentials.password())
        .orElseThrow(
            () ->
                new ClickHouseException(
                    516,
                    "AUTHENTICATION_FAILED",
                    credentials.user()
                        + ": Authentication failed: password is incorrect, or there is no user"
                        + " with such name."));
  }

  private String text(RequestParameters parameters, ClickHouseException error) {
    String message = error.getMessage();
    LOG.info("{}: {} ({})", parameters.queryId(), message, error.errorName());
    return "Code: %d. DB::Exception: %s (%s) (version %s (embedded))\n"
        .formatted(error.code(), message, error.errorName(), engine.version());
  }
}
