"""What the tests of this folder share: a home that is up, told by the environment (see ``test``)."""

import os
import subprocess
from collections.abc import Generator, Iterator, Mapping
from pathlib import Path
from types import MappingProxyType
from typing import Any

import clickhouse_connect
import pytest
from sqlalchemy import create_engine
from sqlalchemy.engine import Engine

from changqing_dashboards import home

FOLDER = Path(__file__).parent
_LOG_TOLD = 20_000
_LOGGED = pytest.StashKey[int]()


@pytest.hookimpl(wrapper=True)
def pytest_runtest_makereport(item: pytest.Item) -> Generator[None, pytest.TestReport, pytest.TestReport]:
    """Tells with a failed test what Superset wrote to its log meanwhile."""
    report = yield
    if report.failed:
        written = _superset_log()
        with written.open("rb") as log:
            log.seek(max(item.stash.get(_LOGGED, 0), written.stat().st_size - _LOG_TOLD))
            report.sections.append((str(written), log.read().decode(errors="replace")))
    return report


def pytest_runtest_setup(item: pytest.Item) -> None:
    item.stash[_LOGGED] = _superset_log().stat().st_size


def _superset_log() -> Path:
    log = home.folder("log") / "superset.log"
    log.touch()
    return log


@pytest.fixture(scope="session")
def superset_url() -> str:
    return f"http://127.0.0.1:{os.environ['CHANGQING_SUPERSET_PORT']}"


@pytest.fixture(scope="session")
def passwords() -> dict[str, str]:
    return home.passwords()


@pytest.fixture(scope="session")
def jdbc() -> Iterator[Engine]:
    """The warehouse through JDBC, as dashboards read it."""
    engine = create_engine(home.clickhouse_url("dashboard", "mart", driver="clickhousedb+jdbc"))
    yield engine
    engine.dispose()


@pytest.fixture(scope="session")
def native() -> Iterator[Any]:
    """The warehouse through ClickHouse's own Python driver, as the same user."""
    url = create_engine(home.clickhouse_url("dashboard", "mart", driver="clickhousedb+connect")).url
    client = clickhouse_connect.get_client(
        host=url.host, port=url.port, username=url.username, password=url.password, database="mart"
    )
    yield client
    client.close()


@pytest.fixture(scope="session")
def pictures() -> Path:
    folder = FOLDER / "target"
    folder.mkdir(exist_ok=True)
    return folder


@pytest.fixture(scope="session")
def dashboards() -> Path:
    """This folder, with its scripts."""
    return FOLDER


@pytest.fixture(scope="session")
def provision() -> Any:
    def run(also: Mapping[str, str] = MappingProxyType({})) -> None:
        subprocess.run([FOLDER / "provision", "--force"], check=True, cwd=FOLDER, env={**os.environ, **also})

    return run
