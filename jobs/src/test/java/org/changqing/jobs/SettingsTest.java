package org.changqing.jobs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.LocalTime;
import java.util.Map;
import org.changqing.jobs.CommandFailure.Exit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SettingsTest {

  @Test
  void everyKeyHasADefault() {
    Settings settings = Settings.of(Map.of());

    assertThat(settings.home().directory()).isEqualTo(settings.repository().resolve("var"));
    assertThat(settings.clickhousePort()).isEqualTo(8123);
    assertThat(settings.postgresPort()).isEqualTo(5433);
    assertThat(settings.supersetPort()).isEqualTo(8088);
    assertThat(settings.sparkMaster()).isEqualTo("local[*]");
    assertThat(settings.nightlyAt()).isEqualTo(LocalTime.of(2, 0));
    assertThat(settings.isSampleSource()).isTrue();
  }

  @Test
  void blankValueIsTheDefault() {
    assertThat(Settings.of(Map.of("CHANGQING_CLICKHOUSE_PORT", " ")).clickhousePort())
        .isEqualTo(8123);
  }

  @Test
  void valueThatCannotBeUsedIsWrongUseAndNamesItsKey() {
    assertThatThrownBy(() -> Settings.of(Map.of("CHANGQING_SUPERSET_PORT", "70000")))
        .isInstanceOfSatisfying(
            CommandFailure.class, failure -> assertThat(failure.exit()).isEqualTo(Exit.WRONG_USE))
        .hasMessageContaining("CHANGQING_SUPERSET_PORT")
        .hasMessageContaining("70000");
    assertThatThrownBy(() -> Settings.of(Map.of("CHANGQING_NIGHTLY_AT", "2 o'clock")))
        .hasMessageContaining("CHANGQING_NIGHTLY_AT");
  }

  @Test
  void passwordOfTheSourceComesFromAFileThatOnlyItsOwnerReadsAndIsNeverShown(@TempDir Path folder)
      throws IOException {
    Path file = Files.writeString(folder.resolve("password"), "geheim\n");
    Map<String, String> environment =
        Map.of(
            "CHANGQING_SOURCE_USER", "reader", "CHANGQING_SOURCE_PASSWORD_FILE", file.toString());

    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r-----"));
    assertThatThrownBy(() -> Settings.of(environment)).hasMessageContaining("chmod 600 " + file);

    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
    SourceAccess access = Settings.of(environment).sourceAccess();
    assertThat(access.password()).isEqualTo("geheim");
    assertThat(access.toString()).contains("reader").doesNotContain("geheim");
  }

  @Test
  void mappingThatIsNotThereIsWrongUse() {
    assertThatThrownBy(() -> Settings.of(Map.of("CHANGQING_MAPPING", "none.yaml")))
        .hasMessageContaining("CHANGQING_MAPPING")
        .hasMessageContaining("none.yaml");
  }
}
