"""What people keep in Superset: links, choices, queries, tabs, notes. Nobody reads or changes another's; no link lends data."""

import json
import time
from collections.abc import Iterator
from typing import Any

import pytest
import requests
from asking import OPERATOR, OTHERS, VIEWERS, Superset, everything
from test_crafted import assert_nothing_foreign

MARK = f"kept {time.time()}"
FORBIDDEN = (403, 404)
CHOICE = "NATIVE_FILTER-branch"


def choice(branch: str) -> dict:
    condition = {"filters": [{"col": "branch_name", "op": "IN", "val": [branch]}]}
    return {CHOICE: {"id": CHOICE, "extraFormData": condition, "filterState": {"value": [branch], "label": branch}}}


@pytest.fixture(scope="module")
def foreign_branch(foreign) -> str:
    return next(name for name in sorted(foreign["secretary"]) if "支部" in name)


@pytest.fixture(scope="module")
def links(signed_in, foreign_branch) -> dict[str, str]:
    """The leader's link to the overview with a branch chosen, the care officer's to the worklist."""
    state = {"dataMask": choice(foreign_branch), "activeTabs": [], "anchor": "", "urlParams": []}
    found = {}
    for user, slug in (("leader", "overview"), ("care", "worklist")):
        answer = signed_in[user].post(f"/api/v1/dashboard/{slug}/permalink", state)
        assert answer.status_code == 201, answer.text
        found[user] = answer.json()["key"]
    return found


def test_link_leads_others_to_what_they_may_see(signed_in, in_browser, ids, doors, foreign, foreign_branch, links):
    opened = in_browser["secretary"].session.get(
        f"{in_browser['secretary'].url}/superset/dashboard/p/{links['leader']}/", allow_redirects=False, timeout=60
    )
    assert "/superset/dashboard/" in opened.headers["Location"]
    told = signed_in["secretary"].get(f"/api/v1/dashboard/permalink/{links['leader']}").json()["state"]["dataMask"]
    assert told == choice(foreign_branch)  # what the leader chose, and nothing that it showed
    asked = told[CHOICE]["extraFormData"]["filters"]
    body = everything("branch_structure", ids["dataset"]["branch_structure"], doors["branch_structure"], filters=asked)
    answer = signed_in["secretary"].chart_data(body)
    assert answer.json()["result"][0]["data"] == []
    assert signed_in["leader"].chart_data(body).json()["result"][0]["data"] != []


@pytest.mark.parametrize("user", [person.user for person in VIEWERS if person.role != "care"])
def test_link_to_a_closed_page_opens_nothing(signed_in, in_browser, links, user):
    assert signed_in[user].get(f"/api/v1/dashboard/permalink/{links['care']}").status_code in FORBIDDEN
    page = in_browser[user].get(f"/superset/dashboard/p/{links['care']}/")
    assert page.status_code in FORBIDDEN or "/superset/dashboard/worklist" not in page.url
    assert "visit_worklist" not in page.text


@pytest.fixture(scope="module")
def choices(signed_in, ids, foreign_branch) -> dict[str, str]:
    """Paths of what the leader chose on the overview, and the care officer on the worklist."""
    found = {}
    for user, slug in (("leader", "overview"), ("care", "worklist")):
        path = f"/api/v1/dashboard/{ids['dashboard'][slug]}/filter_state"
        answer = signed_in[user].post(f"{path}?tab_id=1", {"value": json.dumps(choice(foreign_branch))})
        assert answer.status_code == 201, answer.text
        found[user] = f"{path}/{answer.json()['key']}"
    return found


@pytest.mark.parametrize("user", [person.user for person in VIEWERS if person.role != "care"])
def test_choice_of_another_is_not_changed_and_on_a_closed_page_not_read(signed_in, choices, user):
    closed = signed_in[user].get(choices["care"])
    assert (closed.status_code, MARK in closed.text) == (closed.status_code, False)
    assert closed.status_code in FORBIDDEN
    if user != "leader":
        changed = signed_in[user].session.put(
            f"{signed_in[user].url}{choices['leader']}?tab_id=1", json={"value": "{}"}, timeout=60
        )
        removed = signed_in[user].session.delete(signed_in[user].url + choices["leader"], timeout=60)
        assert {changed.status_code, removed.status_code} <= set(FORBIDDEN)
    assert signed_in["leader"].get(choices["leader"]).status_code == 200


@pytest.fixture(scope="module")
def sql_lab(signed_in) -> int:
    """The number of the database of SQL Lab."""
    found = signed_in[OPERATOR.user].get("/api/v1/database/").json()["result"]
    return next(one["id"] for one in found if one["expose_in_sqllab"])


