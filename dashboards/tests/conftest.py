"""What the tests share: everybody signed in, browsers, Superset's numbers of the assets, what is foreign to whom.

Tokens are for a module each, because they end after a quarter of an hour.
"""

import json
import os
from collections.abc import Callable, Iterator
from contextlib import ExitStack
from typing import Any
from urllib.parse import urlsplit

import clickhouse_connect
import pytest
from asking import ASSETS, EVERYBODY, OPERATOR, SCOPED, Browser, Superset
from browser import Page, browser

from changqing_dashboards import home


@pytest.fixture(scope="session")
def browsers(superset_url) -> Iterator[Callable[[str], Page]]:
    """Gives the browser in which somebody is signed in; it is started once, and what it loaded serves all tests."""
    opened: dict[str, Page] = {}
    with ExitStack() as until_the_end:

        def of(user: str) -> Page:
            if user not in opened:
                opened[user] = until_the_end.enter_context(browser(superset_url))
                opened[user].open("/static/changqing/icon.svg")
                session = Browser(superset_url, user).session.cookies["session"]
                opened[user].driver.add_cookie({"name": "session", "value": session, "httpOnly": True})
            return opened[user]

        yield of


@pytest.fixture
def page_of(browsers) -> Callable[[str], Page]:
    """Gives somebody's browser as after signing in: in Chinese, in a window of the usual size, nothing chosen."""

    def of(user: str) -> Page:
        page = browsers(user)
        page.driver.set_window_size(1440, 900)
        page.open("/static/changqing/icon.svg")
        page.speak("zh")
        page.forget()
        return page

    return of


@pytest.fixture(scope="session")
def warehouse_of() -> Iterator[Callable[[str], Any]]:
    """Gives somebody's own connection to the warehouse."""
    server = urlsplit(os.environ["CHANGQING_CLICKHOUSE_URL"])
    with ExitStack() as until_the_end:

        def of(user: str) -> Any:
            account = {"username": user, "password": home.passwords()[user], "database": "mart"}
            client = clickhouse_connect.get_client(host=server.hostname, port=server.port, **account)
            until_the_end.callback(client.close)
            return client

        yield of


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
def foreign(warehouse_of) -> dict[str, set[str]]:
    """For each person: ids and names of the branches and districts that are not his."""
    rows = (
        warehouse_of(OPERATOR.user)
        .query("select branch_id, branch_name, district_code, district_name from mart.branches")
        .result_rows
    )
    found = {}
    for person in SCOPED:
        districts = {row[2] for row in rows if row[0] in person.branches} | set(person.districts)
        own = [row for row in rows if row[0] in person.branches or row[2] in person.districts]
        found[person.user] = {text for row in rows if row not in own for text in row[:2]} | {
            text for row in rows if row[2] and row[2] not in districts for text in row[2:]
        }
        found[person.user] -= {text for row in own for text in row}
        assert found[person.user], person
    return found
