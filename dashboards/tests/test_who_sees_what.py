"""Every person of users.yaml × every dataset × every way to it: nothing of a foreign branch, no small sensitive figure.

Made from the persons of the home and from the assets, so that a new dashboard, dataset or user is covered without a word here.
The operator asks first and fills the cache, so each question is one to a cached answer, too.
"""

import pytest
from asking import ASSETS, EVERYBODY, OPERATOR, OTHERS, SCOPED, SHOWN, VIEWERS, assert_no_leak, at_once, everything

from changqing_dashboards import home
from changqing_dashboards.people import Person


@pytest.mark.parametrize("dataset", SHOWN)
def test_no_way_to_a_dataset_leaks(signed_in, ids, doors, foreign, dataset):
    number, door = ids["dataset"][dataset], doors[dataset]
    body = everything(dataset, number, door)
    full = signed_in[OPERATOR.user].chart_data(body)
    assert full.status_code == 200, full.text

    def ask(person: Person) -> None:
        answer = signed_in[person.user].chart_data(body)
        if dataset not in ASSETS.open_to(person.role):
            assert answer.status_code == 403, (person.user, answer.text)
            return
        assert answer.status_code == 200, (person.user, answer.text)
        assert_no_leak(person, answer.json()["result"][0]["data"], foreign)
        if doors[dataset].get("type") == "NATIVE_FILTER":
            for column in ASSETS.datasets[dataset]["columns"]:
                choices = signed_in[person.user].chart_data(everything(dataset, number, door, columns=[column]))
                assert choices.status_code == 200, choices.text
                assert_no_leak(person, choices.json()["result"][0]["data"], foreign)

    at_once(ask, OTHERS)


@pytest.mark.parametrize("dataset", [name for name in SHOWN if "data_version_zh" in ASSETS.datasets[name]["columns"]])
def test_no_earlier_version_leaks(signed_in, ids, doors, foreign, native, dataset):
    oldest = native.query("select data_version_zh from mart.versions order by publish limit 1").first_row[0]
    chosen = [{"col": "data_version_zh", "op": "IN", "val": [oldest]}]
    body = everything(dataset, ids["dataset"][dataset], doors[dataset], filters=chosen)

    def ask(person: Person) -> None:
        answer = signed_in[person.user].chart_data(body)
        assert answer.status_code == 200, (person.user, answer.text)
        assert_no_leak(person, answer.json()["result"][0]["data"], foreign)

    at_once(ask, [person for person in SCOPED if dataset in ASSETS.open_to(person.role)])


@pytest.mark.parametrize("person", SCOPED, ids=lambda person: person.user)
def test_own_figures_are_there(signed_in, ids, doors, person):
    body = everything("metric_tiles", ids["dataset"]["metric_tiles"], doors["metric_tiles"], columns=["scope_kind", "scope_id"])
    rows = signed_in[person.user].chart_data(body).json()["result"][0]["data"]
    scopes = {(row["scope_kind"], row["scope_id"]) for row in rows}
    assert ("bureau", "all") in scopes
    assert {("branch", branch) for branch in person.branches} <= scopes
    assert {("district", district) for district in person.districts} <= scopes


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
