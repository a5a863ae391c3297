"""A server of its own is told to reload and to stop, while people read and a query runs in ClickHouse."""

import os
import signal
import socket
import subprocess
import time
from collections.abc import Iterator
from concurrent.futures import Future, ThreadPoolExecutor
from dataclasses import dataclass
from pathlib import Path
from threading import Event
from typing import Any

import pytest
import requests
from asking import OPERATOR, Superset

WORKERS = 2
GRACE_SECONDS = 10  # graceful_timeout of gunicorn.conf.py
MARGIN_SECONDS = 10
PATIENCE_SECONDS = 120
ENDLESS = "select count() as found from numbers(1000000000000) where sipHash64(number) = 0 and '{mark}' != ''"


@dataclass
class Served:
    """A gunicorn."""

    url: str
    process: subprocess.Popen

    def workers(self) -> set[int]:
        return {int(pid) for pid in Path(f"/proc/{self.process.pid}/task/{self.process.pid}/children").read_text().split()}


def free_port() -> int:
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        return taken.getsockname()[1]


def until(condition: Any, seconds: float = PATIENCE_SECONDS) -> Any:
    """What the condition gives as soon as it holds."""
    end = time.monotonic() + seconds
    while not (found := condition()):
        assert time.monotonic() < end, condition
        time.sleep(0.1)
    return found


def answers(url: str) -> bool:
    try:
        return requests.get(f"{url}/health", timeout=5).ok
    except requests.RequestException:
        return False


def is_alive(pid: int) -> bool:
    """Whether the process runs; one that has ended and waits for its parent to ask about it does not."""
    try:
        return Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()[0] != "Z"
    except FileNotFoundError:
        return False


@pytest.fixture(scope="module")
def served(dashboards) -> Iterator[Served]:
    """The home's Superset once more, on a port of its own; the last test stops it."""
    port = free_port()
    process = subprocess.Popen(
        [dashboards / "run"],
        env={**os.environ, "CHANGQING_SUPERSET_PORT": str(port), "CHANGQING_SUPERSET_WORKERS": str(WORKERS)},
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )
    found = Served(f"http://127.0.0.1:{port}", process)
    until(lambda: len(found.workers()) == WORKERS and answers(found.url))
    yield found
    process.terminate()
    process.wait(GRACE_SECONDS + MARGIN_SECONDS)


def running(native_operator: Any, mark: str) -> list[tuple]:
    return native_operator.query(
        "select query_id from system.processes where query like {mark:String} and query not like '%system.processes%'",
        parameters={"mark": f"%{mark}%"},
    ).result_rows


def test_reload_loses_no_request(served):
    before = served.workers()
    user = Superset(served.url, "leader")
    codes, done = [], Event()

    def read() -> None:
        while not done.is_set():
            codes.append(user.get("/api/v1/dashboard/overview").status_code)

    with ThreadPoolExecutor(3) as pool:
        readers = [pool.submit(read) for _ in range(3)]
        try:
            until(lambda: len(codes) > 10)
            served.process.send_signal(signal.SIGHUP)
            until(lambda: len(served.workers()) == WORKERS and not served.workers() & before)
            asked = len(codes)
            until(lambda: len(codes) > asked + 10)
        finally:
            done.set()
        for reader in readers:
            reader.result()  # raises what a lost request raised
    assert set(codes) == {200}


def test_stopping_ends_the_processes_and_the_query_in_clickhouse(served, warehouse_of):
    operator = warehouse_of(OPERATOR.user)
    analyst = Superset(served.url, "analyst")
    found = analyst.get("/api/v1/database/").json()["result"]
    database = next(one["id"] for one in found if one["expose_in_sqllab"])
    mark = f"stopping {time.time()}"
    statement = {"database_id": database, "sql": ENDLESS.format(mark=mark), "schema": "mart", "runAsync": False}
    with ThreadPoolExecutor(1) as pool:
        asked: Future = pool.submit(analyst.post, "/api/v1/sqllab/execute/", statement)
        until(lambda: running(operator, mark))
        workers = served.workers()
        assert workers
        served.process.terminate()
        served.process.wait(GRACE_SECONDS + MARGIN_SECONDS)
        until(lambda: not any(is_alive(pid) for pid in workers), MARGIN_SECONDS)
        until(lambda: not running(operator, mark))
        with pytest.raises(requests.ConnectionError):
            asked.result()
