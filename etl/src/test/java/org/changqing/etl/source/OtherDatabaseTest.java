package org.changqing.etl.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import org.apache.spark.sql.Row;
import org.changqing.etl.BadSourceException;
import org.changqing.etl.TestSpark;
import org.changqing.etl.contract.Contract;
import org.changqing.etl.contract.Table;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A database that nobody here knows, by a driver that stands in a folder only. */
class OtherDatabaseTest {

  /** The build puts the driver there; it is not on the class path. */
  private static final Path DRIVERS = Path.of("target/drivers");

  private static final Table TALK = Contract.table("talk").orElseThrow();

  @TempDir Path folder;

  @Test
  void driverInAFolderServesADatabaseWithOtherNamesAndTypes() throws SQLException, IOException {
    DatabaseUrl url = url(DRIVERS);
    try (Connection connection =
            Drivers.connect(url, new Properties(), DRIVERS.toAbsolutePath().toString());
        Statement statement = connection.createStatement()) {
      statement.execute("create schema \"党建\"");
      statement.execute(
          """
          create table "党建"."谈话" ("编号" bigint, person_id varchar(9), OTHER_PERSON_ID varchar(9),
            held_on date, recorded_at timestamp, updated_at timestamp with time zone,
            deleted boolean, remark clob)
          """);
      statement.execute(
          """
          insert into "党建"."谈话" values (123456789012345678, 'P1', 'p1', date '2020-07-01',
            timestamp '2020-07-02 08:30:00', timestamp with time zone '2020-07-02 08:30:00.5+08:00',
            false, 'x')
          """);
    }
    Path mapping =
        Files.writeString(folder.resolve("m.yaml"), "talk: {from: 党建.谈话, columns: {talk_id: 编号}}");

    try (Source source = location(DRIVERS, Optional.of(mapping)).open()) {
      assertThat(source.tables()).containsExactly("talk");
      assertThat(source.count(TALK)).hasValue(1);
      List<Row> rows = source.rows(TestSpark.session(), TALK).collectAsList();
      assertThat(rows.get(0).mkString(" "))
          .isEqualTo(
              "123456789012345678 P1 p1 2020-07-01 2020-07-02T08:30 2020-07-02T08:30:00.500+08:00"
                  + " FALSE 谈话 0 null null");
      assertThat(source.notices())
          .containsExactly("Table 谈话: column 'REMARK' is not in the contract and was ignored");
    }
  }

  @Test
  void missingDriverIsNamedWithTheFolderWhereItBelongs() {
    assertThatThrownBy(() -> location(folder, Optional.empty()).open())
        .isInstanceOf(BadSourceException.class)
        .hasMessageContaining("jdbc:h2:")
        .hasMessageContaining(folder.toString());
  }

  private SourceLocation location(Path drivers, Optional<Path> mapping) {
    return new SourceLocation.Database(
        url(drivers).text(), "", "", Optional.of(drivers.toAbsolutePath()), mapping);
  }

  private DatabaseUrl url(Path drivers) {
    return new DatabaseUrl(
        "jdbc:h2:" + folder.resolve("site").toAbsolutePath(),
        "",
        "",
        drivers.toAbsolutePath().toString());
  }
}
