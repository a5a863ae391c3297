"""Whoever chooses an earlier version of the data sees what was published then; a late record came between it and today's."""

import json
import os
import subprocess

import psycopg2
import pytest
from asking import everything
from browser import Page

from changqing_dashboards import home
from changqing_dashboards.assets import Assets
from changqing_dashboards.texts import name_in

_VISITS = """
    select shown_zh from mart.metric_tiles
    where metric_id = 'care_visits' and scope_kind = {scope_kind:String} and scope_id = {scope_id:String}
      and period_zh = {period:String}
"""
_BRANCH = "b01"


@pytest.fixture(scope="module")
def month(native) -> str:
    return native.query("select period_zh from mart.periods where is_last_whole_month").result_rows[0][0]


@pytest.fixture(scope="module")
def earlier(native, dashboards) -> dict:
    """The version in force before a late record was published."""
    before = native.query("select publish, data_version_zh, as_of, data_version_en from mart.data_status").first_row
    sample = psycopg2.connect(os.environ["CHANGQING_METADATA_URL"].replace("+psycopg2", "").rsplit("/", 1)[0] + "/sample")
    with sample, sample.cursor() as cursor:
        cursor.execute(
            """
            insert into care_visit (care_visit_id, person_id, visitor_id, visited_on, mode, occasion, recorded_at, updated_at)
            select 'late-' || extract(epoch from now())::bigint, member.person_id, null, day, 'home', 'routine', now(), now()
            from membership as member
            inner join person on person.person_id = member.person_id and person.died_on is null and not person.deleted
            cross join (select (date_trunc('month', %s::date) - interval '1 day')::date as day) as last_whole_month
            where member.branch_id = %s and not member.deleted and member.valid_from < day and member.valid_to is null
            limit 1
            """,
            (before[2], _BRANCH),
        )
        assert cursor.rowcount == 1
    sample.close()
    night = [dashboards.parent / "changqing", "nightly", "--as-of", str(before[2])]
    subprocess.run(night, check=True, env={**os.environ, "CHANGQING_HOME": str(home.folder())})
    assert native.query("select publish from mart.data_status").first_row[0] > before[0]
    return {"publish": before[0], "name": before[1], "name_en": before[3]}


def visits(native, publish: int | None, month: str, scope_kind: str, scope_id: str) -> str:
    settings = {"query_cache_tag": f"publish {publish}"} if publish else {}
    asked = {"scope_kind": scope_kind, "scope_id": scope_id, "period": month}
    return native.query(_VISITS, parameters=asked, settings=settings).first_row[0]


def shown_visits(page: Page) -> str:
    tile = next((text for text in page.texts(".cq-tile") if text.startswith("走访人次\n")), "\n")
    return tile.split("\n")[1].removesuffix("人次")


def address(slug: str, version: str, language: str = "zh") -> str:
    condition = f"(filters:!((col:data_version_{language},op:IN,val:!('{version}'))))"
    state = f"filterState:(label:'{version}',value:!('{version}')),id:NATIVE_FILTER-version,ownState:()"
    page = name_in(language, slug)
    return f"/superset/dashboard/{page}/?native_filters=(NATIVE_FILTER-version:(extraFormData:{condition},{state}))"


def test_leader_sees_what_was_published_then(page_of, native, earlier, month):
    then, now = (visits(native, publish, month, "bureau", "all") for publish in (earlier["publish"], None))
    assert int(now.replace(",", "")) == int(then.replace(",", "")) + 1
    page = page_of("leader")
    page.open("/superset/dashboard/overview/")
    page.wait(lambda _: shown_visits(page) == now)
    assert "历史版本" not in page.text()
    page.choose(3, earlier["name"])
    page.wait(lambda _: shown_visits(page) == then)
    page.wait_for(".cq-earlier")
    assert "历史版本，非当前数据" in page.text()
    assert f"第 {earlier['publish']} 版" in page.text()
    assert [answer["error"] for answer in page.charts if answer["error"]] == []
    page.driver.find_element("css selector", ".cq-nav a[href*='/care/']").click()
    page.wait(lambda driver: "/care/" in driver.current_url and shown_visits(page) == then)
    page.wait_for(".cq-earlier")


