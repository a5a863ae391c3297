"""The assets folder is whole: ids, references, columns. Needs no server."""

import re
import shutil
from collections import Counter

import pytest
import sqlglot
import yaml
from sqlglot import exp

from changqing_dashboards import versions
from changqing_dashboards.assets import FOLDER, KINDS, VIEWS, Assets
from changqing_dashboards.texts import ENGLISH

ASSETS = Assets.read()
METRICS = {folder.name for folder in (VIEWS.parent / "metrics").iterdir()}
URLS = dict.fromkeys(ASSETS.databases, "clickhousedb+jdbc://user:password@localhost:8123/mart")
CHINESE = re.compile(r"[\u4e00-\u9fff]")


def parsed(sql: str) -> exp.Expression:
    return sqlglot.parse_one(sql, dialect="clickhouse")


def columns_in(sql: str) -> set[str]:
    tree = parsed(f"select {sql}")
    bound = {argument.name for function in tree.find_all(exp.Lambda) for argument in function.expressions}
    return {column.name for column in tree.find_all(exp.Column) if column.parts[0].name not in bound}


def test_every_kind_is_there():
    assert all(getattr(ASSETS, kind) for kind in KINDS)


def test_ids_are_unique_and_stay_the_same():
    ids = [identity for kind in ASSETS.identities().values() for identity in kind]
    assert [identity for identity, count in Counter(ids).items() if count > 1] == []
    assert ASSETS.contents(URLS) == Assets.read().contents(URLS)


def test_nothing_refers_to_what_is_missing():
    charts_shown = {item["chart"] for file in ASSETS.dashboards.values() for row in file["rows"] for item in row}
    filters = [choice for file in ASSETS.dashboards.values() for choice in file["filters"].values()]
    assert charts_shown <= set(ASSETS.charts)
    assert {file["dataset"] for file in ASSETS.charts.values()} <= set(ASSETS.datasets)
    assert {choice["dataset"] for choice in filters} <= set(ASSETS.datasets)
    assert {chart for choice in filters for chart in choice.get("not_for", [])} <= charts_shown
    assert {file["database"] for file in ASSETS.datasets.values()} <= set(ASSETS.databases)


def test_nothing_is_an_orphan():
    charts_shown = {item["chart"] for file in ASSETS.dashboards.values() for row in file["rows"] for item in row}
    used = {file["dataset"] for file in ASSETS.charts.values()} | {
        choice["dataset"] for file in ASSETS.dashboards.values() for choice in file["filters"].values()
    }
    for_analysts = {name for name, file in ASSETS.datasets.items() if file["database"] == "analysis"}
    assert set(ASSETS.charts) - charts_shown == set()
    assert set(ASSETS.datasets) - used - for_analysts == set()
    assert set(ASSETS.databases) - {file["database"] for file in ASSETS.datasets.values()} == set()


@pytest.mark.parametrize("name", [name for name, file in ASSETS.datasets.items() if "sql" in file])
def test_declared_columns_are_those_of_the_query(name):
    query = parsed(ASSETS.datasets[name]["sql"])
    declared = [column for column, about in ASSETS.datasets[name]["columns"].items() if "expression" not in about]
    assert query.named_selects == declared, name


def columns_of(chart: dict) -> set[str]:
    """The columns of its dataset that a chart names, in SQL or without."""
    used = set(chart["group"]) | set(chart.get("where", {}))
    for sql in [*chart["measures"].values(), chart.get("sorted_by", "1")]:
        used |= columns_in(sql)
    return used


@pytest.mark.parametrize("name", sorted(ASSETS.charts))
def test_chart_uses_known_columns_only(name):
    chart = ASSETS.charts[name]
    assert columns_of(chart) - set(ASSETS.datasets[chart["dataset"]]["columns"]) == set()


@pytest.mark.parametrize("name", [name for name, file in ASSETS.charts.items() if "template" in file])
def test_template_shows_what_the_chart_asks_for(name):
    chart = ASSETS.charts[name]
    outer = re.sub(r"{{#each \(parseJson.*?{{/each}}", "", chart["template"], flags=re.DOTALL)
    shown = set(re.findall(r"this\.(\w+)", outer)) | set(re.findall(r"parseJson this\.(\w+)", chart["template"]))
    assert shown - set(chart["group"]) - set(chart["measures"]) == set()


def test_style_sheet_knows_the_classes_of_the_templates():
    sheet = "".join(file["css"] for file in ASSETS.dashboards.values())
    used = {
        word for file in ASSETS.charts.values() for word in re.findall(r"cq-[a-z0-9-]+(?![a-z0-9-{])", file.get("template", ""))
    }
    assert {word for word in used if not word.endswith("-") and f".{word}" not in sheet} == set()


@pytest.mark.parametrize("name", sorted(ASSETS.dashboards))
def test_filter_reaches_a_column_of_every_chart_it_is_for(name):
    dashboard = ASSETS.dashboards[name]
    for choice in dashboard["filters"].values():
        for item in (item for row in dashboard["rows"] for item in row if item["chart"] not in choice["not_for"]):
            dataset = ASSETS.charts[item["chart"]]["dataset"]
            assert choice["column"] in ASSETS.datasets[dataset]["columns"], (choice["title"], item["chart"])


def test_every_measure_that_is_drawn_has_its_colour():
    for dashboard in ASSETS.dashboards.values():
        shown = [ASSETS.charts[item["chart"]] for row in dashboard["rows"] for item in row]
        drawn = {label for chart in shown if chart["type"].startswith("echarts") for label in chart["measures"]}
        assert drawn - set(dashboard["colors"]) == set()


