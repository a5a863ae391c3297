"""After a publish the cache is emptied and filled again, for those too who never looked."""

import json
import shutil
import subprocess
from collections import Counter
from collections.abc import Iterable

import pytest
from asking import at_once

from changqing_dashboards import answers, home, people, seen, warm
from changqing_dashboards.assets import Assets

USERS = ("leader", "secretary", "care")
DASHBOARDS = Assets.read(languages=("zh",)).dashboards.values()


def chosen_by_leader() -> dict:
    """A query that no dashboard makes when it is opened; Superset words its SQL anew when it answers."""
    body = next(body for body in seen.kept(seen.OPENED).values() if " is null" in json.dumps(body["queries"][0]["orderby"]))
    choice = {"col": "district_name", "op": "IN", "val": ["西城区"]}
    form = {**body["form_data"], "extra_form_data": {"filters": [choice]}}
    return {**body, "form_data": form, "queries": [{**body["queries"][0], "row_limit": 77}]}


def made_anew(results: Iterable[dict]) -> list[str]:
    """The queries of answers that nobody had kept, names aside: those must not be."""
    return [one["query"] for one in results if not one["is_cached"] and "restricted.person_name" not in one["query"]]


@pytest.fixture(scope="module")
def refreshed() -> dict:
    """After a publish, when nothing is known of what anybody chose but the leader; gives what that was."""
    for person in people.everybody().values():
        for file in seen.folder(person.view).glob("*.json"):
            file.unlink()
    chinese = {number: shown for number, shown in warm.dashboards(warm.Visitor("admin")).items() if not shown.is_english}
    warm.learn(chinese)
    choice = chosen_by_leader()
    warm.Visitor("leader").ask(seen.CHART_DATA, choice)
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(warm, "dashboards", lambda _: chinese)  # for the sake of time
        patch.setattr(people, "one_of_each_view", lambda: [people.everybody()[user] for user in USERS])
        warm.refresh()
    return choice


def test_first_visitor_of_each_dashboard_gets_cached_answers(refreshed, browsers):
    """Each of them opens some; that all ask the same, ``test_dashboards`` shows."""
    tours = {user: [] for user in USERS}
    for dashboard in DASHBOARDS:
        visitors = [user for user in USERS if people.everybody()[user].role in dashboard["roles"]]
        tours[min(visitors, key=lambda user: len(tours[user]))].append(dashboard)
    pages = {user: browsers(user) for user in USERS}

    def visit(user: str) -> None:
        page = pages[user]
        page.speak("zh")
        for dashboard in tours[user]:
            charts = sum(len(row) for row in dashboard["rows"])
            page.forget()
            page.open(f"/superset/dashboard/{dashboard['slug']}/")
            page.wait_for(".cq-status")
            page.wait_for_charts(charts)
            assert len(page.charts) >= charts
            assert made_anew(page.charts) == [], dashboard["slug"]
            asked = Counter(url for url in page.requests if "slice_id" in url)
            assert set(asked.values()) == {1}, dashboard["slug"]

    assert all(tours.values())
    at_once(visit, USERS)


@pytest.mark.parametrize("user", USERS)
def test_all_that_an_opened_dashboard_asks_is_cached_for_everybody(refreshed, user):
    """Also for who was not the one who opened it."""
    visitor = warm.Visitor(user)
    shown = {number: one for number, one in warm.dashboards(warm.Visitor("admin")).items() if not one.is_english}
    asked = [
        body
        for body in seen.kept(seen.OPENED).values()
        if (page := shown.get(body["form_data"]["dashboardId"])) and page.may_be_seen_by(people.everybody()[user])
    ]
    assert len(asked) > 40
    results = at_once(lambda body: visitor.ask(seen.CHART_DATA, body)["result"], asked)
    assert made_anew(one for result in results for one in result) == []


def test_what_somebody_chose_is_kept_as_it_was_asked(refreshed):
    assert {**refreshed, "force": False} in seen.kept(people.everybody()["leader"].view).values()


def test_what_somebody_chose_is_asked_again_for_those_who_see_the_same(refreshed):
    assert warm.Visitor("leader").ask(seen.CHART_DATA, refreshed)["result"][0]["is_cached"]
    assert not warm.Visitor("care").ask(seen.CHART_DATA, refreshed)["result"][0]["is_cached"]


def test_new_month_takes_the_place_of_the_one_before(refreshed):
    """As if the last publish had ended with another month: what was asked of that month is asked of the new one."""
    now = seen.newest()
    column, value = next(iter(now.items()))
    before = {**now, column: "1949年10月"}
    for file, body in seen.kept(seen.OPENED).items():
        if (older := seen.with_newest(body, before)) != body:
            seen.replace(file, older)
    seen.set_newest(before, answers.generation())
    warm.renew(warm.Visitor(people.operator().user))
    asked = json.dumps(list(seen.kept(seen.OPENED).values()), ensure_ascii=False)
    assert seen.newest() == now
    assert "1949年10月" not in asked
    assert f'"val": ["{value}"]' in asked


def test_queries_of_earlier_dashboards_are_forgotten(refreshed, tmp_path, monkeypatch):
    monkeypatch.setenv("CHANGQING_HOME", str(tmp_path))
    seen.forget_other_than("these")
    seen.replace(seen.folder(seen.OPENED) / "none.json", {"asks": "something"})
    seen.forget_other_than("these")
    assert list(seen.kept(seen.OPENED).values()) == [{"asks": "something"}]
    seen.forget_other_than("others")
    assert seen.kept(seen.OPENED) == {}


def test_refresh_says_when_superset_does_not_answer(dashboards, monkeypatch, tmp_path):
    for file in ("users.yaml", "passwords"):
        shutil.copy(home.folder() / file, tmp_path)
    monkeypatch.setenv("CHANGQING_HOME", str(tmp_path))
    monkeypatch.setenv("CHANGQING_SUPERSET_PORT", "1")
    done = subprocess.run([dashboards / "refresh"], capture_output=True, text=True, check=True)
    assert "not warm" in done.stderr
