"""With what the filter of the period begins is told with a dashboard, while it is certainly true."""

import json

import pytest
from asking import Superset, everything

from changqing_dashboards import answers, seen, warm

PAGES = {"overview": "period_zh", "overview-en": "period_en"}


@pytest.fixture(autouse=True)
def learnt(ids) -> None:
    """As a warming leaves it, of two pages."""
    number = {slug: ids["dashboard"][slug] for slug in PAGES}
    admin = warm.Visitor("admin")
    warm.learn({one: page for one, page in warm.dashboards(admin).items() if one in number.values()})
    warm.renew(admin)


def default(user: Superset, page: str, came_from: str = "") -> list[str] | None:
    """What the filter of the period has as its default."""
    answer = user.session.get(f"{user.url}/api/v1/dashboard/{page}", headers={"Referer": came_from}, timeout=60)
    filters = json.loads(answer.json()["result"]["json_metadata"])["native_filter_configuration"]
    mask = next(one["defaultDataMask"] for one in filters if one["id"] == "NATIVE_FILTER-period")
    chosen = mask["filterState"].get("value")
    assert mask["extraFormData"].get("filters") == (chosen and [{"col": PAGES[page], "op": "IN", "val": chosen}])
    return chosen


@pytest.mark.parametrize("page", PAGES)
def test_page_with_nothing_chosen_begins_with_the_latest_whole_month(signed_in, native, page):
    latest = native.query(f"select {PAGES[page]} from mart.periods order by recency desc limit 1").first_row[0]
    for user in ("leader", "secretary", "care"):
        assert default(signed_in[user], page) == [latest], user


def test_nobody_can_choose_it_for_others(signed_in, ids):
    before = default(signed_in["leader"], "overview")
    door = {"dashboardId": ids["dashboard"]["overview"], "type": "NATIVE_FILTER", "native_filter_id": "NATIVE_FILTER-period"}
    otherwise = everything("periods", ids["dataset"]["periods"], door, columns=["period_zh"], orderby=[["period_zh", True]])
    answer = signed_in["secretary"].chart_data(otherwise).json()
    assert [answer["result"][0]["data"][0]["period_zh"]] != before
    warm.renew(warm.Visitor("admin"))
    assert default(signed_in["leader"], "overview") == before


def test_page_with_choices_begins_with_those(signed_in):
    leader = signed_in["leader"]
    assert default(leader, "overview", f"{leader.url}/superset/dashboard/overview/?native_filters_key=k") is None
    assert default(leader, "overview", f"{leader.url}/superset/dashboard/overview/?native_filters=(a:b)") is None


def test_who_may_change_dashboards_gets_them_as_they_are(signed_in):
    assert default(signed_in["admin"], "overview") is None


def test_next_publish_ends_it(signed_in):
    assert default(signed_in["leader"], "overview")
    answers.begin_generation()
    assert default(signed_in["leader"], "overview") is None
    assert seen.newest()
