package org.changqing.clickhouse.clients;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.clickhouse.client.api.Client;
import com.clickhouse.client.api.ClientException;
import com.clickhouse.client.api.ServerException;
import com.clickhouse.client.api.data_formats.ClickHouseBinaryFormatReader;
import com.clickhouse.client.api.insert.InsertResponse;
import com.clickhouse.client.api.insert.InsertSettings;
import com.clickhouse.client.api.query.GenericRecord;
import com.clickhouse.client.api.query.QueryResponse;
import com.clickhouse.client.api.query.QuerySettings;
import com.clickhouse.data.ClickHouseFormat;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.changqing.clickhouse.TestServer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@SuppressWarnings("try") // The client's close() declares Exception.
class ClientV2Test {

  private static final String TYPES =
      "select toInt64(-9223372036854775808) as i, toUInt64(18446744073709551615) as u,"
          + " toDecimal64('1234567.89', 2) as d, toDate32('1921-07-23') as day,"
          + " toDateTime64('2020-06-01 12:00:00.123', 3, 'UTC') as at, [1, 2] as a,"
          + " map('k', 1) as m, cast(null as Nullable(String)) as n, '常青' as s,"
          + " toLowCardinality('x') as l, true as b, (1, 'y') as t";

  /** What the client wants of an object that it inserts. */
  public static final class Row {
    private final long id;
    private final String name;

    Row(long id, String name) {
      this.id = id;
      this.name = name;
    }

    public long getId() {
      return id;
    }

    public String getName() {
      return name;
    }
  }

  @TempDir static Path folder;
  private static TestServer server;
  private static Client client;

  @BeforeAll
  static void start() throws Exception {
    server = TestServer.start(folder);
    client = builder().build();
  }

  @AfterAll
  static void stop() {
    client.close();
    server.close();
  }

  private static Client.Builder builder() {
    return new Client.Builder()
        .addEndpoint(server.process().url())
        .setUsername(TestServer.OPERATOR)
        .setPassword(TestServer.PASSWORD);
  }

  @ParameterizedTest
  @CsvSource({"true,true,false", "true,true,true", "false,false,false"})
  void typesComeThroughEveryCompression(boolean response, boolean request, boolean http) {
    try (Client other =
        builder()
            .compressServerResponse(response)
            .compressClientRequest(request)
            .useHttpCompression(http)
            .build()) {
      GenericRecord row = other.queryAll(TYPES).get(0);
      assertThat(row.getLong("i")).isEqualTo(Long.MIN_VALUE);
      assertThat(row.getBigInteger("u")).isEqualTo("18446744073709551615");
      assertThat(row.getBigDecimal("d")).isEqualTo(new BigDecimal("1234567.89"));
      assertThat(row.getLocalDate("day")).isEqualTo(LocalDate.of(1921, 7, 23));
      assertThat(row.getLocalDateTime("at")).isEqualTo("2020-06-01T12:00:00.123");
      assertThat(row.getList("a").toString()).isEqualTo("[1, 2]");
      assertThat(row.getObject("m")).isEqualTo(Map.of("k", (short) 1));
      assertThat(row.getString("n")).isNull();
      assertThat(row.getString("s")).isEqualTo("常青");
      assertThat(row.getString("l")).isEqualTo("x");
      assertThat(row.getBoolean("b")).isTrue();
    }
  }

  @Test
  void insertsParquetWithMoreColumns() throws Exception {
    execute(
        "create or replace table p (a Int64, p Date32, v UInt64) engine = MergeTree order by a");
    byte[] parquet;
    try (QueryResponse rows =
        client
            .query(
                "select toInt64(number) as a from numbers(200000)",
                new QuerySettings().setFormat(ClickHouseFormat.Parquet))
            .get()) {
      parquet = rows.getInputStream().readAllBytes();
    }
    // What follows INSERT INTO is given where the client expects a table.
    String into = "p (a, p, v) select a, toDate32('2020-01-01'), 7 from input('a Int64')";
    try (InsertResponse response =
        client.insert(into, new ByteArrayInputStream(parquet), ClickHouseFormat.Parquet).get()) {
      assertThat(response.getWrittenRows()).isEqualTo(200_000);
    }
    try (InsertResponse response =
        client
            .insert("p", List.of("a"), new ByteArrayInputStream(parquet), ClickHouseFormat.Parquet)
            .get()) {
      assertThat(response.getWrittenRows()).isEqualTo(200_000);
    }
    assertThat(one("select count(), sum(v), uniqExact(a) from p"))
        .isEqualTo(List.of("400000", "1400000", "200000"));
  }

