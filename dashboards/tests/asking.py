"""Persons of the home, and what the tests of access ask Superset for on their behalf."""

import re
from collections.abc import Callable, Iterable
from concurrent.futures import ThreadPoolExecutor
from typing import Any

import requests

from changqing_dashboards import home, people
from changqing_dashboards.assets import Assets

EVERYBODY = people.everybody()
OPERATOR = people.operator()
OTHERS = [person for person in EVERYBODY.values() if person.role != OPERATOR.role]
SCOPED = [person for person in OTHERS if person.branches or person.districts]
VIEWERS = [person for person in OTHERS if person.role != "analyst"]
ASSETS = Assets.read()
SHOWN = sorted(name for name, file in ASSETS.datasets.items() if file["database"] == "warehouse")
EXACT = {"care", OPERATOR.role}
SENSITIVE = {
    "exempt_share",
    "no_activity_6m",
    "festival_visit_coverage",
    "hospital_visit_rate",
    "discharge_followup_7d",
    "unvisited_90d",
    "hardship_paired_rate",
}


class Superset:
    """One signed-in person's requests, with a token as programs have it."""

    def __init__(self, url: str, user: str) -> None:
        self.url = url
        self.session = requests.Session()
        self.sign_in(user)

    def sign_in(self, user: str) -> None:
        url = self.url
        account = {"username": user, "password": home.passwords()[user], "provider": "db"}
        answer = self.session.post(f"{url}/api/v1/security/login", json=account, timeout=60)
        answer.raise_for_status()
        self.session.headers["Connection"] = "close"  # the server closes idle ones, maybe just now
        self.session.headers["Authorization"] = "Bearer " + answer.json()["access_token"]
        self.session.headers["X-CSRFToken"] = self.get("/api/v1/security/csrf_token/").json()["result"]

    def get(self, path: str) -> requests.Response:
        return self.session.get(self.url + path, timeout=120)

    def post(self, path: str, body: Any) -> requests.Response:
        return self.session.post(self.url + path, json=body, timeout=120)

    def chart_data(self, body: dict) -> requests.Response:
        return self.post("/api/v1/chart/data", body)


class Browser(Superset):
    """The same with the cookie of a session, as pages have it."""

    def sign_in(self, user: str) -> None:
        self.session.headers["Connection"] = "close"
        token = re.search(r'name="csrf_token"[^>]* value="([^"]+)"', self.get("/login/").text).group(1)
        account = {"username": user, "password": home.passwords()[user], "csrf_token": token}
        answer = self.session.post(f"{self.url}/login/", data=account, allow_redirects=False, timeout=60)
        assert "/login/" not in answer.headers["Location"], user
        self.session.headers["X-CSRFToken"] = self.get("/api/v1/security/csrf_token/").json()["result"]


def at_once(act: Callable[[Any], Any], subjects: Iterable[Any]) -> list[Any]:
    """What the act gives for each subject, in order; several are under way at a time, as the server can."""
    with ThreadPoolExecutor(3) as pool:
        return list(pool.map(act, subjects))


def everything(dataset: str, number: int, door: dict, **more: Any) -> dict:
    """A body that asks a dataset for all its columns, as no chart does."""
    columns = [name for name, about in ASSETS.datasets[dataset]["columns"].items() if not about.get("expression")]
    query = {"columns": columns, "metrics": [], "filters": [], "orderby": [], "row_limit": 10_000, "extras": {}, **more}
    return {
        "datasource": {"id": number, "type": "table"},
        "force": False,
        "form_data": {"viz_type": "table", "datasource": f"{number}__table", **door},
        "queries": [query],
        "result_format": "json",
        "result_type": "full",
    }


def assert_no_leak(person: people.Person, rows: list[dict], foreign: dict[str, set[str]]) -> None:
    for row in rows:
        shown = {str(value) for value in row.values()}
        assert not shown & foreign.get(person.user, set()), (person, row)
        if row.get("status") == "suppressed":
            assert [row[name] for name in ("value", "numerator", "denominator") if row.get(name) is not None] == [], row
        if person.role not in EXACT and row.get("metric_id") in SENSITIVE and row.get("numerator") is not None:
            assert not 0 < float(row["numerator"]) < 5, (person, row)
