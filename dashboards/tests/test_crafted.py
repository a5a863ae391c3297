"""Requests that no page makes: each is refused, or answers with nothing foreign and nothing of the server."""

import json
import time

import jwt
import pytest
import requests
from asking import OTHERS, SCOPED, assert_no_leak, at_once, everything

from changqing_dashboards.people import Person

PATIENCE = 60


def metric(sql: str) -> dict:
    """A query whose only figure is an SQL expression of the asker's own."""
    return {"columns": [], "metrics": [{"expressionType": "SQL", "sqlExpression": sql, "label": "value"}]}


QUERIES = {
    "or": {"extras": {"where": "1 = 1) or (1 = 1"}},
    "having": {"extras": {"having": "1 = 1) or (1 = 1"}},
    "union": {"extras": {"where": "1 = 0) union all (select * from mart.branches where (1 = 1"}},
    "second statement": {"extras": {"where": "1 = 1); drop table store.branch; select (1"}},
    "settings": {"extras": {"where": "1 = 1) settings readonly = 0, additional_table_filters = {'mart.branches': '1'} -- "}},
    "subquery": metric("(select groupUniqArray(scope_id) from mart.metric_values)"),
    "merge": metric("(select groupArray(branch_id) from merge('store', 'branch'))"),
    "store": metric("(select groupUniqArray(branch_id) from store.branch)"),
    "names": metric("(select groupArray(name) from restricted.person_name)"),
    "other users' queries": metric("(select groupArray(query) from system.query_log)"),
    "users": metric("(select groupArray(name) from system.users)"),
    "file": metric("file('/etc/passwd')"),
    "file as a table": metric("(select any(line) from file('/etc/passwd', 'LineAsString'))"),
    "url": metric("(select any(line) from url('http://127.0.0.1:1/', 'LineAsString'))"),
    "remote": metric("(select any(dummy) from remote('127.0.0.1:1', 'system.one'))"),
    "executable": metric("(select any(line) from executable('id', 'LineAsString', 'line String'))"),
    "postgresql": metric("(select any(email) from postgresql('127.0.0.1:1', 'superset', 'ab_user', 'postgres', 'x'))"),
    "dictionary": metric("dictGet('restricted.person_name', 'name', 1)"),
    "column": {
        "columns": [{"expressionType": "SQL", "sqlExpression": "(select any(branch_id) from store.branch)", "label": "b"}]
    },
    "order": {"orderby": [[metric("(select any(name) from restricted.person_name)")["metrics"][0], True]]},
    "template": metric("{{ current_user_id() }}"),
    "template of the server": {"extras": {"where": "'{{ url_param.__globals__ }}' = ''"}},
}
FOREIGN_TO_ALL = ("root:", "SECRET_KEY", "drop table", "postgresql+psycopg2")


@pytest.mark.parametrize("way", QUERIES)
def test_no_crafted_query_leaks(signed_in, ids, doors, foreign, way):
    body = everything("branch_structure", ids["dataset"]["branch_structure"], doors["branch_structure"], **QUERIES[way])

    def ask(person: Person) -> None:
        answer = signed_in[person.user].chart_data(body)
        assert answer.status_code in (200, 400, 403, 422), (person.user, answer.text)
        if answer.status_code == 200:
            assert_no_leak(person, answer.json()["result"][0]["data"], foreign)
            assert_nothing_foreign(person.user, json.dumps(answer.json()["result"][0]["data"], ensure_ascii=False), foreign)

    at_once(ask, OTHERS)


@pytest.mark.parametrize(
    "kind", ["samples", "drill_detail", "query", "post_processed", "results", "columns", "timegrains", "csv", "xlsx"]
)
def test_no_kind_of_answer_leaks(signed_in, ids, doors, foreign, kind):
    body = everything("branch_structure", ids["dataset"]["branch_structure"], doors["branch_structure"])
    form = {"result_format": kind} if kind in ("csv", "xlsx") else {"result_type": kind}

    def ask(person: Person) -> None:
        answer = signed_in[person.user].chart_data({**body, **form})
        assert answer.status_code in (200, 400, 403), (person.user, answer.text)
        assert_nothing_foreign(person.user, answer.text, foreign)
        if person.role != "analyst" and kind in ("csv", "xlsx"):
            assert answer.status_code == 403, person.user

    at_once(ask, OTHERS)


@pytest.mark.parametrize("person", SCOPED, ids=lambda person: person.user)
def test_foreign_figures_are_not_counted_either(signed_in, ids, doors, person):
    """A count, a sum or a greatest value tells of rows, too."""
    body = everything("branches", ids["dataset"]["branches"], doors["branches"], **metric("uniqExact(branch_id)"))
    counted = signed_in[person.user].chart_data(body).json()["result"][0]["data"][0]["value"]
    rows = everything("branches", ids["dataset"]["branches"], doors["branches"], columns=["branch_id"])
    assert counted == len(signed_in[person.user].chart_data(rows).json()["result"][0]["data"])


@pytest.mark.filterwarnings("ignore:The HMAC key")
@pytest.mark.parametrize("secret", ["test-guest-secret-change-me", "test-secret-change-me", "CHANGE_ME_SECRET_KEY"])
def test_token_signed_with_a_published_secret_opens_nothing(superset_url, ids, secret):
    """Those of Superset's defaults: as a guest to whom a dashboard is embedded, and as the operator."""
    now = int(time.time())
    times = {"iat": now, "nbf": now - 1, "exp": now + 600}
    page = {"type": "dashboard", "id": str(ids["dashboard"]["overview"])}
    guest = {"user": {"username": "guest"}, "resources": [page], "rls_rules": [], "aud": superset_url, "type": "guest", **times}
    operator = {"sub": "1", "fresh": True, "type": "access", "jti": "1", **times}
    tokens = {
        "X-GuestToken": jwt.encode(guest, secret, algorithm="HS256"),
        "Authorization": "Bearer " + jwt.encode(operator, secret, algorithm="HS256"),
    }
    for name, token in tokens.items():
        answer = requests.get(f"{superset_url}/api/v1/dashboard/overview", headers={name: token}, timeout=PATIENCE)
        assert answer.status_code in (401, 422), (name, answer.text)


def test_closed_page_is_not_copied(signed_in):
    copy = {"dashboard_title": "copy", "duplicate_slices": True, "json_metadata": "{}"}
    assert signed_in["analyst"].post("/api/v1/dashboard/worklist/copy/", copy).status_code in (403, 404)


def assert_nothing_foreign(user: str, text: str, foreign: dict[str, set[str]]) -> None:
    for name in foreign.get(user, set()):
        assert f'"{name}"' not in text
        assert f",{name}," not in text
    for word in FOREIGN_TO_ALL:
        assert word not in text
