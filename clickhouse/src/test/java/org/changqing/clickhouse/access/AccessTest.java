package org.changqing.clickhouse.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import org.changqing.clickhouse.TestServer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AccessTest {

  private static final String CARE = "other";

  @TempDir static Path folder;
  private static TestServer server;

  @BeforeAll
  static void start() throws Exception {
    server = TestServer.start(folder);
    server.run("create database mart");
    server.run("create database restricted");
    server.run("create table mart.cell (a Int32, secret Bool) engine = MergeTree order by a");
    server.run("insert into mart.cell values (1, false), (2, true)");
    server.run("create table restricted.name (n String) engine = MergeTree order by n");
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  @Test
  void theRoleIsVisibleInSql() throws Exception {
    assertThat(server.postAs(TestServer.READER, "", "select enabledRoles(), currentRoles()").body())
        .isEqualTo("['analyst']\t['analyst']\n");
    assertThat(server.run("select currentRoles()")).isEqualTo("['operator']\n");
  }

  @Test
  void rowPoliciesAskForTheRole() throws Exception {
    String ask = "select groupArray(a) from mart.cell";
    assertThat(server.postAs(TestServer.READER, "", ask).body()).isEqualTo("[1]\n");
    assertThat(server.postAs(CARE, "", ask).body()).isEqualTo("[1,2]\n");
  }

  @Test
  void aReaderSeesOnlyWhatIsGranted() throws Exception {
    assertThat(server.postAs(TestServer.READER, "", "show tables from mart").body())
        .isEqualTo("cell\n");
    assertThat(
            server
                .postAs(
                    TestServer.READER,
                    "",
                    "select name from system.tables where database = 'restricted'")
                .body())
        .isEmpty();
    assertThat(server.postAs(CARE, "", "select count() from restricted.name").statusCode())
        .isEqualTo(200);
  }

  @Test
  void aReaderMaySetItsSettings() throws Exception {
    HttpResponse<String> response =
        server.postAs(
            TestServer.READER,
            "max_execution_time=5&session_id=s",
            "select getSetting('max_execution_time') settings max_threads = 1");
    assertThat(response.body()).isEqualTo("5\n");
  }

  @Test
  void aReaderSeesNoStatementsOfOthers() throws Exception {
    assertThat(server.postAs(TestServer.READER, "", "select * from system.processes").body())
        .isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "select * from restricted.name",
        "insert into mart.cell values (3, false)",
        "drop table mart.cell",
        "create table mart.x (a Int8) engine = Memory",
        "create temporary table x (a Int8)",
        "alter table mart.cell delete where 1",
        "set role operator",
        "set readonly = 0",
        "set format_schema = '/etc/passwd'",
        "set dialect = 'kusto'",
        "set allow_introspection_functions = 1",
        "select 1 settings readonly = 0",
        "select 1 settings format_template_resultset = '/etc/passwd'",
        "select file('/etc/passwd')",
        "select * from file('/etc/passwd', 'LineAsString')",
        "select * from `/etc/passwd`",
        "select * from default.`/etc/passwd`",
        "select * from url('http://127.0.0.1:1/', 'LineAsString')",
        "select * from executable('x', 'TSV', 'a String')",
        "select * from postgresql('127.0.0.1:1', 'a', 'b', 'c', 'd')",
        "select * from sqlite('/tmp/x', 'y')",
        "select * from remote('127.0.0.1:1', 'a', 'b')",
        "select 1 into outfile '/tmp/x'",
        "system reload config",
        "system shutdown",
        "backup table mart.cell to File('/tmp/x')",
        "kill mutation where 1",
        "create function f as x -> x",
        "grant operator to analyst",
      })
  void aReaderMayNot(String statement) throws Exception {
    assertThat(server.postAs(TestServer.READER, "", statement).statusCode()).isNotEqualTo(200);
  }

  @Test
  void aReaderCantTakeARoleByParameter() throws Exception {
    assertThat(server.postAs(TestServer.READER, "role=operator", "select 1").statusCode())
        .isEqualTo(403);
    assertThat(server.postAs(TestServer.READER, "dialect=kusto", "select 1").statusCode())
        .isNotEqualTo(200);
    String format = "default_format=" + TestServer.encoded("TSV; drop table mart.cell");
    assertThat(server.postAs(TestServer.READER, format, "select 1").statusCode()).isEqualTo(404);
    assertThat(
            server.postAs(TestServer.READER, "param_f=file", "select {f:Identifier}('/a')").body())
        .contains("UNKNOWN_FUNCTION");
    assertThat(server.postAs(TestServer.READER, "readonly=0", "drop table mart.cell").statusCode())
        .isEqualTo(403);
  }
}
