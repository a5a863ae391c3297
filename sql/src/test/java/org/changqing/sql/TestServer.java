package org.changqing.sql;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.changqing.clickhouse.ClickHouseProcess;

/** A real embedded server for the tests of one class, with one user of each role. */
final class TestServer implements AutoCloseable {
  private final ClickHouseProcess process;

  private TestServer(ClickHouseProcess process) {
    this.process = process;
  }

  static TestServer start(Path folder) throws IOException, InterruptedException {
    Path users = folder.resolve("users");
    Files.writeString(
        users,
        """
        operator secret operator
        leader secret leadership
        analyst secret analyst
        care secret care
        charts secret dashboard
        secretary secret secretary,branch_6231
        district secret district,district_6431
        """);
    return new TestServer(
        ClickHouseProcess.start(
            new ClickHouseProcess.Start(
                library(),
                folder.resolve("data"),
                users,
                0,
                folder.resolve("log"),
                List.of("--access", Path.of("access/grants.sql").toAbsolutePath().toString()))));
  }

  private static Path library() throws IOException, InterruptedException {
    Process fetch = new ProcessBuilder("../clickhouse/fetch-library").start();
    String path = new String(fetch.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
    if (fetch.waitFor() != 0) {
      throw new IllegalStateException("clickhouse/fetch-library failed");
    }
    return Path.of(path);
  }

  Endpoint as(String user) {
    return new Endpoint(process.url(), user, "secret");
  }

  @Override
  public void close() {
    process.close();
  }
}
