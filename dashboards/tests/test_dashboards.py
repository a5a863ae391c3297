"""The six dashboards in a real browser, in both languages, signed in as a leader and as the secretary of one branch."""

import re
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from typing import Any

import pytest
from browser import Page, browser

from changqing_dashboards import people
from changqing_dashboards.assets import Assets
from changqing_dashboards.texts import LANGUAGES, name_in

ASSETS = Assets.read()
SLUGS = ("overview", "organisation", "training", "care", "branches", "governance")  # the worklist, for care: test_worklist
USERS = ("leader", "secretary")
PAGES = [(user, slug, language) for user in USERS for language in LANGUAGES for slug in SLUGS]
SIZES = ((1920, 1080), (1440, 900))

_WORDS_OF_FAILURE = ("Error", "错误", "异常", "undefined", "null", "NaN", "[object", "Invalid")
_NO_ROWS = {"zh": "所选范围与时段内没有这类记录", "en": "No results were returned for this query"}
# English that may stand on a Chinese page: codes of persons.
_TECHNICAL = re.compile(r"\b[0-9A-F]{8}\b")
_ENGLISH = re.compile(r"[A-Za-z]{3,}")
_CHINESE = re.compile(r"[\u4e00-\u9fff]")

# Whatever lies outside the box that is to show it, and no scroll bar of a list would help.
_CUT_OFF = """
    const cut = [];
    for (const holder of document.querySelectorAll('.dashboard-component-chart-holder')) {
        for (const box of holder.querySelectorAll('*')) {
            const style = getComputedStyle(box);
            const sideways = box.scrollWidth > box.clientWidth + 1 && style.overflowX !== 'visible' && box.clientWidth > 0;
            const down = box.scrollHeight > box.clientHeight + 1 && style.overflowY !== 'visible' && box.clientHeight > 0
                && !box.querySelector('.cq-list');
            if ((sideways || down) && !box.closest('[data-test="slice-header"]') && box.innerText) {
                cut.push([box.className, box.scrollWidth, box.clientWidth, box.scrollHeight, box.clientHeight,
                    box.innerText.slice(0, 60)].join(' '));
            }
        }
    }
    if (document.documentElement.scrollWidth > innerWidth) cut.push('page ' + document.documentElement.scrollWidth);
    return cut;
"""

# Texts of the charts that are hard to read (WCAG: 4.5 to 1); what stands on stripes is left out.
_PALE = """
    const light = rgb => rgb.map(v => v / 255).map(v => v <= 0.03928 ? v / 12.92 : ((v + 0.055) / 1.055) ** 2.4)
        .reduce((sum, v, at) => sum + v * [0.2126, 0.7152, 0.0722][at], 0);
    const numbers = color => color.match(/[0-9.]+/g).map(Number);
    const pale = new Set();
    for (const box of document.querySelectorAll('[class*=cq-], [class*=cq-] :is(a, b, i, span, td, th)')) {
        if (![...box.childNodes].some(node => node.nodeType === 3 && node.textContent.trim())) continue;
        let behind = box;
        const ground = () => getComputedStyle(behind);
        while (behind !== document.body && numbers(ground().backgroundColor)[3] === 0) behind = behind.parentElement;
        if (ground().backgroundImage !== 'none') continue;
        const lights = [getComputedStyle(box).color, ground().backgroundColor]
            .map(color => light(numbers(color).slice(0, 3))).sort((a, b) => b - a);
        const contrast = (lights[0] + 0.05) / (lights[1] + 0.05);
        if (contrast < 4.5) pale.add([box.className, box.parentElement.className, contrast.toFixed(2)].join(' '));
    }
    return [...pale];
"""


# What a chart without rows says in their place.
_EMPTY = """
    const empty = document.querySelectorAll('.ant-empty, [data-test=empty-state]');
    const holders = [...empty].map(one => one.closest('.dashboard-component-chart-holder'));
    return [...new Set(holders)].map(holder => holder.innerText);
"""


@dataclass
class Visit:
    """What a page showed and did."""

    charts: list[str]
    text: str
    tiles: list[str]
    headings: list[str]
    titles: list[str]
    status: str
    answers: list[dict]
    refused: list[tuple[int, str]]
    requests: list[str]
    severe: list[str]
    cut_off: dict[int, list[str]]
    empty: list[str]
    unreported: list[str]
    whose: list[str]
    pale: list[str]
    links: list[str]
    language: str


