package org.changqing.clickhouse.statement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class StatementReaderTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "select 1                                          | SELECT       |",
        "select 1 format JSON                              | SELECT       | JSON",
        "select 1 format JSON settings max_threads = 1     | SELECT       | JSON",
        "select 1 settings max_threads = 1 format CSV      | SELECT       | CSV",
        "select format from t                              | SELECT       |",
        "select 1 as format, format b                      | SELECT       |",
        "select 1 as format format TSV                     | SELECT       | TSV",
        "select * from t format TSV;                       | SELECT       | TSV",
        "select (select 1 format TSV)                      | SELECT       |",
        "(select 1) union all (select 2)                   | SELECT       |",
        "from t select a                                   | SELECT       |",
        "with 1 as x select x                              | SELECT       |",
        "with x as (select 1) select * from x              | SELECT       |",
        "with 1 as select select select                    | SELECT       |",
        "/* a */ select /* b */ 1                          | SELECT       |",
        "show tables                                       | DESCRIBE     |",
        "describe table t format TSV                       | DESCRIBE     | TSV",
        "explain select 1                                  | DESCRIBE     |",
        "exists table t                                    | DESCRIBE     |",
        "use a                                             | USE          |",
        "set a = 1                                         | SET          |",
        "kill query where query_id = 'a'                   | KILL         |",
        "create table t (a Int8) engine = Memory           | OTHER        |",
        "alter table t drop partition (1, 2)               | OTHER        |",
        "insert into t values (1, 'a;b'), (2, 'c')         | INSERT       |",
        "insert into t (a) values (1) ; -- end             | INSERT       |",
        "insert into t format Values (1)                   | INSERT       | Values",
        "insert into t select 1                            | INSERT       |",
        "insert into t (a) with 1 as x select x            | INSERT       |",
        "insert into t (select 1)                          | INSERT       |",
        "with 1 as x insert into t select x                | INSERT       |",
        "insert into t format TSV                          | INSERT_DATA  | TSV",
        "insert into d.t (a, `b`) format JSONEachRow {}    | INSERT_DATA  | JSONEachRow",
        "insert into table t format TSV 1; select 2        | INSERT_DATA  | TSV",
        "insert into table function null('a Int8') format TSV | INSERT_DATA | TSV",
        "insert into format format TSV 1                   | INSERT_DATA  | TSV",
        "insert into values values (1)                     | INSERT       |",
        "insert into {t:Identifier} format TSV 1           | INSERT_DATA  | TSV",
        "insert into function null('a Int8') format TSV 1  | INSERT_DATA  | TSV",
        "insert into t settings async_insert = 0 format TSV| INSERT_DATA  | TSV",
        "insert into t                                     | INSERT_DATA  |",
        "insert into t select a from input('a Int8') format CSV 1;2 | INSERT_INPUT | CSV",
        "insert into t select input from input             | INSERT       |",
      })
  void tellsKindAndFormat(String text, StatementKind kind, String format) {
    Statement statement = StatementReader.read(text);
    assertThat(statement.kind()).isEqualTo(kind);
    assertThat(statement.format().orElse(null)).isEqualTo(format);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " -- nothing",
        ";",
        "select 1; select 2",
        "select 1;; drop table t",
        "select ';' ; select 2",
        "insert into t values (1); drop table t",
        "insert into t select 1; drop table t",
        "exit",
        "quit",
        "\\l",
        "help",
        "1 + 1",
        "select 'a",
        "select /* a",
        "select #a",
        "insert into",
        "insert into t (a",
        "with 1 as x",
        "insert into t from infile '/etc/passwd' format TSV",
        "insert into t (a) from infile '/etc/passwd' select 1",
        "insert into t select * from input('a Int8')",
      })
  void refusesWhatIsNotOneStatement(String text) {
    assertThatThrownBy(() -> StatementReader.read(text))
        .isInstanceOf(RefusedStatementException.class);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "insert into t format TSV\\n1         | 1",
        "insert into t format TSV\\r\\n1      | 1",
        "insert into t format TSV 1           | 1",
        "insert into t format TSV \\n\\n1     | \\n1",
        "insert into t format TSV\\n 1        |  1",
      })
  void rowsBeginWhereTheEngineLetsThemBegin(String text, String rows) {
    String plain = text.replace("\\n", "\n").replace("\\r", "\r");
    assertThat(plain.substring(StatementReader.read(plain).dataStart()).strip())
        .isEqualTo(rows.replace("\\n", "\n").strip());
  }

  @Test
  void blanksCommentsBecauseTheEngineObeysHintsInThem() {
    assertThat(StatementReader.read("select x -- { error 47 }\n, 1 /* { error 1 } */").text())
        .isEqualTo("select x " + " ".repeat(15) + "\n, 1 " + " ".repeat(17));
  }

  @Test
  void writesRowsToAFile() {
    assertThat(
            StatementReader.read("select 1 format JSON settings max_threads = 1;")
                .writingTo("/dev/fd/7", "JSON", "gzip"))
        .isEqualTo(
            "select 1 \nINTO OUTFILE '/dev/fd/7' TRUNCATE COMPRESSION 'gzip' FORMAT JSON"
                + " settings max_threads = 1");
  }

  @Test
  void readsRowsFromAFile() {
    assertThat(
            StatementReader.read("insert into t settings a = 1 format TSV\n1")
                .readingFrom("/dev/fd/7", "TSV", "none"))
        .isEqualTo(
            "insert into t (*) FROM INFILE '/dev/fd/7' COMPRESSION 'none'  settings a = 1 "
                + " FORMAT TSV");
  }

  @Test
  void readsInputFromAFile() {
    assertThat(
            StatementReader.read(
                    "insert into t (a, p) select a, 42 from input('a Int8') where a > 1 format"
                        + " Parquet")
                .readingFrom("/dev/fd/7", "Parquet", "none"))
        .isEqualTo(
            "insert into t (a, p) select a, 42 from file('/dev/fd/7', 'Parquet', 'a Int8', 'none')"
                + " where a > 1 ");
  }

  @Test
  void killLooksForTheClientsIds() {
    Statement kill = StatementReader.read("KILL QUERY WHERE query_id = 'a' or 1 SYNC FORMAT TSV");
    assertThat(KillStatement.rewrittenFor(kill, "li"))
        .isEqualTo(
            "KILL QUERY WHERE splitByChar('\\n', Settings['log_comment'])[2] = 'li' AND ("
                + " splitByChar('\\n', Settings['log_comment'])[1] = 'a' or 1 ) SYNC FORMAT TSV");
  }
}
