package org.changqing.jobs.nightly;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.type.TypeReference;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.changqing.etl.Conform;
import org.changqing.etl.ConformOptions;
import org.changqing.etl.Extract;
import org.changqing.etl.ExtractOptions;
import org.changqing.etl.PersonKeySecret;
import org.changqing.etl.RunFolder;
import org.changqing.etl.contract.Contract;
import org.changqing.etl.contract.Table;
import org.changqing.etl.fact.Partition;
import org.changqing.etl.source.Source;
import org.changqing.etl.source.SourceLocation;
import org.changqing.jobs.SourceAccess;
import org.changqing.reference.Cell;
import org.changqing.reference.CellComparison;
import org.changqing.reference.Reference;
import org.changqing.sample.FolderFormat;
import org.changqing.sample.MariaDbSchema;
import org.changqing.sample.PostgresSchema;
import org.changqing.sample.SampleData;
import org.changqing.sample.SampleFolder;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The same records from every kind of source, and what is peculiar to MariaDB. */
class SourcesTest {
  private static final LocalDate LAST_DAY = LocalDate.of(2019, 3, 20);
  private static final SampleData SAMPLE = new SampleData(SampleData.DEFAULT_SEED, 1, LAST_DAY);
  private static final Table TALK = Contract.table("talk").orElseThrow();

  @TempDir static Path folder;
  private static TestWarehouse warehouse;
  private static MariaDbServer mariaDb;

  @BeforeAll
  static void open() throws IOException, InterruptedException {
    warehouse = new TestWarehouse(folder.resolve("home"));
    mariaDb = new MariaDbServer(Files.createDirectory(folder.resolve("mariadb")));
  }

  @AfterAll
  static void close() {
    mariaDb.close();
    warehouse.close();
  }

  @Test
  void everyKindOfSourceGivesTheSameFactsAndSoTheSameCells() throws Exception {
    mariaDb.create("sample", connection -> new MariaDbSchema(connection).fill(SAMPLE));
    SourceChoice database =
        SourceChoice.of(mariaDb.url("sample"), reader(Optional.empty()), warehouse.servers);
    warehouse.night(database, LAST_DAY, false);
    List<Partition> fromMariaDb = manifest(onlyRun());

    for (FolderFormat format : FolderFormat.values()) {
      Path records = folder.resolve(format.name());
      new SampleFolder(records, format).write(SAMPLE);
      assertThat(conformed(new SourceLocation.Folder(records)))
          .as("%s", format)
          .isEqualTo(fromMariaDb);
    }
    try (Connection connection =
        DriverManager.getConnection(warehouse.servers.postgres("sample"))) {
      new PostgresSchema(connection).fill(SAMPLE);
    }
    assertThat(conformed(SourceChoice.of("", warehouse.servers).location())).isEqualTo(fromMariaDb);

    List<Cell> expected = Reference.compute(folder.resolve("CSV"), LAST_DAY).cells();
    CellComparison comparison = CellComparison.of(expected, warehouse.cells());
    assertThat(comparison.differences()).as(comparison.report(10)).isEmpty();
  }

