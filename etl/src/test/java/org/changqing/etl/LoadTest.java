package org.changqing.etl;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.changqing.clickhouse.ClickHouseProcess;
import org.changqing.sql.Deployment;
import org.changqing.sql.Endpoint;
import org.changqing.sql.SqlTree;
import org.changqing.sql.Warehouse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LoadTest {

  private static final Path LIBRARY = Path.of("../.cache/libchdb/libchdb.so").toAbsolutePath();

  @Test
  void loadsWhatIsMissingAndOnlyOnce(@TempDir Path folder)
      throws IOException, InterruptedException {
    ExampleRun run = ExampleRun.asOf(LocalDate.of(2020, 6, 30));
    Path users = Files.writeString(folder.resolve("users"), "operator secret operator\n");
    ClickHouseProcess.Start start =
        new ClickHouseProcess.Start(
            LIBRARY, folder.resolve("data"), users, 0, folder.resolve("log"), List.of());
    try (ClickHouseProcess server = ClickHouseProcess.start(start);
        Warehouse warehouse =
            Warehouse.open(
                SqlTree.packaged(),
                new Endpoint(server.url(), "operator", "secret"),
                Deployment.single())) {
      warehouse.create();
      LoadOptions options =
          LoadOptions.of(run.folder().toUri(), server.url(), "operator", "secret", "2020-06-30.1");
      int partitions = run.result().partitions().size();

      assertThat(new Load(options).execute())
          .isEqualTo(
              new LoadResult(
                  partitions,
                  0,
                  run.result().partitions().stream().mapToLong(p -> p.rows()).sum()));
      assertThat(new Load(options).execute()).isEqualTo(new LoadResult(0, partitions, 0));
    }
  }
}
