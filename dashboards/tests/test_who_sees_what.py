"""Every person of users.yaml × every dataset × every way to it: nothing of a foreign branch, no small sensitive figure.

Made from the persons of the home and from the assets, so that a new dashboard, dataset or user is covered without a word here.
The operator asks first and fills the cache, so each question is one to a cached answer, too.
"""

import json
import os
from collections.abc import Iterator
from typing import Any
from urllib.parse import urlsplit

import clickhouse_connect
import pytest
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


class Superset:
    """One signed-in person's requests."""

    def __init__(self, url: str, user: str) -> None:
        self.url = url
        self.session = requests.Session()
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


@pytest.fixture(scope="module")
def signed_in(superset_url) -> dict[str, Superset]:
    return {user: Superset(superset_url, user) for user in EVERYBODY}


@pytest.fixture(scope="module")
def ids(signed_in) -> dict[str, dict[str, int]]:
    """Superset's numbers: of datasets by name, of charts by dataset, of dashboards by slug."""
    operator = signed_in[OPERATOR.user]
    datasets = operator.get("/api/v1/dataset/?q=(page_size:200)").json()["result"]
    dashboards = operator.get("/api/v1/dashboard/?q=(page_size:200)").json()["result"]
    return {
        "dataset": {one["table_name"]: one["id"] for one in datasets},
        "dashboard": {one["slug"]: one["id"] for one in dashboards},
    }


@pytest.fixture(scope="module")
def doors(signed_in, ids) -> dict[str, dict]:
    """For each dataset the form data with which a dashboard lends it: those of one of its charts, or of one of its filters."""
    operator = signed_in[OPERATOR.user]
    found: dict[str, dict] = {}
    names = {number: name for name, number in ids["dataset"].items()}
    narrow_first = sorted(ids["dashboard"].items(), key=lambda one: len(ASSETS.dashboards.get(one[0], {}).get("roles", [])))
    for slug, dashboard in narrow_first:  # a page for many takes the place of one for few
        for chart in operator.get(f"/api/v1/dashboard/{slug}/charts").json()["result"]:
            dataset = names[int(chart["form_data"]["datasource"].split("__")[0])]
            found[dataset] = {"dashboardId": dashboard, "slice_id": chart["id"]}
        shown = operator.get(f"/api/v1/dashboard/{slug}").json()["result"]
        for choice in json.loads(shown["json_metadata"]).get("native_filter_configuration", []):
            for target in choice["targets"]:
                door = {"dashboardId": dashboard, "type": "NATIVE_FILTER", "native_filter_id": choice["id"]}
                if "slice_id" not in found.get(names[target["datasetId"]], {}):
                    found[names[target["datasetId"]]] = door
    return found


@pytest.fixture(scope="module")
def foreign() -> Iterator[dict[str, set[str]]]:
    """For each person: ids and names of the branches and districts that are not his."""
    server = urlsplit(os.environ["CHANGQING_CLICKHOUSE_URL"])
    client = clickhouse_connect.get_client(
        host=server.hostname, port=server.port, username=OPERATOR.user, password=home.passwords()[OPERATOR.user]
    )
    rows = client.query("select branch_id, branch_name, district_code, district_name from mart.branches").result_rows
    client.close()
    found = {}
    for person in SCOPED:
        districts = {row[2] for row in rows if row[0] in person.branches} | set(person.districts)
        own = [row for row in rows if row[0] in person.branches or row[2] in person.districts]
        found[person.user] = {text for row in rows if row not in own for text in row[:2]} | {
            text for row in rows if row[2] and row[2] not in districts for text in row[2:]
        }
        found[person.user] -= {text for row in own for text in row}
        assert found[person.user], person
    yield found


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


SENSITIVE = {
    "exempt_share",
    "no_activity_6m",
    "festival_visit_coverage",
    "hospital_visit_rate",
    "discharge_followup_7d",
    "unvisited_90d",
    "hardship_paired_rate",
}


@pytest.mark.parametrize("dataset", SHOWN)
def test_no_way_to_a_dataset_leaks(signed_in, ids, doors, foreign, dataset):
    number, door = ids["dataset"][dataset], doors[dataset]
    body = everything(dataset, number, door)
    full = signed_in[OPERATOR.user].chart_data(body)
    assert full.status_code == 200, full.text
    for person in OTHERS:
        answer = signed_in[person.user].chart_data(body)
        if dataset not in ASSETS.open_to(person.role):
            assert answer.status_code == 403, (person.user, answer.text)
            continue
        assert answer.status_code == 200, (person.user, answer.text)
        assert_no_leak(person, answer.json()["result"][0]["data"], foreign)
        if doors[dataset].get("type") == "NATIVE_FILTER":
            for column in ASSETS.datasets[dataset]["columns"]:
                choices = signed_in[person.user].chart_data(everything(dataset, number, door, columns=[column]))
                assert choices.status_code == 200, choices.text
                assert_no_leak(person, choices.json()["result"][0]["data"], foreign)


@pytest.mark.parametrize("dataset", [name for name in SHOWN if "data_version_zh" in ASSETS.datasets[name]["columns"]])
def test_no_earlier_version_leaks(signed_in, ids, doors, foreign, native, dataset):
    oldest = native.query("select data_version_zh from mart.versions order by publish limit 1").first_row[0]
    chosen = [{"col": "data_version_zh", "op": "IN", "val": [oldest]}]
    body = everything(dataset, ids["dataset"][dataset], doors[dataset], filters=chosen)
    for person in SCOPED:
        if dataset in ASSETS.open_to(person.role):
            answer = signed_in[person.user].chart_data(body)
            assert answer.status_code == 200, (person.user, answer.text)
            assert_no_leak(person, answer.json()["result"][0]["data"], foreign)