  @Test
  void insertsObjects() throws Exception {
    execute("create or replace table o (id Int64, name String) engine = MergeTree order by id");
    client.register(Row.class, client.getTableSchema("o"));
    try (InsertResponse response =
        client.insert("o", List.of(new Row(1, "一"), new Row(2, "二"))).get()) {
      assertThat(response.getWrittenRows()).isEqualTo(2);
    }
    assertThat(one("select arrayStringConcat(groupArray(name)) from o")).isEqualTo(List.of("一二"));
  }

  @Test
  void aTokenKeepsARepeatedInsertOut() throws Exception {
    execute(
        "create or replace table r (a Int64) engine = MergeTree order by a"
            + " settings non_replicated_deduplication_window = 100");
    for (int i = 0; i < 2; i++) {
      client
          .insert(
              "r",
              new ByteArrayInputStream("1\n2\n".getBytes(StandardCharsets.UTF_8)),
              ClickHouseFormat.TSV,
              new InsertSettings().setDeduplicationToken("run-1"))
          .get()
          .close();
    }
    assertThat(one("select count() from r")).isEqualTo(List.of("2"));
  }

  @Test
  void parametersAreTyped() throws Exception {
    try (QueryResponse response =
            client
                .query(
                    "select {a:String} as a, {b:Int64} + 1 as b",
                    Map.of("a", "it's \t\\", "b", 41L),
                    new QuerySettings())
                .get();
        ClickHouseBinaryFormatReader reader = client.newBinaryFormatReader(response)) {
      reader.next();
      assertThat(reader.getString("a")).isEqualTo("it's \t\\");
      assertThat(reader.getLong("b")).isEqualTo(42);
    }
  }

  @Test
  void errorsHaveTheirCodes() {
    assertThatThrownBy(() -> client.queryAll("select * from nosuch"))
        .hasRootCauseInstanceOf(ServerException.class)
        .hasStackTraceContaining("UNKNOWN_TABLE");
  }

  @Test
  void settingsHoldForTheirQuery() throws Exception {
    try (QueryResponse response =
        client
            .query(
                "select getSetting('max_threads') as n",
                new QuerySettings().serverSetting("max_threads", "3"))
            .get()) {
      assertThat(response.getResultRows()).isEqualTo(1);
    }
    assertThat(client.ping()).isTrue();
  }

  @Test
  void manyRowsAreStreamed() throws Exception {
    long sum = 0;
    try (QueryResponse response = client.query("select number as n from numbers(3000000)").get();
        ClickHouseBinaryFormatReader reader = client.newBinaryFormatReader(response)) {
      while (reader.hasNext()) {
        reader.next();
        sum += reader.getLong("n");
      }
    }
    assertThat(sum).isEqualTo(4_499_998_500_000L);
  }

  @Test
  void aKilledQueryBreaksItsRowsOff() throws Exception {
    QueryResponse response =
        client
            .query("select number from system.numbers", new QuerySettings().setQueryId("endless"))
            .get();
    InputStream rows = response.getInputStream();
    assertThat(rows.read()).isNotNegative();
    execute("kill query where query_id = 'endless'");
    assertThatThrownBy(() -> rows.transferTo(OutputStream.nullOutputStream()))
        .isInstanceOfAny(IOException.class, ClientException.class);
    assertThat(one("select count() from system.processes where query like '%em.numbers%'"))
        .isEqualTo(List.of("1"));
  }

  private static void execute(String statement) throws Exception {
    client.execute(statement).get().close();
  }

  private static List<String> one(String query) {
    GenericRecord row = client.queryAll(query).get(0);
    return row.getSchema().getColumns().stream()
        .map(column -> row.getString(column.getColumnName()))
        .toList();
  }
}
