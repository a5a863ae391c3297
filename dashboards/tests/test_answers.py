"""Answers that are kept whole: what a dashboard asks again, nobody else's, and no longer than they are true."""

import itertools

import pytest
import requests
from asking import Superset, everything

from changqing_dashboards import answers, home

_LIMITS = itertools.count(700)
_PATIENCE = 60


@pytest.fixture
def asked(ids) -> dict:
    """A query of cells that everybody sees differently, as a dashboard would ask it; nobody has asked it before."""
    number = ids["dashboard"]["overview"]
    body = everything("metric_tiles", ids["dataset"]["metric_tiles"], {"dashboardId": number}, row_limit=next(_LIMITS))
    answers.begin_generation()
    return body


def first(user: Superset, body: dict) -> dict:
    return user.chart_data(body).json()["result"][0]


def test_same_words_get_the_same_answer_and_are_told_that_it_was_kept(signed_in, asked):
    made, kept = (first(signed_in["leader"], asked) for _ in range(2))
    assert not made["is_cached"]
    assert kept["is_cached"]
    assert kept["cached_dttm"]
    assert kept["data"] == made["data"] != []
    assert list(home.folder("superset/answers").iterdir())


def test_answer_is_kept_for_those_who_see_the_same_only(signed_in, asked):
    leader = first(signed_in["leader"], asked)["data"]
    for user in ("secretary", "district", "care"):
        made = first(signed_in[user], asked)
        assert not made["is_cached"], user
        assert made["data"] != leader, user


def test_answer_is_kept_for_who_is_signed_in_only(signed_in, asked, superset_url):
    first(signed_in["leader"], asked)
    answer = requests.post(f"{superset_url}/api/v1/chart/data", json=asked, timeout=_PATIENCE)
    assert answer.status_code == 401


@pytest.mark.parametrize("body", ["{", "[]"])  # Superset itself fails at stranger ones
def test_what_cannot_be_read_is_answered_as_a_wrong_request(signed_in, body):
    leader = signed_in["leader"]
    headers = {"Content-Type": "application/json"}
    answer = leader.session.post(f"{leader.url}/api/v1/chart/data", data=body, headers=headers, timeout=_PATIENCE)
    assert answer.status_code == 400, answer.text[:300]


def test_publish_and_wish_for_a_new_answer_end_it(signed_in, asked):
    leader = signed_in["leader"]
    first(leader, asked)
    assert not first(leader, {**asked, "force": True})["is_cached"]
    assert first(leader, asked)["is_cached"]
    answers.begin_generation()
    assert not first(leader, asked)["is_cached"]


def test_change_of_a_dashboard_is_seen_at_once(signed_in, ids):
    path, operator = "/api/v1/dashboard/overview", signed_in["admin"]
    page = f"/api/v1/dashboard/{ids['dashboard']['overview']}"
    was = signed_in["leader"].get(path).json()["result"]["css"] or ""
    try:
        operator.session.put(operator.url + page, json={"css": was + "/* changed */"}, timeout=_PATIENCE).raise_for_status()
        assert "changed" in signed_in["leader"].get(path).json()["result"]["css"]
    finally:
        operator.session.put(operator.url + page, json={"css": was}, timeout=_PATIENCE).raise_for_status()
    assert (signed_in["leader"].get(path).json()["result"]["css"] or "") == was


def test_names_are_read_anew_each_time(signed_in, ids, doors):
    body = everything("worklist", ids["dataset"]["worklist"], doors["worklist"])
    for _ in range(2):
        answer = first(signed_in["care"], body)
        assert answer["data"]
        assert not answer["is_cached"]
