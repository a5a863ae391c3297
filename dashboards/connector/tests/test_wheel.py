"""The package as somebody else would install it: with its jars, and nothing of this repository beside it."""

import os
import shutil
import subprocess
import sys
import sysconfig
import venv
import zipfile
from pathlib import Path

import pytest

from changqing_dashboards import home

ASK = """
import sys
import changqing_connector
from sqlalchemy import create_engine
print(changqing_connector.__file__)
print(create_engine(sys.argv[1]).execute("select 'read ' || toString(6 * 7)").scalar())
"""


@pytest.fixture(scope="module")
def wheel(dashboards, tmp_path_factory) -> Path:
    """Built from a copy: setuptools leaves files beside its sources."""
    sources, built = tmp_path_factory.mktemp("sources"), tmp_path_factory.mktemp("built")
    shutil.copytree(dashboards / "connector", sources, dirs_exist_ok=True, ignore=shutil.ignore_patterns("classes", "test*"))
    command = [sys.executable, "-m", "pip", "wheel", "--quiet", "--no-deps", "--wheel-dir", built, sources]
    subprocess.run(command, check=True, env={**os.environ, "PIP_DISABLE_PIP_VERSION_CHECK": "1"})
    return next(built.glob("changqing_connector-*.whl"))


def test_wheel_holds_the_modules_and_the_jars(wheel):
    names = zipfile.ZipFile(wheel).namelist()
    assert {"changqing_connector/dbapi.py", "changqing_connector/dialect.py"} <= set(names)
    jars = [Path(name).name for name in names if name.startswith("changqing_connector/jars/")]
    assert any(name.startswith("changqing-connector-") for name in jars)
    assert any(name.startswith("clickhouse-jdbc-") for name in jars)


def test_wheel_reads_the_warehouse_in_an_environment_of_its_own(wheel, tmp_path):
    """What it depends on is lent by this environment, behind its own packages."""
    venv.create(tmp_path, with_pip=True)
    python = tmp_path / "bin" / "python"
    subprocess.run([python, "-m", "pip", "install", "--quiet", "--no-deps", "--no-index", wheel], check=True)
    own = next(tmp_path.glob("lib/python*/site-packages"))
    (own / "lent.pth").write_text(sysconfig.get_path("purelib") + "\n", encoding="utf-8")
    surroundings = {name: value for name, value in os.environ.items() if name not in ("CHANGQING_CONNECTOR_JARS", "PYTHONPATH")}
    url = home.clickhouse_url("dashboard", "mart", driver="clickhousedb+jdbc")
    done = subprocess.run([python, "-c", ASK, url], check=True, capture_output=True, text=True, env=surroundings, cwd=tmp_path)
    module, answer = done.stdout.splitlines()
    assert Path(module).is_relative_to(own)
    assert answer == "read 42"
