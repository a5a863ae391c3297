"""After a publish the cache is empty and filled again. Runs after the browser's tests, whose queries it repeats."""

import json
import re
import subprocess

import pytest
import requests

from changqing_dashboards import home, people


@pytest.fixture
def asked(superset_url) -> list[dict]:
    kept = [json.loads(file.read_text(encoding="utf-8")) for file in home.folder("superset/asked").glob("*.json")]
    view = people.everybody()["leader"].view
    return [one["body"] for one in kept if one["view"] == view and one["body"]["form_data"].get("slice_id")]


def test_refresh_asks_again_for_what_dashboards_showed(superset_url, passwords, asked, dashboards):
    assert asked
    done = subprocess.run([dashboards / "refresh"], capture_output=True, text=True, check=True)
    assert int(re.search(r"(\d+) queries", done.stderr).group(1)) >= len(asked)
    account = {"username": "leader", "password": passwords["leader"], "provider": "db"}
    token = requests.post(f"{superset_url}/api/v1/security/login", json=account, timeout=60).json()["access_token"]
    for body in asked:
        answer = requests.post(
            f"{superset_url}/api/v1/chart/data", json=body, headers={"Authorization": f"Bearer {token}"}, timeout=60
        )
        assert answer.json()["result"][0]["is_cached"] is True