  @Test
  void mariaDbValuesKeepTheirMeaningUnderOtherNames() throws Exception {
    mariaDb.create(
        "site",
        connection -> {
          try (Statement statement = connection.createStatement()) {
            statement.execute("set time_zone = '+08:00'");
            statement.execute(
                """
                create table `谈话 记录` (`编号` varchar(20), `人员` varchar(20) character set gbk,
                  `对象` varchar(20), `日期` date, `登记` datetime, `更新` timestamp(3) null,
                  `删除` tinyint(1), `备注` blob) character set utf8mb4 collate utf8mb4_general_ci
                """);
            statement.execute(
                """
                insert into `谈话 记录` values
                  ('t1', '张三', '😀', '2020-07-01', '2020-07-02 08:30:00', '2020-07-02 08:30:00.25', 1, ''),
                  ('T1', '李四', null, '0000-00-00', null, null, 0, null)
                """);
          }
        });
    Path mapping =
        Files.writeString(
            folder.resolve("site.yaml"),
            """
            talk:
              from: 谈话 记录
              columns: {talk_id: 编号, person_id: 人员, other_person_id: 对象, held_on: 日期,
                recorded_at: 登记, updated_at: 更新, deleted: 删除}
            """);

    try (Source source = site("site", Optional.of(mapping))) {
      assertThat(rows(source))
          .containsExactlyInAnyOrder(
              "t1 张三 😀 2020-07-01 2020-07-02 08:30:00 2020-07-02 00:30:00.250+00:00 1 谈话 记录 0",
              "T1 李四 null 0000-00-00 null null 0 谈话 记录 0");
      assertThat(source.count(TALK)).hasValue(2);
      assertThat(source.tables()).containsExactly("talk");
      assertThat(source.notices())
          .containsExactly("Table 谈话 记录: column '备注' is not in the contract and was ignored");
    }
  }

  @Test
  void mariaDbIsReadInPartsAsOfOneMomentAndKeysThatDifferInCaseStayTwo() throws Exception {
    mariaDb.create(
        "large",
        connection -> {
          try (Statement statement = connection.createStatement()) {
            statement.execute(
                """
                create table talk as select
                  concat(if(seq % 2 = 0, 'k''', 'K'''), seq div 2) as talk_id, seq as person_id
                from seq_1_to_250000
                """);
            statement.execute("insert into talk values (null, 0)");
          }
        });

    try (Source source = site("large", Optional.empty())) {
      try (Connection connection = mariaDb.root("large");
          Statement statement = connection.createStatement()) {
        statement.execute("delete from talk where person_id < 1000");
        statement.execute("insert into talk values ('late', 300000)");
      }
      Dataset<Row> read = source.rows(warehouse.spark(), TALK).cache();

      assertThat(read.rdd().getNumPartitions()).isGreaterThan(1);
      assertThat(source.count(TALK)).hasValue(250_001);
      assertThat(read.count()).isEqualTo(250_001);
      assertThat(read.select("person_id").distinct().count()).isEqualTo(250_001);
      assertThat(read.select("talk_id").distinct().count()).isEqualTo(250_001);
      read.unpersist();
    }
  }

  private static SourceAccess reader(Optional<Path> mapping) {
    return new SourceAccess("reader", "geheim", Optional.empty(), mapping);
  }

  private static Source site(String database, Optional<Path> mapping) {
    return new SourceLocation.Database(
            mariaDb.url(database), "reader", "geheim", Optional.empty(), mapping)
        .open();
  }

  private static Set<String> rows(Source source) {
    return source.rows(warehouse.spark(), TALK).collectAsList().stream()
        .map(
            row ->
                Stream.of(
                        "talk_id",
                        "person_id",
                        "other_person_id",
                        "held_on",
                        "recorded_at",
                        "updated_at",
                        "deleted",
                        "_file",
                        "_line")
                    .map(column -> String.valueOf(row.<Object>getAs(column)))
                    .collect(Collectors.joining(" ")))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static List<Partition> conformed(SourceLocation source) throws IOException {
    Path run = Files.createTempDirectory(folder, "run");
    new Extract(warehouse.spark(), ExtractOptions.of(source, run.toUri())).execute();
    PersonKeySecret secret = new PersonKeySecret(warehouse.servers.accounts().pseudonymKey());
    new Conform(warehouse.spark(), ConformOptions.of(run.toUri(), LAST_DAY, secret)).execute();
    return manifest(run);
  }

  private static List<Partition> manifest(Path run) {
    return new RunFolder(run.toUri())
        .readJson("manifest.json", new TypeReference<List<Partition>>() {});
  }

  private static Path onlyRun() throws IOException {
    try (Stream<Path> runs = Files.list(warehouse.settings.home().runs())) {
      List<Path> all = runs.toList();
      assertThat(all).hasSize(1);
      return all.get(0);
    }
  }
}