def charts_of(slug: str, language: str) -> list[str]:
    return [item["chart"] for row in ASSETS.dashboards[name_in(language, slug)]["rows"] for item in row]


def visit(page: Page, user: str, slug: str, language: str, pictures) -> Visit:
    charts = charts_of(slug, language)
    (wide, its_height), (width, height) = SIZES
    page.driver.set_window_size(wide, its_height)
    page.forget()
    page.open(f"/superset/dashboard/{name_in(language, slug)}/")
    page.wait_for(".cq-status")
    page.wait_for_charts(len(charts))
    page.wait(page.is_laid_out)
    cut_off = {wide: page.driver.execute_script(_CUT_OFF)}
    if language == "zh":
        page.picture(pictures / f"{user}-{slug}-{width}.png", width, height)
    else:
        page.resize(width, height)
    cut_off[width] = page.driver.execute_script(_CUT_OFF)
    return Visit(
        charts=charts,
        text=page.text(),
        tiles=page.texts(".cq-tile"),
        headings=page.texts(".cq-list tr:first-child th, .cq-grid tr:first-child th, .cq-legend"),
        titles=[title for title in page.texts("[data-test=slice-header] .header-title") if title],
        status=page.texts(".cq-status")[0],
        answers=page.charts,
        refused=page.refused,
        requests=page.requests,
        severe=[entry["message"] for entry in page.driver.get_log("browser") if entry["level"] == "SEVERE"],
        cut_off=cut_off,
        empty=page.driver.execute_script(_EMPTY),
        unreported=page.texts(".cq-grid td.cq-level-none"),
        whose=page.texts(".cq-whose"),
        pale=page.driver.execute_script(_PALE),
        links=page.driver.execute_script("return [...document.querySelectorAll('.cq-nav a')].map(link => link.href)"),
        language=page.driver.execute_script("return document.documentElement.lang"),
    )


@pytest.fixture(scope="module")
def visits(browsers, pictures) -> dict[Any, Visit]:
    """Every page's visit, by user, slug and language; the users look at the same time."""
    pages = {user: browsers(user) for user in USERS}

    def look(user: str) -> dict[Any, Visit]:
        found = {}
        for language in LANGUAGES:
            pages[user].speak(language)
            found.update({(user, slug, language): visit(pages[user], user, slug, language, pictures) for slug in SLUGS})
        return found

    with ThreadPoolExecutor(len(USERS)) as pool:
        return {key: one for found in pool.map(look, USERS) for key, one in found.items()}


@pytest.fixture(scope="module")
def arrival(superset_url, passwords) -> dict[str, str]:
    """What somebody meets who signs in: the page's words, where it leads, also after English was chosen."""
    with browser(superset_url) as page:
        page.open("/login/")
        page.wait_for("button[type=submit], [data-test=login-button]").click()
        page.wait(lambda _: len([text for text in page.texts(".ant-form-item-explain-error") if text]) == 2)
        words = page.text()
        page.sign_in("leader", passwords["leader"])
        first = page.driver.current_url
        page.open("/lang/en")
        page.open("/superset/dashboard/overview/")
        return {"login": words, "home": first, "home in English": page.driver.current_url}


@pytest.fixture(params=PAGES, ids=lambda page: "-".join(page))
def shown(request, visits) -> tuple[Visit, str]:
    return visits[request.param], request.param[2]


def test_login_page_is_chinese(arrival):
    assert all(text in arrival["login"] for text in ("登录", "请输入用户名", "请输入密码"))
    assert _ENGLISH.findall(arrival["login"]) == []


def test_home_page_is_the_overview_in_the_chosen_language(arrival):
    assert "/superset/dashboard/overview/" in arrival["home"]
    assert "/superset/dashboard/overview-en/" in arrival["home in English"]


def test_every_chart_has_data_or_says_why_not(shown):
    page, language = shown
    assert len(page.answers) >= len(page.charts)
    assert [answer["error"] for answer in page.answers if answer["error"]] == []
    without = [answer["query"] for answer in page.answers if not answer["data"]]
    assert len(page.empty) == len(without), without
    assert all(_NO_ROWS[language] in text for text in page.empty)


