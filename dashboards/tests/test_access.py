"""Who may do what, asked of the running server."""

import json

import pytest
import requests
from asking import everything


def session(superset_url: str, user: str, password: str) -> requests.Session:
    opened = requests.Session()
    answer = opened.post(
        f"{superset_url}/api/v1/security/login",
        json={"username": user, "password": password, "provider": "db"},
        timeout=60,
    )
    answer.raise_for_status()
    opened.headers["Authorization"] = "Bearer " + answer.json()["access_token"]
    opened.headers["X-CSRFToken"] = opened.get(f"{superset_url}/api/v1/security/csrf_token/", timeout=60).json()["result"]
    return opened


@pytest.fixture(scope="module")
def leader(superset_url, passwords):
    return session(superset_url, "leader", passwords["leader"])


@pytest.fixture(scope="module")
def analyst(superset_url, passwords):
    return session(superset_url, "analyst", passwords["analyst"])


@pytest.fixture(scope="module")
def databases(superset_url, passwords):
    admin = session(superset_url, "admin", passwords["admin"])
    found = admin.get(f"{superset_url}/api/v1/database/", timeout=60).json()["result"]
    return {database["database_name"]: database["id"] for database in found}


def ask(superset_url, user, database, sql):
    return user.post(
        f"{superset_url}/api/v1/sqllab/execute/",
        json={"database_id": database, "sql": sql, "schema": "mart", "runAsync": False},
        timeout=60,
    )


@pytest.mark.parametrize("path", ["/api/v1/dashboard/", "/api/v1/chart/", "/api/v1/dataset/", "/api/v1/database/"])
def test_strangers_get_nothing(superset_url, path):
    assert requests.get(superset_url + path, timeout=60).status_code == 401


def test_leader_sees_the_overview(superset_url, leader):
    found = leader.get(f"{superset_url}/api/v1/dashboard/overview", timeout=60).json()["result"]
    assert found["dashboard_title"] == "全局总览"
    assert found["published"] is True


@pytest.mark.parametrize(
    "path", ["/api/v1/dataset/", "/api/v1/database/", "/api/v1/query/", "/api/v1/security/users/", "/api/v1/log/"]
)
def test_leader_reads_dashboards_only(superset_url, leader, path):
    assert leader.get(superset_url + path, timeout=60).status_code == 403


def test_leader_has_no_sql_lab(superset_url, leader, databases):
    assert ask(superset_url, leader, databases["常青（分析）"], "select 1").status_code == 403


def test_analyst_asks_in_sql(superset_url, analyst, databases):
    answer = ask(superset_url, analyst, databases["常青（分析）"], "select count() as cells from mart.metric_cells")
    assert answer.status_code == 200, answer.text
    assert answer.json()["data"][0]["cells"] > 0


def test_catalogs_can_be_asked_for(superset_url, analyst, databases):
    """ClickHouse has none."""
    answers = [analyst.get(f"{superset_url}/api/v1/database/{number}/catalogs/", timeout=60) for number in databases.values()]
    assert [(answer.status_code, answer.json()) for answer in answers] == [(200, {"result": []})] * 2


def test_analyst_takes_a_chart_as_csv(signed_in, ids, doors):
    """As the page does: in a form."""
    body = everything("branches", ids["dataset"]["branches"], doors["branches"], columns=["branch_id"])
    form = {"form_data": json.dumps({**body, "result_format": "csv"})}
    analyst = signed_in["analyst"]
    answer = analyst.session.post(f"{analyst.url}/api/v1/chart/data", data=form, timeout=60)
    assert answer.status_code == 200, answer.text
    assert "b01" in answer.text.split()


@pytest.mark.parametrize("table", ["mart.overdue_care", "restricted.person_name", "core.care_need"])
def test_analyst_gets_no_sensitive_records(superset_url, analyst, databases, table):
    answer = ask(superset_url, analyst, databases["常青（分析）"], f"select count() from {table}")
    assert answer.status_code != 200


def test_analyst_has_no_sql_lab_as_the_dashboards_user(superset_url, analyst, databases):
    answer = ask(superset_url, analyst, databases["常青"], "select count() from mart.metric_values")
    assert answer.json()["errors"][0]["error_type"] == "TABLE_SECURITY_ACCESS_ERROR"


def test_analyst_changes_nothing_in_the_warehouse(superset_url, analyst, databases):
    answer = ask(superset_url, analyst, databases["常青（分析）"], "create table mart.mine (a Int8) engine = Memory")
    assert answer.status_code != 200


def test_pages_may_fetch_from_here_only(superset_url):
    policy = requests.get(f"{superset_url}/login/", timeout=60).headers["Content-Security-Policy"]
    assert "http" not in policy
    assert "default-src 'self'" in policy


def test_session_cookie_is_not_for_scripts_or_strangers(superset_url):
    cookie = requests.get(f"{superset_url}/login/", timeout=60).headers["Set-Cookie"]
    assert "HttpOnly" in cookie
    assert "SameSite=Lax" in cookie
