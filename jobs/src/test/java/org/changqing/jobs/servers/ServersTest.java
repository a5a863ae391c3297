package org.changqing.jobs.servers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.changqing.jobs.CommandFailure;
import org.changqing.jobs.Settings;
import org.changqing.jobs.warehouse.Query;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The embedded servers of a home: started, shared, killed, stopped. */
class ServersTest {
  @TempDir Path home;

  @Test
  void serversStopWhenTheLastCommandEnds() throws SQLException {
    Settings settings = settings(Map.of());
    RunFiles files = new RunFiles(settings.home());
    ProcessHandle supervisor;
    try (Servers servers = Servers.open(settings)) {
      assertThat(Query.as("operator", servers).rows("select 1", Map.of()))
          .containsExactly(List.of("1"));
      DriverManager.getConnection(servers.postgres("sample")).close();
      supervisor = process(files, RunFiles.SUPERVISOR_PID).orElseThrow();
      assertThat(supervisor.isAlive()).isTrue();
    }
    supervisor.onExit().orTimeout(5, TimeUnit.SECONDS).join();
    assertThat(files.read(RunFiles.CLICKHOUSE_PORT)).isEmpty();
    assertThat(new Orphans(settings.home()).postgres()).isEmpty();
  }

  @Test
  void serversThatAKilledSupervisorLeftAreReplaced() {
    Settings settings = settings(Map.of());
    RunFiles files = new RunFiles(settings.home());
    ProcessHandle clickhouse;
    try (Servers servers = Servers.open(settings)) {
      servers.clickhouse();
      servers.postgres("sample");
      clickhouse = process(files, RunFiles.CLICKHOUSE_PID).orElseThrow();
      ProcessHandle supervisor = process(files, RunFiles.SUPERVISOR_PID).orElseThrow();
      supervisor.destroyForcibly();
      supervisor.onExit().join();
    }
    assertThat(clickhouse.isAlive()).isTrue();

    try (Servers servers = Servers.open(settings)) {
      assertThat(Query.as("operator", servers).rows("select 1", Map.of()))
          .containsExactly(List.of("1"));
    }
    assertThat(Orphans.isGone(clickhouse)).isTrue();
  }

  @Test
  void passwordsAreForTheirOwnerOnlyAndPostgresAsksForOne() throws Exception {
    Settings settings = settings(Map.of());
    try (Servers servers = Servers.open(settings)) {
      String url = servers.postgres("sample").replaceAll("password=.*", "password=guess");
      assertThatThrownBy(() -> DriverManager.getConnection(url)).isInstanceOf(SQLException.class);
    }
    assertThat(Files.readAllLines(settings.home().passwords()))
        .hasSize(6)
        .allMatch(
            line -> line.matches("(leader|analyst|secretary|district|care|admin) [0-9a-f]{24}"));
    assertThat(Files.getPosixFilePermissions(settings.home().passwords()))
        .isEqualTo(PosixFilePermissions.fromString("rw-------"));
  }

  @Test
  void portThatIsTakenIsNamedWithItsSetting() throws Exception {
    try (ServerSocket taken = new ServerSocket(0)) {
      String port = Integer.toString(taken.getLocalPort());
      Settings settings =
          settings(
              Map.of(
                  "CHANGQING_CLICKHOUSE_PORT", port,
                  "CHANGQING_POSTGRES_PORT", freePort(),
                  "CHANGQING_SUPERSET_PORT", freePort()));

      assertThatThrownBy(() -> Servers.openToStay(settings))
          .isInstanceOf(CommandFailure.class)
          .hasMessageContaining(port)
          .hasMessageContaining("CHANGQING_CLICKHOUSE_PORT");
    }
  }

  private Settings settings(Map<String, String> more) {
    Map<String, String> environment = new HashMap<>(more);
    environment.put("CHANGQING_HOME", home.toString());
    return Settings.of(environment);
  }

  private static String freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0)) {
      return Integer.toString(socket.getLocalPort());
    }
  }

  private static Optional<ProcessHandle> process(RunFiles files, String name) {
    return files.number(name).flatMap(pid -> ProcessHandle.of(pid));
  }
}
