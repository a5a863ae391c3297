"""The overview in a real browser, signed in as a leader."""

import re
from collections.abc import Iterator

import pytest
from browser import Page, browser

from changqing_dashboards.assets import Assets

CHARTS = [item["chart"] for row in Assets.read().dashboards["overview"]["rows"] for item in row]
TITLES = [Assets.read().charts[name]["title"] for name in CHARTS]

# English that may stand on a Chinese page: none but what is no word.
_ENGLISH = re.compile(r"[A-Za-z]{3,}")


@pytest.fixture(scope="module")
def page(superset_url, passwords) -> Iterator[Page]:
    with browser(superset_url) as opened:
        opened.open("/login/")
        opened.wait_for("input[type=password]")
        opened.login_text = opened.text()
        opened.sign_in("leader", passwords["leader"])
        opened.wait_for(".cq-tile")
        opened.wait_for_charts(len(CHARTS))
        yield opened


def test_login_page_is_chinese(page):
    assert "登录" in page.login_text
    assert _ENGLISH.findall(page.login_text) == []


def test_home_page_is_the_overview(page):
    assert "/superset/dashboard/overview/" in page.driver.current_url
    assert page.driver.title == "全局总览"


def test_every_chart_shows_data(page):
    assert len(page.charts) >= len(CHARTS)
    assert [answer["error"] for answer in page.charts if answer["error"]] == []
    assert [answer["query"] for answer in page.charts if not answer["data"]] == []
    assert set(page.texts("[data-test=slice-header] .header-title")) - {""} <= set(TITLES)
    assert len(page.texts(".cq-tile")) == 8
    assert len(page.driver.find_elements("css selector", ".slice_container canvas")) == 3


def test_no_error_stands_on_the_page(page):
    shown = page.text()
    for word in ("Error", "错误", "异常", "无数据", "没有数据", "undefined", "null", "NaN", "[object"):
        assert word not in shown
    assert page.refused == []


def test_page_is_chinese_throughout(page):
    assert _ENGLISH.findall(page.text()) == []


def test_nothing_is_asked_of_a_foreign_host(page):
    own = (page.url + "/", "data:", "blob:", "chrome:", "chrome-untrusted:", "about:")
    assert [address for address in page.requests if not address.startswith(own)] == []


def test_console_has_no_error(page):
    assert [entry["message"] for entry in page.driver.get_log("browser") if entry["level"] == "SEVERE"] == []


def test_line_of_the_data_tells_day_and_version(page, native):
    publish, as_of = native.query("select publish, as_of from mart.data_status").result_rows[0]
    line = page.texts(".cq-status")[0]
    assert f"数据截至 {as_of.year}年{as_of.month}月{as_of.day}日" in line
    assert f"第 {publish} 版" in line


@pytest.mark.parametrize(
    ("metric", "shape"),
    [
        ("member_count", "{:.0f}"),
        ("attendance_rate", "{:.1%}"),
        ("member_participation", "{:.1%}"),
        ("theme_day_compliance", "{:.1%}"),
        ("train32_rate", "{:.1%}"),
        ("care_visits", "{:.0f}"),
    ],
)
def test_tile_shows_the_published_figure(page, native, metric, shape):
    name, value = native.query(
        """
        select cells.metric_name_zh, published.value
        from mart.metric_values as published
        inner join mart.metric_cells as cells using (metric_id, period_kind, period_start, scope_kind, scope_id)
        where metric_id = {metric:String} and period_kind = 'month' and scope_kind = 'bureau' and not published.is_open
        order by period_start desc limit 1
        """,
        parameters={"metric": metric},
    ).result_rows[0]
    tile = next(text for text in page.texts(".cq-tile") if text.startswith(name + "\n"))
    shown = re.match(r"[\d.]+%?", tile.split("\n")[1]).group()
    expected = re.sub(r"\.0(?=%)", "", shape.format(value))
    assert shown == expected


def test_month_without_report_is_not_zero_percent(page, native):
    unreported = native.query(
        """
        select count() from mart.metric_cells
        where metric_id = 'attendance_rate' and scope_kind = 'branch' and period_kind = 'month' and status = 'not_reported'
          and period_start > (select toStartOfMonth(as_of) - interval 12 month from mart.data_status)
        """
    ).result_rows[0][0]
    cells = page.texts(".cq-grid td")
    assert cells.count("未报") == unreported
    assert len(page.driver.find_elements("css selector", ".cq-grid td.cq-level-none")) == unreported


def test_few_people_are_never_told_exactly(page):
    told = page.texts(".cq-care .cq-bar-end")
    assert told
    assert all(text in ("少于5人", "不适用") or not 0 < int(text.split()[0]) < 5 for text in told)


def test_every_chart_is_the_same_through_the_native_driver(page, jdbc, native):
    queries = {answer["query"].strip().rstrip(";") for answer in page.charts}
    assert len(queries) >= len(CHARTS)
    for query in queries:
        with jdbc.connect() as connection:
            rows = [tuple(row) for row in connection.execute(query.replace("%", "%%"))]
        assert rows == native.query(query).result_rows, query


@pytest.mark.parametrize(("filter_number", "scope"), [(0, "district"), (1, "branch")])
def test_filter_leaves_the_figures_of_its_scope(superset_url, passwords, native, filter_number, scope):
    name, members = native.query(
        """
        select if({scope:String} = 'branch', branches.branch_name, cells.scope_name), toUInt64(cells.value)
        from mart.metric_cells as cells
        left join mart.branches as branches on branches.branch_id = cells.scope_id
        where cells.metric_id = 'member_count' and cells.period_kind = 'month' and not cells.is_open
          and cells.scope_kind = {scope:String} and ({scope:String} = 'district' or branches.is_active)
        order by cells.period_start desc, cells.scope_id limit 1
        """,
        parameters={"scope": scope},
    ).result_rows[0]
    with browser(superset_url) as page:
        page.sign_in("leader", passwords["leader"])
        page.wait_for(".cq-tile")
        page.wait_for_charts(len(CHARTS))
        page.choose(filter_number, name)
        page.wait(lambda _: any(text.startswith(f"党员数\n{members}人\n") for text in page.texts(".cq-tile")))
        page.wait_for_charts(len(CHARTS))
        assert [answer["error"] for answer in page.charts if answer["error"]] == []
        assert "异常" not in page.text()
        if scope == "branch":
            assert page.texts(".cq-grid tr th:first-child") == ["", name]


def test_second_visit_is_refused_nothing(page):
    page.open("/superset/dashboard/overview/")
    page.wait_for(".cq-tile")
    page.wait_for_charts(len(CHARTS))
    page.wait(page.stands_still)
    page.take_log()
    assert page.refused == []


def test_picture_of_a_notebook_and_of_a_desktop(page, pictures):
    page.picture(pictures / "overview-1440.png", 1440, 900, whole=True)
    page.picture(pictures / "overview-1920.png", 1920, 1080, whole=True)
    assert (pictures / "overview-1440.png").stat().st_size > 50_000
