package org.changqing.clickhouse.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.changqing.clickhouse.TestServer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HttpProtocolTest {

  @TempDir static Path folder;
  private static TestServer server;

  @BeforeAll
  static void start() throws Exception {
    server = TestServer.start(folder);
    server.run("create table t (a Int32, b String) engine = MergeTree order by a");
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  @Test
  void pingNeedsNoUser() throws Exception {
    HttpRequest ping = HttpRequest.newBuilder(URI.create(server.process().url() + "/ping")).build();
    assertThat(HttpClient.newHttpClient().send(ping, HttpResponse.BodyHandlers.ofString()).body())
        .isEqualTo("Ok.\n");
  }

  @Test
  void anAnswerTellsAboutItself() throws Exception {
    HttpResponse<String> response =
        server.post("query_id=my-id&default_format=JSONEachRow", "select number from numbers(3)");
    assertThat(response.body()).isEqualTo("{\"number\":0}\n{\"number\":1}\n{\"number\":2}\n");
    assertThat(response.headers().firstValue("X-ClickHouse-Query-Id")).hasValue("my-id");
    assertThat(response.headers().firstValue("X-ClickHouse-Format")).hasValue("JSONEachRow");
    assertThat(response.headers().firstValue("X-ClickHouse-Timezone")).hasValue("UTC");
    assertThat(response.headers().firstValue("X-ClickHouse-Server-Display-Name")).isPresent();
    assertThat(response.headers().firstValue("X-ClickHouse-Summary").orElseThrow())
        .contains("\"read_rows\":\"3\"", "\"result_rows\":\"3\"");
    assertThat(response.headers().firstValue("Content-Type"))
        .hasValue("application/x-ndjson; charset=UTF-8");
  }

  @Test
  void anErrorHasItsCodeAndStatus() throws Exception {
    HttpResponse<String> response = server.post("", "select nosuch");
    assertThat(response.statusCode()).isEqualTo(404);
    assertThat(response.headers().firstValue("X-ClickHouse-Exception-Code")).hasValue("47");
    assertThat(response.body())
        .startsWith("Code: 47. DB::Exception: ")
        .contains("(UNKNOWN_IDENTIFIER) (version 26.5");
    assertThat(server.post("", "selec 1").statusCode()).isEqualTo(400);
    assertThat(server.post("", "select * from nosuch").statusCode()).isEqualTo(404);
  }

  @Test
  void anErrorAfterRowsBreaksTheAnswerOff() {
    assertThatThrownBy(
            () -> server.post("", "select throwIf(number = 5000000) from numbers(10000000)"))
        .isInstanceOf(IOException.class);
  }

  @Test
  void anErrorAfterRowsIsAStatusWhenTheClientWaitsForTheEnd() throws Exception {
    String rows = "select throwIf(number = 5000000) from numbers(10000000)";
    HttpResponse<String> response = server.post("wait_end_of_query=1", rows);
    assertThat(response.headers().firstValue("X-ClickHouse-Exception-Code")).hasValue("395");
    HttpResponse<String> whole =
        server.post("wait_end_of_query=1&compress=0", "select 1 from numbers(3000000)");
    assertThat(whole.body()).hasSize(6_000_000);
    assertThat(whole.headers().firstValue("X-ClickHouse-Summary").orElseThrow())
        .contains("\"result_rows\":\"3000000\"");
    assertThat(folder.resolve("data/held")).isEmptyDirectory();
  }

  @Test
  void twoStatementsAreRefused() throws Exception {
    assertThat(server.post("", "select 1; select 2").body()).contains("Multi-statements");
    assertThat(server.post("", "insert into t values (1, 'x'); drop table t").statusCode())
        .isEqualTo(400);
    assertThat(server.run("exists table t")).isEqualTo("1\n");
  }

  @Test
  void aCommentCantSwallowAnError() throws Exception {
    assertThat(server.post("", "select nosuch -- { serverError 47 }").statusCode()).isEqualTo(404);
  }

  @Test
  void rowsWithBlankLinesArriveWhole() throws Exception {
    server.run("create or replace table blank (j String) engine = MergeTree order by tuple()");
    String rows = "{\"j\":\"one\"}\n\n\n{\"j\":\"two\"}\n\n{\"j\":\"; drop table t\"}\n";
    server.run("insert into blank format JSONEachRow\n" + rows);
    HttpResponse<String> response =
        server.post("query=" + TestServer.encoded("insert into blank format JSONEachRow"), rows);
    assertThat(response.headers().firstValue("X-ClickHouse-Summary").orElseThrow())
        .contains("\"written_rows\":\"3\"");
    assertThat(server.run("select count(), uniqExact(j) from blank")).isEqualTo("6\t3\n");
  }

  @Test
  void valuesHoldAnyText() throws Exception {
    server.run("create or replace table texts (j String) engine = MergeTree order by tuple()");
    server.run("insert into texts values ('a;b'), ('\n\n'), ('常青'), (concat('x', 'y'));");
    HttpResponse<String> parted =
        server.post("query=" + TestServer.encoded("insert into texts values"), "('in the body')");
    assertThat(parted.statusCode()).isEqualTo(200);
    assertThat(server.run("select j from texts order by j"))
        .isEqualTo("\\n\\n\na;b\nin the body\nxy\n常青\n");
  }

  @Test
  void rowsCanBeSelectedFromInput() throws Exception {
    server.run("create or replace table k (a Int32, p Date32, v UInt64) engine = Memory");
    HttpResponse<byte[]> parquet =
        TestServer.send(
            server.request(
                TestServer.OPERATOR,
                "",
                bytes("select toInt32(number) as a from numbers(100000) format Parquet")));
    String insert =
        "insert into k (a, p, v) select a, toDate32('2020-01-01'), 42 from input('a Int32')"
            + " format Parquet";
    HttpResponse<byte[]> response =
        TestServer.send(
            server.request(
                TestServer.OPERATOR, "query=" + TestServer.encoded(insert), parquet.body()));
    assertThat(response.statusCode()).isEqualTo(200);
    assertThat(server.run("select count(), sum(a), any(p), any(v) from k"))
        .isEqualTo("100000\t4999950000\t2020-01-01\t42\n");
  }

  @Test
  void missingColumnsTakeTheirDefaults() throws Exception {
    server.run(
        "create or replace table d (a Int32, b String default concat('d', toString(a)),"
            + " m String materialized 'm') engine = MergeTree order by a");
    server.run("insert into d format JSONEachRow\n{\"a\":1}\n{\"a\":2,\"b\":\"x\"}");
    assertThat(server.run("select a, b, m from d order by a")).isEqualTo("1\td1\tm\n2\tx\tm\n");
  }

  @Test
  void aFailedInsertLeavesTheConnectionUsable() throws Exception {
    String rows = "1\tx\n".repeat(1_000_000);
    String query = "query=" + TestServer.encoded("insert into nosuch (a, b) format TSV");
    assertThat(server.post(query, rows).statusCode()).isEqualTo(404);
    assertThat(server.run("select 1")).isEqualTo("1\n");
  }

  @Test
  void parametersAreTyped() throws Exception {
    String parameters =
        "param_s=" + TestServer.encoded("it's \\t; -- x") + "&param_a=[1,2]&param_n=%5CN&param_t=t";
    assertThat(
            server
                .post(
                    parameters,
                    "select {s:String}, {a:Array(Int32)}[2], {n:Nullable(Int32)}, count()"
                        + " from {t:Identifier} where 0")
                .body())
        .isEqualTo("it\\'s \\t; -- x\t2\t\\N\t0\n");
  }

  @Test
  void gzipGoesBothWays() throws Exception {
    server.run("create or replace table z (a Int32) engine = Memory");
    HttpRequest.Builder insert =
        server
            .request(
                TestServer.OPERATOR,
                "query=" + TestServer.encoded("insert into z format TSV"),
                gzip("1\n2\n"))
            .header("Content-Encoding", "gzip");
    assertThat(TestServer.send(insert).statusCode()).isEqualTo(200);
    HttpRequest.Builder select =
        server
            .request(TestServer.OPERATOR, "enable_http_compression=1", gzip("select sum(a) from z"))
            .header("Content-Encoding", "gzip")
            .header("Accept-Encoding", "gzip");
    HttpResponse<byte[]> response = TestServer.send(select);
    assertThat(response.headers().firstValue("Content-Encoding")).hasValue("gzip");
    try (GZIPInputStream rows = new GZIPInputStream(new ByteArrayInputStream(response.body()))) {
      assertThat(new String(rows.readAllBytes(), StandardCharsets.UTF_8)).isEqualTo("3\n");
    }
  }

  @Test
  void ownBlocksGoBothWays() throws Exception {
    server.run("create or replace table y (a Int64) engine = Memory");
    HttpResponse<byte[]> blocks =
        TestServer.send(
            server.request(
                TestServer.OPERATOR, "compress=1", bytes("select number from numbers(100000)")));
    HttpResponse<byte[]> inserted =
        TestServer.send(
            server.request(
                TestServer.OPERATOR,
                "decompress=1&query=" + TestServer.encoded("insert into y format TSV"),
                blocks.body()));
    assertThat(inserted.statusCode()).isEqualTo(200);
    assertThat(server.run("select count(), sum(a) from y")).isEqualTo("100000\t4999950000\n");
  }

  @Test
  void aSessionKeepsSettingsAndTemporaryTables() throws Exception {
    String session = "session_id=a";
    server.post(session, "set max_threads = 7");
    server.post(session, "create temporary table tt (a Int8)");
    server.post(session, "insert into tt values (1), (2)");
    server.post(session, "use system");
    String current = "select currentDatabase()";
    assertThat(server.post(session + "&database=default", current).body()).isEqualTo("default\n");
    assertThat(server.post(session, current).body()).isEqualTo("system\n");
    String ask = "select getSetting('max_threads'), count() from tt";
    assertThat(server.post(session + "&max_threads=3", ask).body()).isEqualTo("3\t2\n");
    assertThat(server.post(session, ask).body()).isEqualTo("7\t2\n");
    assertThat(server.post("session_id=b&session_check=1", "select 1").statusCode()).isEqualTo(500);
    assertThat(server.post("", "select count() from tt").statusCode()).isEqualTo(404);
  }

  @Test
  void aSessionServesOneRequestAtATime() throws Exception {
    ExecutorService threads = Executors.newSingleThreadExecutor();
    try {
      Future<HttpResponse<String>> slow =
          threads.submit(() -> server.post("session_id=c&query_id=slow", "select sleep(2)"));
      while (!server
          .run("select count() from system.processes where query like 'select sleep(2)%'")
          .equals("1\n")) {
        Thread.onSpinWait();
      }
      assertThat(server.post("session_id=c", "select 1").body()).contains("SESSION_IS_LOCKED");
      assertThat(slow.get().statusCode()).isEqualTo(200);
    } finally {
      threads.shutdownNow();
    }
  }

  @Test
  void passwordsComeInThreeWays() throws Exception {
    String basic =
        Base64.getEncoder().encodeToString(bytes(TestServer.OPERATOR + ":" + TestServer.PASSWORD));
    String url = server.process().url() + "/?query=select+1";
    String named = url + "&user=" + TestServer.OPERATOR + "&password=" + TestServer.PASSWORD;
    HttpRequest.Builder withBasic =
        HttpRequest.newBuilder(URI.create(url)).header("Authorization", "Basic " + basic);
    assertThat(TestServer.send(withBasic).statusCode()).isEqualTo(200);
    assertThat(TestServer.send(HttpRequest.newBuilder(URI.create(named))).statusCode())
        .isEqualTo(200);
    assertThat(TestServer.send(HttpRequest.newBuilder(URI.create(named + "x"))).statusCode())
        .isEqualTo(403);
    assertThat(TestServer.send(HttpRequest.newBuilder(URI.create(url))).statusCode())
        .isEqualTo(403);
  }

  @Test
  void aGetOnlyReads() throws Exception {
    String url =
        server.process().url()
            + "/?user="
            + TestServer.OPERATOR
            + "&password="
            + TestServer.PASSWORD
            + "&query="
            + TestServer.encoded("insert into t values (1, 'x')");
    HttpResponse<byte[]> response = TestServer.send(HttpRequest.newBuilder(URI.create(url)));
    assertThat(response.headers().firstValue("X-ClickHouse-Exception-Code")).hasValue("164");
  }

  @Test
  void eightClientsAtOnce() throws Exception {
    server.run("create or replace table c (client Int32, a Int32) engine = MergeTree order by a");
    ExecutorService threads = Executors.newFixedThreadPool(8);
    try {
      List<Callable<String>> clients = new ArrayList<>();
      for (int client = 0; client < 8; client++) {
        int number = client;
        clients.add(() -> insertAndSelect(number));
      }
      for (Future<String> answer : threads.invokeAll(clients)) {
        assertThat(answer.get()).isEqualTo("10000\n");
      }
    } finally {
      threads.shutdownNow();
    }
    assertThat(server.run("select count(), uniqExact(client) from c")).isEqualTo("80000\t8\n");
  }

  private static String insertAndSelect(int client) throws Exception {
    for (int round = 0; round < 10; round++) {
      String rows =
          IntStream.range(0, 1000)
              .mapToObj(i -> client + "\t" + i)
              .collect(Collectors.joining("\n"));
      server.run("insert into c format TSV\n" + rows);
    }
    return server.run("select count() from c where client = " + client);
  }

  private static byte[] gzip(String text) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (GZIPOutputStream zipped = new GZIPOutputStream(bytes)) {
      zipped.write(bytes(text));
    }
    return bytes.toByteArray();
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
