package org.changqing.clickhouse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LifecycleTest {

  @TempDir Path folder;

  @Test
  void comesBackAfterBeingKilledWithEverythingInserted() throws Exception {
    try (TestServer server = TestServer.start(folder)) {
      server.run("create database d");
      server.run("create table d.t (a UInt64) engine = MergeTree order by a");
      server.run("insert into d.t select number from numbers(500000)");
      server.process().kill();
    }
    try (TestServer server = TestServer.start(folder)) {
      assertThat(server.run("select count(), sum(a) from d.t")).isEqualTo("500000\t124999750000\n");
    }
  }

  @Test
  void stopsOnTermWhileAQueryRuns() throws Exception {
    try (TestServer server = TestServer.start(folder)) {
      Thread endless =
          new Thread(
              () -> {
                try {
                  server.post("", "select count() from numbers(1000000000000) where rand() = 1");
                } catch (Exception e) {
                  // The server stops.
                }
              });
      endless.start();
      while (!server
          .run("select count() from system.processes where query like '%rand() = 1%'")
          .equals("2\n")) {
        Thread.onSpinWait();
      }
      long begin = System.nanoTime();
      assertThat(server.process().stop()).isIn(0, 143);
      assertThat(Duration.ofNanos(System.nanoTime() - begin)).isLessThan(Duration.ofSeconds(10));
      endless.join();
    }
  }

  @Test
  void aSecondServerOverTheSameDataIsRefused() throws Exception {
    try (TestServer server = TestServer.start(folder)) {
      assertThatThrownBy(() -> TestServer.start(folder).close())
          .hasMessageContaining("ended with 1");
      assertThat(Files.readString(folder.resolve("server.log")))
          .contains("Another server uses the data directory");
      assertThat(server.run("select 1")).isEqualTo("1\n");
    }
  }

  @Test
  void aMissingLibraryIsSaidClearly() throws Exception {
    Path users = Files.writeString(folder.resolve("users"), "a b operator\n");
    Path log = folder.resolve("log");
    assertThatThrownBy(
            () ->
                ClickHouseProcess.start(
                        new ClickHouseProcess.Start(
                            folder.resolve("nosuch.so"),
                            folder.resolve("data"),
                            users,
                            0,
                            log,
                            java.util.List.of()))
                    .close())
        .hasMessageContaining("ended with 1");
    assertThat(Files.readString(log)).contains("Fetch it with clickhouse/fetch-library");
  }
}