def test_secretary_sees_the_own_branch_of_then(page_of, native, earlier, month):
    then, now = (visits(native, publish, month, "branch", _BRANCH) for publish in (earlier["publish"], None))
    assert then != now
    others = native.query("select branch_name from mart.branches where branch_id != {own:String}", parameters={"own": _BRANCH})
    page = page_of("secretary")
    page.open(address("care", earlier["name"]))
    page.wait_for(".cq-earlier")
    page.wait_for_charts(8)
    data = json.dumps([answer["data"] for answer in page.charts], ensure_ascii=False)
    assert [answer["error"] for answer in page.charts if answer["error"]] == []
    assert f'"{then}"' in data
    assert [name for (name,) in others.result_rows if f'"{name}"' in data] == []


def test_choice_stays_when_the_language_is_changed(page_of, native, earlier, month):
    """And the line on top is amber in English, too."""
    then = visits(native, earlier["publish"], month, "bureau", "all")
    branch = native.query("select branch_name from mart.branch_structure where is_active limit 1").first_row[0]
    page = page_of("leader")
    page.open(address("overview", earlier["name"]))
    page.wait(lambda _: shown_visits(page) == then)
    page.choose(1, branch)
    page.wait(lambda _: page.texts(".cq-grid tr th:first-child") == ["", branch])
    page.wait(lambda driver: "native_filters_key" in driver.current_url)
    page.driver.execute_script("location.href = '/lang/en'")
    page.wait(lambda driver: "/overview-en/" in driver.current_url)
    page.wait_for(".cq-earlier")
    assert earlier["name_en"] in page.texts("[data-test=filter-bar]")[0]
    assert "▲ Data as of" in page.texts(".cq-earlier")[0]
    assert "(earlier version, not the data in force)" in page.texts(".cq-earlier")[0]
    assert branch in page.texts("[data-test=filter-bar]")[0]
    page.wait(lambda _: page.texts(".cq-grid tr th:first-child") == ["", branch])


def test_line_of_the_data_has_words_for_a_forgotten_version():
    assert "所选数据版本已不保留，请另选" in Assets.read(languages=("zh",)).charts["status"]["template"]


def test_line_of_the_data_tells_in_english_how_far_it_is_behind(native):
    warning = Assets.read(languages=("en",)).charts["status-en"]["measures"]["warning"]
    row = "select {current:Bool} as is_current, {stale:Bool} as is_stale, {days:Int32} as days_behind"
    told = {
        (current, stale, days): native.query(
            f"select {warning} from ({row})", parameters={"current": current, "stale": stale, "days": days}
        ).first_row[0]
        for current, stale, days in ((True, False, 1), (True, True, 5), (False, True, 5))
    }
    assert list(told.values()) == ["", " (5 days behind: the nights fail)", " (earlier version, not the data in force)"]


def test_cached_answers_of_versions_are_apart(signed_in, ids, doors, native, earlier):
    now = native.query("select data_version_zh from mart.data_status").first_row[0]
    body = {}
    for version in (None, now, earlier["name"]):
        chosen = [{"col": "data_version_zh", "op": "IN", "val": [version]}] if version else []
        body[version] = everything("data_status", ids["dataset"]["data_status"], doors["data_status"], filters=chosen)
    first = {version: signed_in["leader"].chart_data(asked).json()["result"][0] for version, asked in body.items()}
    again = {version: signed_in["leader"].chart_data(asked).json()["result"][0] for version, asked in body.items()}
    assert len({answer["cache_key"] for answer in first.values()}) == 3
    assert all(answer["is_cached"] for answer in again.values())
    assert {version: answer["data"][0]["publish"] for version, answer in again.items() if version} == {
        now: native.query("select publish from mart.data_status").first_row[0],
        earlier["name"]: earlier["publish"],
    }
