"""Whoever chooses an earlier version of the data sees what was published then; a late record came between it and today's."""

import json
import os
import subprocess

import psycopg2
import pytest
from browser import Page, browser

from changqing_dashboards import home

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
    before = native.query("select publish, data_version_zh, as_of from mart.data_status").first_row
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
    return {"publish": before[0], "name": before[1]}


def visits(native, publish: int | None, month: str, scope_kind: str, scope_id: str) -> str:
    settings = {"query_cache_tag": f"publish {publish}"} if publish else {}
    asked = {"scope_kind": scope_kind, "scope_id": scope_id, "period": month}
    return native.query(_VISITS, parameters=asked, settings=settings).first_row[0]


def shown_visits(page: Page) -> str:
    tile = next((text for text in page.texts(".cq-tile") if text.startswith("走访人次\n")), "\n")
    return tile.split("\n")[1].removesuffix("人次")


def address(slug: str, version: str) -> str:
    condition = f"(filters:!((col:data_version_zh,op:IN,val:!('{version}'))))"
    state = f"filterState:(label:'{version}',value:!('{version}')),id:NATIVE_FILTER-version,ownState:()"
    return f"/superset/dashboard/{slug}/?native_filters=(NATIVE_FILTER-version:(extraFormData:{condition},{state}))"


def test_leader_sees_what_was_published_then(superset_url, passwords, native, earlier, month):
    then, now = (visits(native, publish, month, "bureau", "all") for publish in (earlier["publish"], None))
    assert int(now.replace(",", "")) == int(then.replace(",", "")) + 1
    with browser(superset_url) as page:
        page.sign_in("leader", passwords["leader"])
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


def test_secretary_sees_the_own_branch_of_then(superset_url, passwords, native, earlier, month):
    then, now = (visits(native, publish, month, "branch", _BRANCH) for publish in (earlier["publish"], None))
    assert then != now
    others = native.query("select branch_name from mart.branches where branch_id != {own:String}", parameters={"own": _BRANCH})
    with browser(superset_url) as page:
        page.sign_in("secretary", passwords["secretary"])
        page.open(address("care", earlier["name"]))
        page.wait_for(".cq-earlier")
        page.wait_for_charts(8)
        data = json.dumps([answer["data"] for answer in page.charts], ensure_ascii=False)
        assert [answer["error"] for answer in page.charts if answer["error"]] == []
        assert f'"{then}"' in data
        assert [name for (name,) in others.result_rows if f'"{name}"' in data] == []
