"""Everybody's own account, asked in SQL: of ClickHouse itself, as a program would, and the analyst's in SQL Lab."""

import json
import os

import pytest
import requests
from asking import OPERATOR, OTHERS, SCOPED, at_once

from changqing_dashboards import home

REFUSED = """
    select name from restricted.person_name
    select * from merge('restricted', '.*')
    select count() from store.person
    select count() from store.suppressed_cell
    select count() from store.metric_value
    select count() from candidate.metric_cells
    select count() from ops.manifest
    select count() from candidate.branch
    select * from mart.branches where branch_id in (select name from restricted.person_name)
    with (select groupArray(name) from restricted.person_name) as names select names
    explain select * from restricted.person_name
    describe table restricted.person_name
    show create table restricted.person_name
    select file('/etc/passwd')
    select * apply(file) from (select '/etc/passwd' as path)
    select * from file('/etc/passwd', 'LineAsString')
    select * from filesystem('/')
    select * from url('http://127.0.0.1:1/', 'LineAsString')
    select * from s3('http://127.0.0.1:1/x', 'LineAsString')
    select * from remote('127.0.0.1:1', 'system.one')
    select * from cluster('default', 'system.one')
    select * from postgresql('127.0.0.1:1', 'superset', 'ab_user', 'postgres', 'x')
    select * from sqlite('/etc/passwd', 'x')
    select * from executable('id', 'TSV', 'line String')
    select catboostEvaluate('/etc/passwd', 1)
    select dictGet('restricted.person_name', 'name', 1)
    select addressToLine(1)
    select * from loop(store.person)
    select * from mergeTreeIndex(store, person)
    select count() from system.query_log
    select count() from system.session_log
    select name from system.users
    select * from system.row_policies
    select * from system.grants
    select 1 settings readonly = 0
    select 1 settings allow_introspection_functions = 1
    set readonly = 0
    set role operator
    set role care
    set default role operator to default
    select 1; select 2
    insert into store.branch (branch_id) values ('x')
    insert into function file('/tmp/x') select 1
    insert into function url('http://127.0.0.1:1/') select 1
    select 1 into outfile '/tmp/x'
    create table default.mine (a Int8) engine = Memory
    create temporary table mine (a Int8)
    create view default.mine as select * from store.person
    create function mine as x -> x
    create user mine
    create row policy mine on store.metric_cells using 1 to all
    grant operator to default
    alter user default identified by 'x'
    drop table store.branch
    truncate table store.branch
    detach table store.branch
    attach table store.mine from '/tmp' (a Int8) engine = Memory
    backup table store.person to Disk('a', 'b')
    system shutdown
    system reload config
    show users
    show create row policy readable_cells on store.metric_cells
"""
EMPTY = """
    select metric_id from mart.metric_cells where audience not in AUDIENCES
    select metric_id from store.metric_cells where audience not in AUDIENCES
    select metric_id from store.metric_cells prewhere audience not in AUDIENCES settings optimize_move_to_prewhere = 0
    select metric_id from merge('store', 'metric_cells') where audience not in AUDIENCES
    select metric_id from mart.metric_cells where throwIf(audience not in AUDIENCES, 'hidden rows were read')
    select metric_id from store.metric_cells where throwIf(audience not in AUDIENCES, 'hidden rows were read')
    select metric_id from merge('mart', 'metric_cells') where throwIf(audience not in AUDIENCES, 'hidden rows were read')
    select metric_id from mart.metric_tiles where throwIf(audience not in AUDIENCES, 'hidden rows were read')
    select subject from mart.alerts where throwIf(audience not in AUDIENCES, 'hidden rows were read')
    select band from mart.care_bands where throwIf(audience not in AUDIENCES, 'hidden rows were read')
    select stage from mart.hospital_queue where throwIf(audience not in AUDIENCES, 'hidden rows were read')
    select metric_id from mart.metric_cells where throwIf(audience not in AUDIENCES, 'x') settings enable_analyzer = 0
    select name from system.tables where database in ('restricted', 'candidate')
    select name from system.columns where database in ('restricted', 'candidate')
    select table from system.parts where database in ('restricted', 'candidate')
    select query from system.processes
    show tables from restricted
    show processlist
"""
EXACT = {"care", OPERATOR.role}


def lines(text: str) -> list[str]:
    return [line.strip() for line in text.splitlines() if line.strip()]


