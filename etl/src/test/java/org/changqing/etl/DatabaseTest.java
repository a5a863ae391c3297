package org.changqing.etl;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.stream.Collectors;
import org.changqing.etl.contract.Column;
import org.changqing.etl.contract.Contract;
import org.changqing.etl.contract.Table;
import org.changqing.etl.source.SourceLocation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.postgresql.PGConnection;

class DatabaseTest {

  @Test
  void sameRecordsGiveTheSameVersionsFromADatabaseAsFromFiles(@TempDir Path folder)
      throws IOException, SQLException {
    ExampleRun files = ExampleRun.asOf(LocalDate.of(2020, 6, 30));
    try (EmbeddedPostgres server = EmbeddedPostgres.builder().start()) {
      String url = server.getJdbcUrl("postgres", "postgres");
      fill(server);

      ExampleRun database =
          ExampleRun.of(new SourceLocation.Database(url), folder, LocalDate.of(2020, 6, 30));

      assertThat(database.result().partitions()).isEqualTo(files.result().partitions());
      assertThat(database.result().ledger()).isEqualTo(files.result().ledger());
    }
  }

  @Test
  void aServerThatIsNotThereIsNamedWithoutThePassword(@TempDir Path folder) {
    SourceLocation nowhere =
        new SourceLocation.Database("jdbc:postgresql://127.0.0.1:1/x?user=u&password=geheim");

    assertThatThrownBy(() -> ExampleRun.of(nowhere, folder, LocalDate.of(2020, 6, 30)))
        .isInstanceOf(BadSourceException.class)
        .hasMessageContaining("127.0.0.1:1")
        .hasMessageNotContaining("geheim");
  }

  /**
   * The example in real types; talks through a view, as a site with other tables would give them.
   */
  private static void fill(EmbeddedPostgres server) throws IOException, SQLException {
    try (Connection connection = server.getPostgresDatabase().getConnection();
        Statement statement = connection.createStatement()) {
      for (Table table : Contract.TABLES) {
        String name = table.name().equals("talk") ? "conversation" : table.name();
        statement.execute(
            table.columns().stream()
                .map(DatabaseTest::definition)
                .collect(Collectors.joining(", ", "create table " + name + " (", ")")));
        try (Reader rows =
            Files.newBufferedReader(ExampleRun.RECORDS.resolve(table.name() + ".csv"))) {
          connection
              .unwrap(PGConnection.class)
              .getCopyAPI()
              .copyIn("copy " + name + " from stdin (format csv, header)", rows);
        }
      }
      statement.execute("create view talk as select *, 1 as more from conversation");
    }
  }

  private static String definition(Column column) {
    String type =
        switch (column.kind()) {
          case TEXT, CODE, ID_NUMBER ->
              column.name().endsWith("district_code") ? "char(8)" : "text";
          case DAY -> "date";
          case INSTANT -> "timestamptz";
          case INTEGER -> "integer";
          case BIGINT -> "bigint";
          case DECIMAL -> "numeric(5,2)";
          case BOOLEAN -> "boolean";
        };
    return column.name() + " " + type;
  }
}
