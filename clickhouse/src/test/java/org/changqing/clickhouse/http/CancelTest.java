package org.changqing.clickhouse.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.changqing.clickhouse.TestServer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CancelTest {

  private static final String ENDLESS =
      "select count() from numbers(1000000000000) where sipHash64(number) = 1";

  @TempDir static Path folder;
  private static TestServer server;

  @BeforeAll
  static void start() throws Exception {
    server = TestServer.start(folder);
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  @Test
  void aClientThatGoesAwayEndsItsQuery() throws Exception {
    try (Socket client = send("/?query=" + TestServer.encoded(ENDLESS), "", 0)) {
      awaitRunning(ENDLESS, "1");
      client.shutdownInput();
    }
    awaitRunning(ENDLESS, "0");
  }

  @Test
  void aClientThatStopsReadingAndLeavesEndsItsQuery() throws Exception {
    String rows = "select number from system.numbers";
    try (Socket client = send("/?query=" + TestServer.encoded(rows), "", 0)) {
      assertThat(client.getInputStream().read()).isEqualTo('H');
      awaitRunning(rows, "1");
    }
    awaitRunning(rows, "0");
  }

  @Test
  void anUploadThatBreaksOffInsertsNothing() throws Exception {
    server.run("create or replace table cut (a Int32) engine = MergeTree order by a");
    String insert = "insert into cut format TSV";
    try (Socket client =
        send("/?query=" + TestServer.encoded(insert), "1\n2\n3\n".repeat(1000), 1_000_000)) {
      awaitRunning("insert into cut", "1");
      client.shutdownOutput();
    }
    awaitRunning("insert into cut", "0");
    assertThat(server.run("select count() from cut")).isEqualTo("0\n");
  }

  @Test
  void aQueryIsKilledByItsId() throws Exception {
    ExecutorService threads = Executors.newSingleThreadExecutor();
    try {
      Future<HttpResponse<String>> endless =
          threads.submit(() -> server.postAs("reader", "query_id=it%27s+mine", ENDLESS));
      awaitRunning(ENDLESS, "1");
      assertThat(server.postAs("other", "", "kill query where query_id = 'it\\'s mine'").body())
          .isEmpty();
      assertThat(
              server.postAs("reader", "", "kill query where query_id = 'it\\'s mine'").statusCode())
          .isEqualTo(200);
      assertThat(endless.get().body()).contains("QUERY_WAS_CANCELLED");
    } finally {
      threads.shutdownNow();
    }
  }

  private static Socket send(String target, String body, int announced) throws Exception {
    Socket socket = new Socket(InetAddress.getLoopbackAddress(), server.process().port());
    OutputStream out = socket.getOutputStream();
    String head =
        """
        POST %s HTTP/1.1\r
        Host: x\r
        X-ClickHouse-User: %s\r
        X-ClickHouse-Key: %s\r
        Content-Length: %d\r
        \r
        """;
    out.write(
        head.formatted(target, TestServer.OPERATOR, TestServer.PASSWORD, announced)
            .getBytes(StandardCharsets.US_ASCII));
    out.write(body.getBytes(StandardCharsets.US_ASCII));
    out.flush();
    return socket;
  }

  private static void awaitRunning(String beginning, String count) throws Exception {
    long deadline = System.nanoTime() + Duration.ofSeconds(10).toNanos();
    String ask = "select count() from system.processes where query ilike '" + beginning + "%'";
    while (!server.run(ask).strip().equals(count)) {
      assertThat(System.nanoTime())
          .as("%s running %s times", beginning, count)
          .isLessThan(deadline);
      Thread.onSpinWait();
    }
  }
}
