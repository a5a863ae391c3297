package org.changqing.clickhouse.statement;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StatementGuardTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "select 1 into outfile '/tmp/x'",
        "select 1 INTO /* */ OUTFILE '/tmp/x' format TSV",
        "set role operator",
        "SET DEFAULT ROLE a to b",
        "system shutdown",
        "system kill",
        "attach table t from '/tmp/x' (a Int8) engine = Log",
      })
  void nobodyMay(String text) {
    assertThatThrownBy(() -> StatementGuard.check(StatementReader.read(text)))
        .isInstanceOf(RefusedStatementException.class);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "select file('/etc/passwd')",
        "select `file`('/etc/passwd')",
        "select \"file\" ('/etc/passwd')",
        "select file/**/('/etc/passwd')",
        "select * apply file from t",
        "select * apply(file) from t",
        "explain select file('/etc/passwd')",
        "insert into t values (1)",
        "drop table t",
        "backup database a to Disk('b')",
        "kill mutation where 1",
      })
  void aReaderMayNot(String text) {
    assertThatThrownBy(() -> StatementGuard.checkReader(StatementReader.read(text)))
        .isInstanceOf(RefusedStatementException.class);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "select file from t",
        "select 'file(' || infile || outfile from t",
        "set max_threads = 1",
        "kill query where query_id = 'a'",
        "alter table t attach partition 1 from u",
        "show tables",
      })
  void ordinaryStatementsPass(String text) {
    Statement statement = StatementReader.read(text);
    assertThatCode(
            () -> {
              StatementGuard.check(statement);
              if (statement.kind().isReading()) {
                StatementGuard.checkReader(statement);
              }
            })
        .doesNotThrowAnyException();
  }
}