@pytest.fixture(scope="module")
def saved(signed_in, sql_lab) -> Iterator[str]:
    """Path of a query that the operator keeps."""
    about = {"db_id": sql_lab, "label": MARK, "sql": f"select '{MARK}'", "schema": "mart"}
    answer = signed_in[OPERATOR.user].post("/api/v1/saved_query/", about)
    assert answer.status_code == 201, answer.text
    path = f"/api/v1/saved_query/{answer.json()['id']}"
    yield path
    signed_in[OPERATOR.user].session.delete(signed_in[OPERATOR.user].url + path, timeout=60)


def test_saved_query_is_its_makers(signed_in, saved):
    assert MARK in signed_in[OPERATOR.user].get(saved).text
    analyst = signed_in["analyst"]
    assert MARK not in analyst.get("/api/v1/saved_query/").text
    assert analyst.get(saved).status_code == 404
    assert analyst.session.put(analyst.url + saved, json={"sql": "select 1"}, timeout=60).status_code == 404
    assert analyst.session.delete(analyst.url + saved, timeout=60).status_code == 404
    assert MARK in signed_in[OPERATOR.user].get(saved).text


@pytest.fixture(scope="module")
def asked(signed_in, sql_lab) -> dict[str, Any]:
    """A query that the operator asked in SQL Lab, of a table that is closed to analysts."""
    client = f"kept{time.time_ns() % 10**7}"
    statement = {
        "database_id": sql_lab,
        "sql": f"select '{MARK}' as mark",
        "schema": "mart",
        "runAsync": False,
        "client_id": client,
    }
    answer = signed_in[OPERATOR.user].post("/api/v1/sqllab/execute/", statement)
    assert answer.status_code == 200, answer.text
    return {"client_id": client, "id": answer.json()["query"]["queryId"], "key": answer.json()["query"].get("resultsKey")}


def test_query_of_sql_lab_is_its_askers(signed_in, asked):
    analyst, client = signed_in["analyst"], asked["client_id"]
    assert MARK in signed_in[OPERATOR.user].get(f"/api/v1/query/{asked['id']}").text
    for path, codes in {
        "/api/v1/query/": (200,),
        "/api/v1/query/updated_since?q=(last_updated_ms:0)": (200,),
        f"/api/v1/query/{asked['id']}": (404,),
        f"/api/v1/sqllab/export/{client}/": (403,),
        f"/api/v1/sqllab/results/?q=(key:'{asked['key'] or client}')": (400, 403, 404, 410, 500),
        "/api/v1/sqllab/": (200,),
    }.items():
        answer = analyst.get(path)
        assert (answer.status_code in codes, MARK in answer.text) == (True, False), (path, answer.status_code, answer.text)
    assert analyst.post("/api/v1/query/stop", {"client_id": client}).status_code == 403
    streamed = analyst.session.post(f"{analyst.url}/api/v1/sqllab/export_streaming/", data={"client_id": client}, timeout=60)
    assert (streamed.status_code, MARK in streamed.text) == (403, False)


def test_query_of_another_is_not_charted(signed_in, asked):
    columns = {"columns": ["mark"], "metrics": [], "filters": [], "orderby": [], "row_limit": 10, "extras": {}}
    body = {
        "datasource": {"id": asked["id"], "type": "query"},
        "force": True,
        "form_data": {"viz_type": "table", "datasource": f"{asked['id']}__query"},
        "queries": [columns],
        "result_format": "json",
        "result_type": "full",
    }
    assert MARK in signed_in[OPERATOR.user].chart_data(body).text
    answer = signed_in["analyst"].chart_data(body)
    assert (answer.status_code, MARK in answer.text) == (403, False)


def send(person: Superset, method: str, path: str, **form: Any) -> requests.Response:
    """As SQL Lab's page does: a form whose fields are JSON."""
    fields = {name: json.dumps(value) for name, value in form.items()}
    return person.session.request(method, person.url + path, data=fields, timeout=60)


@pytest.fixture(scope="module")
def tabs(in_browser, sql_lab) -> dict[str, int]:
    """A tab of SQL Lab of the operator's, and one of the analyst's."""
    found = {}
    for user in (OPERATOR.user, "analyst"):
        editor = {"name": MARK, "dbId": sql_lab, "schema": "mart", "sql": f"select '{user} {MARK}'"}
        answer = send(in_browser[user], "POST", "/tabstateview/", queryEditor=editor)
        assert answer.status_code == 200, answer.text
        found[user] = answer.json()["id"]
    return found


def test_tab_of_sql_lab_is_its_owners(in_browser, tabs):
    analyst, operators = in_browser["analyst"], f"/tabstateview/{tabs[OPERATOR.user]}"
    refused = [
        send(analyst, "GET", operators),
        send(analyst, "PUT", operators, sql="select 1"),
        send(analyst, "DELETE", operators),
        send(analyst, "POST", f"{operators}/activate"),
        send(analyst, "POST", f"{operators}/migrate_query", queryId="none"),
    ]
    assert [answer.status_code for answer in refused] == [403] * len(refused)
    assert MARK in send(in_browser[OPERATOR.user], "GET", operators).text


