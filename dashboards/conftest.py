"""What the tests of this folder share: a home that is up, told by the environment (see ``test``)."""

import os
import subprocess
from collections.abc import Iterator, Mapping
from pathlib import Path
from types import MappingProxyType
from typing import Any

import clickhouse_connect
import pytest
from sqlalchemy import create_engine
from sqlalchemy.engine import Engine

from changqing_dashboards import home

FOLDER = Path(__file__).parent


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