@pytest.mark.parametrize("name", sorted(ASSETS.charts))
def test_chart_names_known_metrics_only(name):
    chart = ASSETS.charts[name]
    in_sql = re.findall(r"metric_id = '(\w+)'", " ".join([*chart["measures"].values(), chart.get("sorted_by", "")]))
    assert {*chart.get("where", {}).get("metric_id", []), *in_sql} - METRICS == set()


@pytest.mark.parametrize("name", sorted(ASSETS.dashboards))
def test_links_lead_to_dashboards_of_the_language(name):
    slugs = {file["slug"] for file in ASSETS.dashboards.values()}
    charts = [ASSETS.charts[item["chart"]] for row in ASSETS.dashboards[name]["rows"] for item in row]
    linked = {slug for chart in charts for slug in re.findall(r"/superset/dashboard/([^/{]+)/", chart.get("template", ""))}
    assert linked - slugs == set()
    assert {slug.endswith(ENGLISH) for slug in linked} == {name.endswith(ENGLISH)}


def test_every_column_has_a_title_and_every_title_a_column():
    titles = yaml.safe_load((FOLDER / "columns.yaml").read_text(encoding="utf-8"))
    columns = {column for file in ASSETS.datasets.values() for column in file["columns"]}
    assert columns == set(titles)


def test_what_is_named_wrongly_fails(tmp_path):
    shutil.copytree(FOLDER, tmp_path / "assets")
    chart = tmp_path / "assets" / "charts" / "unvisited.yaml"
    chart.write_text(chart.read_text(encoding="utf-8").replace("branch_name", "branch_nickname"), encoding="utf-8")
    wrong = Assets.read(tmp_path / "assets").charts["unvisited"]
    assert "branch_nickname" in columns_of(wrong) - set(ASSETS.datasets["metric_tiles"]["columns"])


def test_rows_are_twelve_wide_and_of_one_height():
    for dashboard in ASSETS.dashboards.values():
        for row in dashboard["rows"]:
            assert sum(item["width"] for item in row) == 12
            assert len({item["height"] for item in row}) == 1


def test_titles_are_chinese_and_english():
    titles = [file["title"] for file in ASSETS.databases.values()]
    titles += [column["title"] for file in ASSETS.datasets.values() for column in file["columns"].values()]
    for kind in ("charts", "dashboards"):
        files = getattr(ASSETS, kind)
        titles += [file["title"] for name, file in files.items() if not name.endswith(ENGLISH)]
        english = [file["title"] + file["description"] for name, file in files.items() if name.endswith(ENGLISH)]
        assert [title for title in english if CHINESE.search(title)] == []
    assert [title for title in titles if not CHINESE.search(title)] == []


def test_no_text_is_left_in_two_languages():
    assert "<<" not in "".join(ASSETS.contents(URLS).values())


@pytest.mark.parametrize("name", [name for name in ASSETS.charts if name.endswith(ENGLISH)])
def test_english_chart_shows_no_chinese_of_its_own(name):
    chart = ASSETS.charts[name]
    assert CHINESE.findall(" ".join([chart.get("template", ""), *chart["measures"], *chart["measures"].values()])) == []


def test_sensitive_worklist_is_open_to_care_only_and_never_kept_in_a_file():
    texts = {name: str(file) for name, file in ASSETS.datasets.items()}
    sensitive = {name for name, text in texts.items() if re.search("worklist|overdue_care|restricted", text)}
    assert sensitive == {"worklist"}
    assert {
        role for role in ("leadership", "analyst", "secretary", "district", "care") if "worklist" in ASSETS.open_to(role)
    } == {"care"}
    assert ASSETS.open_to("analyst") == set(ASSETS.datasets) - sensitive
    assert {ASSETS.datasets[name]["cache_seconds"] for name in sensitive} == {-1}


JOB = {"data_health", "feeds", "night_runs", "publish_history", "quarantined_rules", "versions"}


def test_every_chart_follows_the_version_but_those_about_the_job():
    for name, dashboard in ASSETS.dashboards.items():
        shown = [item["chart"] for row in dashboard["rows"] for item in row]
        job = [chart for chart in shown if ASSETS.charts[chart]["dataset"] in JOB]
        assert sorted(dashboard["filters"]["version"]["not_for"]) == sorted(job), name


@pytest.mark.parametrize(
    ("sql", "publish"),
    [
        (
            "SELECT 1 WHERE (select data_version_zh from mart.data_status) IN ('第 12 版（数据截至2026年11月22日）')",
            12,
        ),
        ("SELECT 1 FROM x WHERE (select data_version_en from mart.data_status) IN ('Version 3 (data as of 1 Jul 2020)')", 3),
        ("SELECT 1 FROM data_status WHERE `data_version_zh` IN ('第 7 版（数据截至2026年11月22日）') LIMIT 1", 7),
        ("SELECT 1 FROM data_status WHERE data_version_en IN ('Version 7 (data as of 2 Nov 2026)');", 7),
    ],
)
def test_query_that_asks_for_a_version_chooses_its_publish(sql, publish):
    chosen = versions.choose(sql, security_manager=None, database=None)
    assert chosen == sql.rstrip(";") + f"\nSETTINGS query_cache_tag = 'publish {publish}'"
    assert parsed(chosen)


def test_query_that_asks_for_no_version_is_left_alone():
    for sql in ("SELECT data_version_zh FROM versions", "SELECT 1 WHERE branch_name IN ('第 3 支部')"):
        assert versions.choose(sql) == sql