def test_no_tab_takes_the_query_of_another(in_browser, tabs, asked):
    analyst, own = in_browser["analyst"], f"/tabstateview/{tabs['analyst']}"
    taken = send(analyst, "PUT", own, latest_query_id=asked["client_id"])
    moved = send(analyst, "POST", f"{own}/migrate_query", queryId=asked["client_id"])
    given_away = send(analyst, "PUT", own, user_id=1)
    assert [answer.status_code for answer in (taken, moved, given_away)] == [403] * 3
    assert asked["client_id"] not in send(analyst, "GET", own).text


def test_table_that_another_looks_at_stays(in_browser, tabs, sql_lab):
    operator, analyst = in_browser[OPERATOR.user], in_browser["analyst"]
    table = {"queryEditorId": tabs[OPERATOR.user], "dbId": sql_lab, "schema": "mart", "name": "branches"}
    kept = send(operator, "POST", "/tableschemaview/", table=table)
    assert kept.status_code == 200, kept.text
    path = f"/tableschemaview/{kept.json()['id']}"
    refused = [
        send(analyst, "POST", "/tableschemaview/", table=table),
        send(analyst, "POST", f"{path}/expanded", expanded=False),
        send(analyst, "DELETE", path),
    ]
    assert [answer.status_code for answer in refused] == [403] * 3
    assert send(operator, "DELETE", path).status_code == 200
    own = send(analyst, "POST", "/tableschemaview/", table={**table, "queryEditorId": tabs["analyst"]})
    assert send(analyst, "DELETE", f"/tableschemaview/{own.json()['id']}").status_code == 200


@pytest.fixture(scope="module")
def noted(signed_in) -> Iterator[int]:
    """The number of a layer with a note of the operator's."""
    operator = signed_in[OPERATOR.user]
    layer = operator.post("/api/v1/annotation_layer/", {"name": MARK, "descr": ""}).json()["id"]
    note = {"short_descr": MARK, "long_descr": MARK, "start_dttm": "2020-01-01T00:00:00", "end_dttm": "2030-01-01T00:00:00"}
    answer = operator.post(f"/api/v1/annotation_layer/{layer}/annotation/", {**note, "json_metadata": ""})
    assert answer.status_code == 201, answer.text
    yield layer
    for path in (f"{layer}/annotation/{answer.json()['id']}", str(layer)):
        operator.session.delete(f"{operator.url}/api/v1/annotation_layer/{path}", timeout=60)


def annotated(dataset: str, number: int, door: dict, source: str, value: int) -> dict:
    layer = {"name": "layer", "sourceType": source, "annotationType": "EVENT", "value": value, "show": True, "style": "solid"}
    return everything(dataset, number, door, annotation_layers=[{**layer, "showMarkers": True, "overrides": {}}])


@pytest.mark.parametrize("person", OTHERS, ids=lambda person: person.user)
def test_no_chart_brings_the_notes_of_another(signed_in, ids, doors, noted, person):
    user = signed_in[person.user]
    body = annotated("branches", ids["dataset"]["branches"], doors["branches"], "NATIVE", noted)
    assert MARK in signed_in[OPERATOR.user].chart_data(body).text
    answer = user.chart_data(body)
    assert (answer.status_code, MARK in answer.text) == (403, False)
    assert user.get("/api/v1/annotation_layer/").status_code == 403
    assert user.get(f"/api/v1/annotation_layer/{noted}/annotation/").status_code == 403


@pytest.mark.parametrize("person", [person for person in OTHERS if person.role != "care"], ids=lambda person: person.user)
def test_no_chart_brings_a_closed_one_as_a_note(signed_in, ids, doors, foreign, person):
    worklist = signed_in["care"].get("/api/v1/dashboard/worklist/charts").json()["result"][0]["id"]
    body = annotated("branches", ids["dataset"]["branches"], doors["branches"], "table", worklist)
    answer = signed_in[person.user].chart_data(body)
    assert answer.status_code == 403
    assert_nothing_foreign(person.user, answer.text, foreign)


def test_chart_of_the_own_brings_no_notes_either(signed_in, ids, doors, noted):
    """Saved with its query, and asked for by its number."""
    analyst, number = signed_in["analyst"], ids["dataset"]["branches"]
    context = json.dumps(annotated("branches", number, {}, "NATIVE", noted))
    about = {"slice_name": MARK, "viz_type": "table", "datasource_id": number, "datasource_type": "table", "params": "{}"}
    made = analyst.post("/api/v1/chart/", {**about, "query_context": context})
    assert made.status_code == 201, made.text
    path = f"/api/v1/chart/{made.json()['id']}"
    answer = analyst.get(f"{path}/data/")
    assert (answer.status_code, "long_descr" in answer.text) == (403, False)
    assert analyst.session.delete(analyst.url + path, timeout=60).status_code == 200
