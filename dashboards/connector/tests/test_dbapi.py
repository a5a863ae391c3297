"""The DB-API and dialect as Superset uses them."""

import threading
import time

import pytest
from clickhouse_connect.driver.exceptions import DatabaseError
from sqlalchemy import create_engine, inspect
from sqlalchemy.exc import DatabaseError as EngineError


def test_result_over_many_blocks_equals_the_native_drivers(jdbc, native):
    sql = """
        select
          number, toString(number) as text, number / 7 as part, toDate32('1900-01-01') + number as day,
          toDecimal64(number, 2) / 3 as share, if(number % 3 = 0, null, number) as hole
        from numbers(20000) order by number
    """
    with jdbc.connect() as connection:
        rows = [tuple(row) for row in connection.execute(sql)]
    assert rows == native.query(sql).result_rows


def test_rows_come_in_the_sizes_that_are_asked_for(jdbc):
    cursor = jdbc.raw_connection().cursor()
    cursor.execute("select number from numbers(5)")
    assert cursor.fetchone() == (0,)
    assert cursor.fetchmany(2) == [(1,), (2,)]
    assert cursor.fetchmany(10) == [(3,), (4,)]
    assert cursor.fetchall() == []


def test_empty_result_has_its_columns(jdbc):
    cursor = jdbc.raw_connection().cursor()
    cursor.execute("select 1 as `支部`, '' as `区` where 0")
    assert [column[0] for column in cursor.description] == ["支部", "区"]
    assert cursor.fetchall() == []


def test_parameters_are_quoted(jdbc):
    cursor = jdbc.raw_connection().cursor()
    cursor.execute("select %(text)s as a, %(number)s as b, '100%%' as c", {"text": "a'); drop table x; --", "number": 7})
    assert cursor.fetchall() == [("a'); drop table x; --", 7, "100%")]


def test_errors_carry_the_servers_words(jdbc):
    cursor = jdbc.raw_connection().cursor()
    with pytest.raises(DatabaseError, match=r"Code: 47\. DB::Exception: Unknown expression .*no_such_column"):
        cursor.execute("select no_such_column from mart.branches")
    with jdbc.connect() as connection, pytest.raises(EngineError, match="DB::Exception"):
        connection.execute("select throwIf(number = 3, 'stopped at three') from numbers(10)").fetchall()


def test_connection_serves_again_after_an_error(jdbc):
    with jdbc.connect() as connection:
        with pytest.raises(EngineError):
            connection.execute("select nonsense(1)")
        assert connection.execute("select 1").fetchall() == [(1,)]


def test_setting_of_the_connection_limits_the_query(jdbc):
    url = jdbc.url.update_query_dict({"clickhouse_setting_max_execution_time": "1"})
    limited = create_engine(url)
    with limited.connect() as connection:
        assert connection.execute("select getSetting('max_execution_time')").scalar() == 1


def test_tables_and_columns_can_be_listed(jdbc):
    inspector = inspect(jdbc)
    assert "metric_cells" in inspector.get_table_names("mart")
    assert "metric_id" in [column["name"] for column in inspector.get_columns("metric_cells", "mart")]


def test_cancel_ends_the_query_in_clickhouse(jdbc):
    cursor = jdbc.raw_connection().cursor()
    ended = []

    def run() -> None:
        with pytest.raises(DatabaseError) as error:
            cursor.execute("select count() from numbers(100000000000) where sipHash64(number) = 0")
        ended.append(str(error.value))

    runs = threading.Thread(target=run)
    started = time.monotonic()
    runs.start()
    while runs.is_alive() and time.monotonic() - started < 30:
        cursor.cancel()
        runs.join(timeout=1)
    assert not runs.is_alive()
    assert "Code: 394. DB::Exception" in ended[0]


@pytest.mark.parametrize(
    ("setting", "value", "sql", "code"),
    [
        ("max_result_rows", 10, "select number from numbers(100)", 396),
        ("max_execution_time", 1, "select count() from numbers(100000000000) where sipHash64(number) = 0", 159),
        ("max_memory_usage", 1_000_000, "select length(groupArray(number)) from numbers(10000000)", 241),
    ],
)
def test_query_can_be_limited(jdbc, setting, value, sql, code):
    limited = create_engine(jdbc.url.update_query_dict({f"clickhouse_setting_{setting}": str(value)}))
    with limited.connect() as connection, pytest.raises(EngineError, match=f"Code: {code}. DB::Exception"):
        connection.execute(sql).fetchall()
    limited.dispose()
