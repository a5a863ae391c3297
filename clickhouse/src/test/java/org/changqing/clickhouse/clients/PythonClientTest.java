package org.changqing.clickhouse.clients;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.changqing.clickhouse.TestServer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

class PythonClientTest {

  @TempDir Path folder;

  @Test
  @Timeout(value = 5, unit = TimeUnit.MINUTES) // The first run installs the client.
  void clickhouseConnectWorks() throws Exception {
    try (TestServer server = TestServer.start(folder)) {
      Process checks =
          new ProcessBuilder(
                  "src/test/python/run",
                  Integer.toString(server.process().port()),
                  TestServer.OPERATOR,
                  TestServer.PASSWORD)
              .redirectErrorStream(true)
              .start();
      String output = new String(checks.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      assertThat(checks.waitFor()).as(output).isZero();
    }
  }
}