def test_no_error_stands_on_the_page(shown):
    page, _ = shown
    assert [word for word in _WORDS_OF_FAILURE if word in page.text] == []
    assert page.refused == []
    assert page.severe == []


def test_nothing_is_asked_of_a_foreign_host(shown, superset_url):
    page, _ = shown
    own = (superset_url + "/", "data:", "blob:", "chrome:", "chrome-untrusted:", "about:")
    assert [address for address in page.requests if not address.startswith(own)] == []


@pytest.mark.parametrize("width", [width for width, _ in SIZES])
def test_nothing_is_cut_off(shown, width):
    assert shown[0].cut_off[width] == []


def test_page_is_in_its_language(shown):
    page, language = shown
    expected = [ASSETS.charts[name]["title"] for name in page.charts]
    assert set(page.titles) <= set(expected)
    if language == "zh":
        assert _ENGLISH.findall(_TECHNICAL.sub("", page.text)) == []
    else:
        assert [text for text in [*page.titles, *page.headings, *page.tiles] if _CHINESE.search(text)] == []


def test_line_of_the_data_tells_day_and_version(shown, native):
    page, language = shown
    publish, zh, en = native.query("select publish, as_of_zh, as_of_en from mart.data_status").result_rows[0]
    told = (
        (f"数据截至 {zh}", f"第 {publish} 版")
        if language == "zh"
        else (f"Data as of {en}".replace("  ", " "), f"version {publish}")
    )
    assert all(text in page.status.replace("  ", " ") for text in told), page.status


@pytest.mark.parametrize("person", PAGES, ids=lambda page: "-".join(page))
def test_tiles_show_the_published_figures_of_the_reader(visits, native, person):
    """A secretary's own branch beside the bureau; for a leader the bureau."""
    user, _, language = person
    page = visits[person]
    metrics = [
        m for name in page.charts if ASSETS.charts[name]["dataset"] == "metric_tiles" for m in tiles_of(ASSETS.charts[name])
    ]
    branch = next(iter(people.everybody()[user].branches), None)
    bureau = published_figures(native, language, "bureau", "all")
    published = published_figures(native, language, "branch", branch) if branch else bureau
    name = native.query("select branch_name from mart.branches where branch_id = {id:String}", {"id": branch or ""}).result_rows
    assert page.whose == ([name[0][0] if name else {"zh": "全局", "en": "Whole bureau"}[language]] if metrics else [])
    for metric in metrics:
        figure = published[metric]
        tile = next(tile for tile in page.tiles if tile.startswith(figure.name + "\n"))
        assert tile.split("\n")[1] == figure.shown + figure.unit, metric
        assert figure.base in tile, metric
        if branch:
            assert {"zh": "全局 ", "en": "bureau "}[language] + bureau[metric].shown in tile, metric


def tiles_of(chart: dict) -> list[str]:
    return chart["where"]["metric_id"] if "cq-tiles" in chart.get("template", "") else []


@dataclass
class Figure:
    """A published figure as a tile shows it."""

    name: str
    shown: str
    unit: str
    base: str


def published_figures(native, language: str, scope_kind: str, scope_id: str) -> dict[str, Figure]:
    """The scope's latest whole month, or for metrics without months its latest whole quarter, from the published cells."""
    rows = native.query(
        """
        select
          published.metric_id, any(metric_name_zh), any(metric_name_en), any(unit),
          argMax(
            tuple(published.value, published.status, toFloat64(published.numerator), toFloat64(published.denominator)),
            (published.period_kind = 'month', published.period_start)
          ) as cell
        from mart.metric_values as published
        inner join mart.metric_cells as cells using (metric_id, period_kind, period_start, scope_kind, scope_id)
        where published.period_kind in ('month', 'quarter') and not published.is_open
          and published.scope_kind = {scope_kind:String} and published.scope_id = {scope_id:String}
        group by published.metric_id
        """,
        {"scope_kind": scope_kind, "scope_id": scope_id},
    ).result_rows
    words = {
        "not_applicable": ("不适用", "n/a"),
        "no_base": ("无基数", "no base"),
        "suppressed": ("不公开", "withheld"),
        "not_reported": ("未报", "no report"),
    }
    units = {
        "person": ("人", "persons"),
        "person_time": ("人次", "person-times"),
        "hour": ("学时", "hours"),
        "row": ("次", "records"),
    }
    at = LANGUAGES.index(language)
    found = {}
    for metric, zh, en, unit, (value, status, numerator, denominator) in rows:
        shown, unit_shown, base = "", "", ""
        if status != "ok":
            shown = words[status][at]
        elif unit == "ratio":
            shown, base = f"{value:.1%}", f"{numerator:,.0f} / {denominator:,.0f}"
        else:
            shown, unit_shown = f"{value:,.0f}", units[unit][at]
        found[metric] = Figure((zh, en)[at], shown, unit_shown, base)
    return found