def ask(user: str, sql: str, **more: str) -> requests.Response:
    server, account = os.environ["CHANGQING_CLICKHOUSE_URL"], (user, home.passwords()[user])
    return requests.post(server, params={"database": "mart", **more}, data=sql.encode(), auth=account, timeout=30)


@pytest.mark.parametrize("sql", lines(REFUSED))
def test_nobody_gets_at_what_is_not_granted(sql):
    for person in OTHERS:
        if person.role == "care" and ("person_name" in sql or "merge('restricted'" in sql):
            continue
        answer = ask(person.user, sql)
        assert answer.status_code != 200, (person.user, answer.text[:200])
        assert "DB::Exception" in answer.text


@pytest.mark.parametrize("sql", lines(EMPTY))
def test_nobody_finds_what_is_hidden(sql):
    for person in OTHERS:
        if person.role in EXACT and "restricted" in sql:
            continue
        answer = ask(person.user, sql.replace("AUDIENCES", f"('all', '{'care' if person.role in EXACT else 'others'}')"))
        assert (answer.status_code, answer.text) == (200, ""), person.user


@pytest.mark.parametrize("person", SCOPED, ids=lambda person: person.user)
def test_no_table_tells_of_foreign_branches(foreign, person):
    places = {"branch_district", "neighbour_scope"}  # where branches sit, by their ids
    tables = ask(person.user, "select concat(database, '.', name) from system.tables where database != 'system'").text.split()
    assert "mart.metric_cells" in tables

    def look(table: str) -> None:
        answer = ask(person.user, f"select * from {table} format JSONCompactStringsEachRow")
        if answer.status_code == 403:
            return  # its columns may be seen, not its rows
        assert answer.status_code == 200, answer.text[:300]
        shown = {value for row in answer.text.splitlines() for value in json.loads(row)}
        assert not foreign[person.user] & shown, (table, foreign[person.user] & shown)

    at_once(look, [table for table in tables if table.split(".")[1] not in places])


@pytest.mark.parametrize("table", ["branches", "metric_tiles", "meeting_months", "late_records", "study_progress"])
@pytest.mark.parametrize("person", SCOPED, ids=lambda person: person.user)
def test_no_error_tells_of_foreign_branches(foreign, person, table):
    """What a query computes must not be computed on the rows that a policy hides."""
    names = ", ".join(f"'{name}'" for name in sorted(foreign[person.user]))
    answer = ask(
        person.user, f"select count() from mart.{table} where throwIf(branch_name in ({names})) settings enable_analyzer = 1"
    )
    assert (answer.status_code, answer.text) == (200, "0\n")


@pytest.mark.parametrize("role", ["operator", "care"])
def test_nobody_takes_a_role_by_a_parameter(role):
    for person in OTHERS:
        if person.role == role:
            continue
        answer = ask(person.user, "select count() from core.hospital_stay", role=role)
        assert answer.status_code != 200, person.user


def test_wrong_password_and_unknown_user_get_the_same_answer():
    answers = [
        requests.get(os.environ["CHANGQING_CLICKHOUSE_URL"], params={"query": "select 1"}, auth=account, timeout=30)
        for account in ((OPERATOR.user, "wrong"), ("nobody-here", "wrong"))
    ]
    assert {answer.status_code for answer in answers} == {403}
    assert answers[0].text.replace(OPERATOR.user, "") == answers[1].text.replace("nobody-here", "")


@pytest.fixture(scope="module")
def sql_lab(signed_in):
    """Asks as the analyst does."""
    found = signed_in[OPERATOR.user].get("/api/v1/database/").json()["result"]
    number = next(one["id"] for one in found if one["expose_in_sqllab"])

    def execute(sql: str) -> requests.Response:
        statement = {"database_id": number, "sql": sql, "schema": "mart", "runAsync": False}
        return signed_in["analyst"].post("/api/v1/sqllab/execute/", statement)

    return execute


@pytest.mark.parametrize("sql", [sql for sql in lines(REFUSED) if "person_name" in sql or "file(" in sql or "set" in sql])
def test_sql_lab_opens_no_other_way(sql_lab, sql):
    answer = sql_lab(sql)
    assert answer.status_code != 200 or not answer.json().get("data"), answer.text[:300]


def test_sql_lab_works(sql_lab):
    assert sql_lab("select count() as branches from mart.branches").json()["data"][0]["branches"] > 0
