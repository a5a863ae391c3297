"""Provisioning again changes nothing, what left the folder is gone; Superset takes the dialect for ClickHouse."""

import os
import shutil
from pathlib import Path

import pytest
from sqlalchemy import create_engine, inspect
from sqlalchemy.engine import make_url

from changqing_dashboards.assets import FOLDER

# What a second run may touch: when something was noted, and the numbers of mere links.
_LINKS = {"dashboard_roles", "dashboard_slices", "dashboard_user"}
_NOTED = {"changed_on", "created_on", "changed_by_fk", "last_login", "login_count", "fail_login_count", "last_saved_at"}
_TABLES = {
    "ab_permission_view_role",
    "ab_role",
    "ab_user",
    "ab_user_role",
    "dashboard_roles",
    "dashboard_slices",
    "dashboards",
    "dbs",
    "slices",
    "sql_metrics",
    "table_columns",
    "tables",
    "user_attribute",
}


@pytest.fixture(scope="module")
def metadata():
    engine = create_engine(os.environ["CHANGQING_METADATA_URL"])
    yield engine
    engine.dispose()


def records(metadata) -> dict[str, set[str]]:
    """All rows of the tables; without passwords, which are salted or encrypted anew each time."""
    found = {}
    for table in sorted(_TABLES):
        names = [column["name"] for column in inspect(metadata).get_columns(table)]
        passed_over = _NOTED | {"password", "encrypted_extra"} | ({"id"} if table in _LINKS else set())
        kept = ", ".join(f'"{name}"' for name in names if name not in passed_over)
        with metadata.connect() as connection:
            found[table] = {repr(tuple(row)) for row in connection.execute(f"select {kept} from {table}")}
    return found


def sub(file: Path, *texts: str) -> None:
    """Replaces each first of two texts by the second."""
    text = file.read_text(encoding="utf-8")
    for old, new in zip(texts[::2], texts[1::2], strict=True):
        assert old in text
        text = text.replace(old, new)
    file.write_text(text, encoding="utf-8")


def titles(metadata) -> set[str]:
    """Of all dashboards, charts and datasets."""
    with metadata.connect() as connection:
        return {
            title
            for query in (
                "select dashboard_title from dashboards",
                "select slice_name from slices",
                "select table_name from tables",
            )
            for (title,) in connection.execute(query)
        }


def test_what_left_the_folder_is_gone_and_provisioning_again_changes_nothing(metadata, provision, tmp_path):
    before = records(metadata)
    assets = tmp_path / "assets"
    shutil.copytree(FOLDER, assets)
    for kind, copied, own in (
        ("datasets", "branches", "own_branches"),
        ("charts", "alerts", "own"),
        ("dashboards", "care", "own"),
    ):
        text = (assets / kind / f"{copied}.yaml").read_text(encoding="utf-8")
        (assets / kind / f"{own}.yaml").write_text(text, encoding="utf-8")
    sub(assets / "charts" / "own.yaml", "需要关注的支部", "另一张图")
    sub(
        assets / "dashboards" / "own.yaml", "关怀走访", "另一个看板", "slug: care", "slug: own", "chart: hospital", "chart: own"
    )
    provision({"CHANGQING_ASSETS": str(assets)})
    assert {"另一张图", "另一个看板", "own_branches"} <= titles(metadata)
    provision()
    after = records(metadata)
    assert [table for table, rows in before.items() if not rows] == []
    for table in _TABLES:
        assert after[table] == before[table], table


def test_superset_takes_the_dialect_for_clickhouse():
    from superset.app import create_app

    with create_app().app_context():
        from superset.db_engine_specs import get_engine_spec
        from superset.db_engine_specs.clickhouse import ClickHouseConnectEngineSpec

        url = make_url("clickhousedb+jdbc://user@localhost/mart")
        spec = get_engine_spec(url.get_backend_name(), url.get_driver_name())
        assert spec is ClickHouseConnectEngineSpec
        assert "P1M" in spec.get_time_grain_expressions()