@pytest.mark.parametrize("person", SCOPED, ids=lambda person: person.user)
def test_own_figures_are_there(signed_in, ids, doors, person):
    body = everything("metric_tiles", ids["dataset"]["metric_tiles"], doors["metric_tiles"], columns=["scope_kind", "scope_id"])
    rows = signed_in[person.user].chart_data(body).json()["result"][0]["data"]
    scopes = {(row["scope_kind"], row["scope_id"]) for row in rows}
    assert ("bureau", "all") in scopes
    assert {("branch", branch) for branch in person.branches} <= scopes
    assert {("district", district) for district in person.districts} <= scopes


CRAFTED = {
    "or": {"extras": {"where": "1 = 1) or (1 = 1"}},
    "having": {"extras": {"having": "1 = 1) or (1 = 1"}},
    "subquery": {
        "columns": [],
        "metrics": [
            {
                "expressionType": "SQL",
                "sqlExpression": "(select groupUniqArray(scope_id) from mart.metric_values)",
                "label": "scope_id",
            }
        ],
    },
    "table function": {
        "columns": [],
        "metrics": [
            {
                "expressionType": "SQL",
                "sqlExpression": "(select groupArray(branch_id) from merge('store', 'branch'))",
                "label": "branch_id",
            }
        ],
    },
    "union": {"extras": {"where": "1 = 0) union all (select * from mart.branches where (1 = 1"}},
}


@pytest.mark.parametrize(
    "way", [*CRAFTED, "samples", "drill_detail", "query", "csv", "explore_json", "values", "samples of a table"]
)
@pytest.mark.parametrize("person", VIEWERS, ids=lambda person: person.user)
def test_no_crafted_request_leaks(signed_in, ids, doors, foreign, person, way):
    user = signed_in[person.user]
    number, dashboard = ids["dataset"]["branch_structure"], ids["dashboard"]["branches"]
    body = everything("branch_structure", number, doors["branch_structure"], **CRAFTED.get(way, {}))
    if way == "csv":
        answer = user.chart_data({**body, "result_format": "csv"})
    elif way in ("samples", "drill_detail", "query"):
        answer = user.chart_data({**body, "result_type": way})
    elif way == "explore_json":
        form = {"datasource": f"{number}__table", "viz_type": "country_map", "entity": "branch_name", "metric": "cells"}
        answer = user.post("/superset/explore_json/", {"form_data": json.dumps(form)})
    elif way == "values":
        answer = user.get(f"/api/v1/datasource/table/{number}/column/branch_name/values/")
    elif way == "samples of a table":
        answer = user.post(f"/datasource/samples?datasource_id={number}&datasource_type=table&dashboard_id={dashboard}", {})
    else:
        answer = user.chart_data(body)
    assert answer.status_code != 500, answer.text
    for name in foreign.get(person.user, set()):
        assert f'"{name}"' not in answer.text
        assert f",{name}," not in answer.text


@pytest.mark.parametrize("person", VIEWERS, ids=lambda person: person.user)
def test_viewers_reach_no_dataset_outside_dashboards_and_no_sql(signed_in, ids, person):
    user = signed_in[person.user]
    body = everything("metric_cells", ids["dataset"]["metric_cells"], {"dashboardId": ids["dashboard"]["overview"]})
    assert user.chart_data(body).status_code == 403
    statement = {"database_id": 1, "sql": "select * from mart.branches", "schema": "mart", "runAsync": False}
    assert user.post("/api/v1/sqllab/execute/", statement).status_code == 403
    for path in ("/api/v1/query/", "/api/v1/dataset/", "/api/v1/database/", "/api/v1/saved_query/", "/api/v1/security/users/"):
        assert user.get(path).status_code == 403, path


def test_cached_answer_is_shared_within_a_view_only(signed_in, ids, doors):
    body = everything("branches", ids["dataset"]["branches"], doors["branches"], columns=["branch_id", "kind"])
    keys = {}
    for person in EVERYBODY.values():
        first = signed_in[person.user].chart_data(body).json()["result"][0]
        again = signed_in[person.user].chart_data(body).json()["result"][0]
        assert again["is_cached"] is True
        assert again["data"] == first["data"]
        assert first["cache_key"] == again["cache_key"]
    keys = {
        person.view: signed_in[person.user].chart_data(body).json()["result"][0]["cache_key"] for person in EVERYBODY.values()
    }
    assert len(set(keys.values())) == len(keys)


def test_superset_and_clickhouse_know_the_same_roles(signed_in):
    found = signed_in[OPERATOR.user].get("/api/v1/security/users/?q=(page_size:100)").json()["result"]
    roles = {user["username"]: [role["name"] for role in user["roles"]] for user in found}
    lines = (home.folder("secrets") / "clickhouse-users").read_text(encoding="utf-8").splitlines()
    clickhouse = {line.split()[0]: line.split()[2].split(",") for line in lines}
    for person in EVERYBODY.values():
        assert roles[person.user] == ["Admin" if person.role == OPERATOR.role else person.role]
        scopes = [f"branch_{branch.encode().hex().upper()}" for branch in person.branches]
        scopes += [f"district_{district.encode().hex().upper()}" for district in person.districts]
        assert clickhouse[person.user] == [person.role, *scopes]
