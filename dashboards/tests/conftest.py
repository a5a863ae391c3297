"""What the tests of access share: everybody signed in, Superset's numbers of the assets, what is foreign to whom.

For a module each, because tokens end after a quarter of an hour.
"""

import json
import os
from collections.abc import Iterator
from urllib.parse import urlsplit

import clickhouse_connect
import pytest
from asking import ASSETS, EVERYBODY, OPERATOR, SCOPED, Browser, Superset

from changqing_dashboards import home


@pytest.fixture(scope="module")
def signed_in(superset_url) -> dict[str, Superset]:
    return {user: Superset(superset_url, user) for user in EVERYBODY}


@pytest.fixture(scope="module")
def in_browser(superset_url) -> dict[str, Browser]:
    return {user: Browser(superset_url, user) for user in EVERYBODY}


@pytest.fixture(scope="module")
def ids(signed_in) -> dict[str, dict[str, int]]:
    """Superset's numbers: of datasets by name, of charts by dataset, of dashboards by slug."""
    operator = signed_in[OPERATOR.user]
    datasets = operator.get("/api/v1/dataset/?q=(page_size:200)").json()["result"]
    dashboards = operator.get("/api/v1/dashboard/?q=(page_size:200)").json()["result"]
    return {
        "dataset": {one["table_name"]: one["id"] for one in datasets},
        "dashboard": {one["slug"]: one["id"] for one in dashboards if one["slug"]},
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