def test_month_without_report_is_not_zero_percent(visits, native):
    unreported = native.query(
        """
        select count() from mart.metric_cells
        where metric_id = 'attendance_rate' and scope_kind = 'branch' and period_kind = 'month' and status = 'not_reported'
          and period_start > (select toStartOfMonth(as_of) - interval 13 month from mart.data_status) and not is_open
        """
    ).result_rows[0][0]
    assert visits["leader", "overview", "zh"].unreported == ["未报"] * unreported


@pytest.mark.parametrize(("slug", "language"), [(slug, language) for slug in SLUGS for language in LANGUAGES])
def test_page_asks_the_same_whoever_opens_it(visits, slug, language):
    """So the cache can be filled for people who never looked; what they get is the server's to decide."""
    asked = [{answer["query"] for answer in visits[user, slug, language].answers} for user in USERS]
    assert asked[0] == asked[1]


def test_nobody_of_these_is_led_to_the_worklist(shown):
    page, _ = shown
    assert any("/care" in link for link in page.links)
    assert [link for link in page.links if "worklist" in link] == []


@pytest.mark.parametrize("user", USERS)
def test_few_people_are_never_told_exactly(visits, user):
    text = visits[user, "care", "zh"].text
    assert re.search("不公开|少于5", text)
    assert re.findall(r"(?<![\d.,–])[1-4] 人", text) == []


def test_texts_can_be_read_and_heard(shown):
    """By weak eyes, and by a program that reads aloud and needs to know the language."""
    page, language = shown
    assert page.pale == []
    assert page.language == {"zh": "zh-CN", "en": "en"}[language]


def test_every_chart_is_the_same_through_the_native_driver(visits, jdbc, native):
    queries = {answer["query"].strip().rstrip(";") for slug in SLUGS for answer in visits["leader", slug, "zh"].answers}
    assert len(queries) > 40

    def through_jdbc(query: str) -> list[tuple]:
        with jdbc.connect() as connection:
            return [tuple(row) for row in connection.execute(query.replace("%", "%%"))]

    with ThreadPoolExecutor(1) as beside:
        asked = {query: beside.submit(through_jdbc, query) for query in queries}
        for query, rows in asked.items():
            assert rows.result() == native.query(query).result_rows, query


@pytest.mark.parametrize(("filter_number", "scope"), [(0, "district"), (1, "branch")])
def test_filter_leaves_the_figures_of_its_scope(page_of, native, filter_number, scope):
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
    charts = charts_of("overview", "zh")
    page = page_of("leader")
    page.open("/superset/dashboard/overview/")
    page.wait_for(".cq-tile")
    page.wait_for_charts(len(charts))
    page.choose(filter_number, name)
    page.wait(lambda _: any(text.startswith(f"党员数\n{members}人\n") for text in page.texts(".cq-tile")))
    page.wait_for_charts(len(charts))
    assert [answer["error"] for answer in page.charts if answer["error"]] == []
    assert "异常" not in page.text()
    if scope == "branch":
        assert page.texts(".cq-grid tr th:first-child") == ["", name]
        drill_through(page, name)


def drill_through(page: Page, branch: str) -> None:
    """From the grid's branch to its organisation life, where nothing else is left."""
    page.driver.find_element("css selector", ".cq-grid th a").click()
    page.wait(lambda driver: "/organisation/" in driver.current_url and driver.find_elements("css selector", ".cq-level-held"))
    page.wait_for_charts(len(charts_of("organisation", "zh")))
    assert {text for text in page.texts(".cq-grid tr th:first-child") if text} == {branch}
